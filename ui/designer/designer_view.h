#pragma once

#include "core/arch/limits.h"
#include "ui/base/theme.h"
#include "ui/designer/action_list.h"
#include "ui/designer/designer_selection.h"
#include "ui/designer/drawing_viewport.h"
#include "ui/designer/folded_drawing.h"
#include "ui/designer/spot_editor.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/drawing_painter.h"

#include <QAbstractScrollArea>

#include <functional>

class QAction;

namespace sharesnet {

class ArchDocument;
class Comparison;
class DesignerActions;
class DesignerKeys;
class DragGesture;
class HoverCard;
class Minimap;
class NumberChooser;
class SpotNotice;
class ZoomBar;

// The drawing of the document's architecture, to be edited by mouse and keyboard: a click on a
// switch or a convolution changes what shares, a click on a fold opens it; the arrows move the
// selection, Space does what a click would. A rubber band, Shift and Ctrl select several; a
// convolution dragged onto another shares with it, a card dragged by its header moves. What is
// refused says why beside the spot. Zooms by Ctrl+wheel, pans by wheel, middle button or Space and
// drag.
class DesignerView : public QAbstractScrollArea {
    Q_OBJECT

  public:
    explicit DesignerView(ArchDocument* document, QWidget* parent = nullptr);

    DesignerSelection* selectionModel() const { return selection_; }
    const std::vector<Spot>& selection() const { return selection_->spots(); }
    const Spot& current() const { return selection_->current(); }
    void select(const Spot& spot) { selection_->select(spot); }
    void select(const std::vector<Spot>& spots, const Spot& current) {
        selection_->select(spots, current);
    }

    // Both open the fold around the spot; reveal() scrolls it just into sight.
    void reveal(const Spot& spot);
    void showInMiddle(const Spot& spot);

    void activate(const Spot& spot); // what a click or Space on it does
    SpotEditor* editor() const { return editor_; }
    void splitSelected();                          // asks in how many parts
    void say(const QString& text, const Spot& at); // until the next gesture
    QString notice() const;                        // what is being said, or empty

    // Marks what differs from the pinned architecture, which must outlive the view.
    void setComparison(const Comparison* comparison);

    void unfoldAll() { shown_->unfoldAll(); }
    void foldAll() { shown_->foldAll(); }
    // One weight with its passes, or all blocks, with a short animation where the desktop has any.
    bool isRolled(int stage) const { return folds().isRolled(stage); }
    void setRolled(const std::vector<int>& stages, bool rolled) {
        shown_->setRolled(stages, rolled);
    }

    // Where the network flows, for as long as the view lives. Shows the drawing anew.
    DrawingFlow flow() const { return shown_->flow(); }
    void setFlow(DrawingFlow flow);
    QAction* flowAction() const { return flowAction_; } // checked: top to bottom

    void fit() { sight_->fit(); } // zooms so that the whole drawing is seen
    // The same, but no smaller than can be made out.
    void fitLegibly();
    void zoomToSelection();
    double zoom() const { return sight_->zoom(); }
    // 0.1 to 4, around the middle of what is seen
    void setZoom(double zoom) { sight_->setZoom(zoom); }

    const Drawing& drawing() const { return shown_->drawing(); }
    const FoldState& folds() const { return shown_->folds(); }
    const ArchDocument* document() const { return document_; }
    // Of the Architecture menu, and of the drawing's own.
    const QList<QAction*>& menuEntries() const { return entries_.entries(); }
    QRect viewportRect(const Spot& spot) const; // where it is on the viewport now
    Spot spotAt(const QPoint& viewportPoint) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void selectionChanged();
    void inspectorWanted(); // for what is selected
    // what a click where the pointer is would give
    void whatIfChanged(const std::optional<WhatIf>& change);
    void foldsChanged();
    void flowChanged();
    void zoomed();

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
    void connectParts();
    void onDocumentChanged();
    void onDocumentReplaced();
    void onSelectionChanged();
    void setHovered(const Spot& spot);
    int stageBottom(const Spot& spot) const;
    void tellHovered();
    void updateSpot(const Spot& spot);
    void updateCursor();
    void clicked(const Spot& spot, Qt::KeyboardModifiers with);
    bool escape(); // whether there was something to leave

    ArchDocument* document_;
    Theme theme_;
    std::vector<StageSpec> drawn_; // the stages before the last change
    Spot hovered_;
    Minimap* minimap_;
    DrawingViewport* sight_;
    FoldedDrawing* shown_;
    DesignerSelection* selection_;
    SpotEditor* editor_;
    SpotNotice* notice_;
    HoverCard* hoverCard_;
    DragGesture* gesture_;
    DesignerKeys* keys_;
    NumberChooser* chooser_;
    DesignerActions* actions_;
    ActionList entries_;
    QAction* flowAction_ = nullptr;
    ZoomBar* zoomBar_ = nullptr;
    const Comparison* comparison_ = nullptr;
};

} // namespace sharesnet
