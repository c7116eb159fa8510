#pragma once

#include "core/arch/limits.h"
#include "ui/base/theme.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_layout.h"
#include "ui/drawing/drawing_painter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

#include <functional>

class QLabel;
class QVariantAnimation;

namespace sharesnet {

class ArchDocument;
class Comparison;
class HoverCard;
class Minimap;
class DesignerActions;
class NumberChooser;

// The drawing of the document's architecture, to be edited by mouse and keyboard: a click on a
// switch or a chip changes what shares, a click on a fold opens it; the arrows move the selection,
// Space does what a click would. A rubber band, Shift and Ctrl select several; a chip dragged onto
// another shares with it, a card dragged by its header moves. What is refused says why beside the
// spot. Zooms by Ctrl+wheel, pans by wheel, middle button or Space and drag. actions() holds what
// its menu offers.
class DesignerView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit DesignerView(ArchDocument* document, QWidget* parent = nullptr);

    // All that is selected, without spots twice; empty: the network as a whole. current() is the
    // one with the keyboard (kind None where nothing is selected). Spots that do not exist select
    // what is around them.
    const std::vector<Spot>& selection() const { return selection_; }
    const Spot& current() const { return current_; }
    void select(const Spot& spot);
    void select(std::vector<Spot> spots, const Spot& current);
    // all blocks (or chips of the conv) of the stage; when they are: of all stages
    void selectAll();
    void extendTo(const Spot& spot); // the range from where the selection began, of its kind
    void toggleSelected(const Spot& spot);
    void splitSelected();          // asks in how many parts
    void reveal(const Spot& spot); // opens the fold around a spot and scrolls it into sight

    // What a click or Space on the spot does.
    void activate(const Spot& spot);
    // Makes an edit; the reason of one that is refused (an Error) appears beside `at`.
    // True if it changed the document.
    bool edit(const QString& undoName, const Spot& at, const std::function<ArchSpec()>& next);
    void say(const QString& text, const Spot& at); // until the next gesture
    // A small question for a number beside the spot.
    void askNumber(const QString& question, IntRange range, int value, const Spot& at,
                   std::function<void(int)> answered);

    // Marks what differs from the pinned architecture, which must outlive the view.
    void setComparison(const Comparison* comparison);

    void unfoldAll();
    void foldAll();

    // One weight with its passes, or all blocks, with a short animation where the desktop has any.
    bool isRolled(int stage) const { return folds_.isRolled(stage); }
    void setRolled(const std::vector<int>& stages, bool rolled);

    void fit(); // zooms so that the whole drawing is seen
    void zoomToSelection();
    void centerOn(const QPointF& point); // of the drawing
    double zoom() const { return zoom_; }
    void setZoom(double zoom); // 0.1 to 4, around the middle of what is seen

    const Drawing& drawing() const { return drawing_; }
    const FoldState& folds() const { return folds_; }
    const ArchDocument* document() const { return document_; }
    // of the Architecture menu, and of the drawing's own
    const QList<QAction*>& menuEntries() const;
    QRect viewportRect(const Spot& spot) const; // where it is on the viewport now
    Spot spotAt(const QPoint& viewportPoint) const;
    QString notice() const; // the refusal that is being shown, or empty

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void selectionChanged();
    void inspectorWanted(); // for what is selected
    // what a click where the pointer is would give
    void whatIfChanged(const std::optional<WhatIf>& change);

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
    void timerEvent(QTimerEvent* event) override;

  private:
    // How the zoom follows the window's size: not, as large as stays readable, or so that all is
    // seen.
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
    void describeSelection();
    bool followMove();
    void keepSelection();
    int lastOfFold(const Spot& fold) const;
    Spot extended(Qt::Key key) const; // where Shift and an arrow lead
    void clicked(const Spot& spot, Qt::KeyboardModifiers with);
    void escape(QKeyEvent* event);

    // designer_view_drags.cpp
    enum class Drag { None, Pressed, Pan, Band, Chips, Stage };
    void beginDrag();
    void continueDrag();
    // that scrolling follows the dragging pointer by, a step at a time; null within the viewport
    QPoint wayOut() const;
    void endDrag();
    void cancelDrag();
    void aimAtChip();
    Spot dropChip(const Spot& under) const;
    QString whyNotDrop(const Spot& target) const; // empty: it may
    int dropStage() const;                        // where the dragged card would come to stand
    void paintDrag(QPainter& painter) const;
    void paintChipDrag(QPainter& painter) const;
    void paintStageDrag(QPainter& painter) const;

    ArchDocument* document_;
    DrawingStyle style_;
    Theme theme_;
    FoldState folds_;
    Drawing drawing_;
    std::vector<StageSpec> drawn_; // the stages before the last change
    std::vector<Spot> selection_;
    Spot current_;
    Spot anchor_; // where a range begins
    Spot hovered_;
    Drag drag_ = Drag::None;
    Spot pressed_;
    QPointF pressedAt_; // in the drawing, as is the pointer
    QPointF pointer_;
    Qt::KeyboardModifiers pressedWith_;
    std::vector<Spot> selectedBefore_; // by a rubber band
    std::vector<int> draggedBlocks_;
    Spot dropTarget_;
    double zoom_ = 1.0;
    Following following_ = Following::Readable;
    QPoint panFrom_;
    QPoint dragAt_; // the pointer on the viewport
    QBasicTimer scrolling_;
    bool spaceHeld_ = false;
    bool spacePanned_ = false;
    QLabel* notice_;
    HoverCard* hoverCard_;
    Minimap* minimap_;
    QVariantAnimation* rolling_;
    const Comparison* comparison_ = nullptr;
    NumberChooser* chooser_;
    DesignerActions* designerActions_;
};

} // namespace sharesnet
