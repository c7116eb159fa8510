#pragma once

#include "ui/base/theme.h"
#include "ui/designer/drawing_hints.h"
#include "ui/designer/drawing_layout.h"
#include "ui/designer/drawing_painter.h"

#include <QAbstractScrollArea>

#include <functional>

class QLabel;
class QVariantAnimation;

namespace sharesnet {

class ArchDocument;
class Comparison;
class HoverCard;
class Minimap;

// The drawing of the document's architecture, to be edited by mouse and keyboard: a click on a switch or a chip changes what
// shares, a click on a fold opens it; the arrows move the selection, Space does what a click would. What is refused says why
// beside the spot. Zooms by Ctrl+wheel, pans by wheel, middle button or Space and drag. actions() holds the entries of the
// Architecture menu, separators included.
class DesignerView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit DesignerView(ArchDocument* document, QWidget* parent = nullptr);

    // What is selected; kind None, Stem or Head: the network as a whole. Spots that do not exist select what is around them.
    const Spot& selection() const { return selection_; }
    void select(const Spot& spot);
    void reveal(const Spot& spot); // opens the fold around a spot and scrolls it into sight

    // What a click or Space on the spot does.
    void activate(const Spot& spot);
    // Makes an edit; the reason of one that is refused (an Error) appears beside `at`.
    void edit(const QString& undoName, const Spot& at, const std::function<ArchSpec()>& next);

    // Marks what differs from the pinned architecture, which must outlive the view.
    void setComparison(const Comparison* comparison);

    void unfoldAll();
    void foldAll();

    // One weight with its passes, or all blocks, with a short animation where the desktop has any.
    bool isRolled(int stage) const { return folds_.isRolled(stage); }
    void setRolled(const std::vector<int>& stages, bool rolled);

    void fit(); // zooms so that the whole drawing is seen
    void zoomToSelection();
    void centreOn(const QPointF& point); // of the drawing
    double zoom() const { return zoom_; }
    void setZoom(double zoom); // 0.1 to 4, around the middle of what is seen

    const Drawing& drawing() const { return drawing_; }
    QRect viewportRect(const Spot& spot) const; // where it is on the viewport now
    QString notice() const;                     // the refusal that is being shown, or empty

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void selectionChanged();
    void whatIfChanged(const std::optional<WhatIf>& change); // what a click where the pointer is would give

  protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    // How the zoom follows the window's size: not, as large as stays readable, or so that all is seen.
    enum class Following { None, Readable, Whole };

    DrawingSource source() const;
    void onDocumentChanged();
    void onDocumentReplaced();
    void layOut();
    void follow();
    void updateScrollBars();
    void zoomAround(double zoom, const QPointF& viewportPoint);
    QPointF origin() const; // of the drawing on the viewport
    QPointF toDrawing(const QPointF& viewportPoint) const;
    Spot clamped(Spot spot) const;
    void setHovered(const Spot& spot);
    void tellHovered();
    void updateMinimap();
    void updateSpot(const Spot& spot);
    void toggleFold(int stage, int firstBlock);
    void toggleStage(int stage);
    void toggleChip(const Spot& chip);
    void say(const QString& text, const Spot& at);
    void describeSelection();

    ArchDocument* document_;
    DrawingStyle style_;
    Theme theme_;
    FoldState folds_;
    Drawing drawing_;
    Spot selection_;
    Spot hovered_;
    Spot pressed_;
    double zoom_ = 1.0;
    Following following_ = Following::Readable;
    QPoint panFrom_;
    bool panning_ = false;
    bool spaceHeld_ = false;
    bool spacePanned_ = false;
    QLabel* notice_;
    HoverCard* hoverCard_;
    Minimap* minimap_;
    QVariantAnimation* rolling_;
    const Comparison* comparison_ = nullptr;
};

} // namespace sharesnet
