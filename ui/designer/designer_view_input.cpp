// The mouse and the keyboard of the drawing.

#include "ui/designer/designer_view.h"
#include "ui/drawing/drawing_navigation.h"
#include "ui/drawing/selection.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace sharesnet {

namespace {

constexpr double kZoomPerNotch = 1.2;
constexpr double kNotch = 120.0; // in the wheel's eighths of a degree

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
           key == Qt::Key_Down || key == Qt::Key_Home || key == Qt::Key_End ||
           key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

void DesignerView::mousePressEvent(QMouseEvent* event) {
    notice_->hide();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_)) {
        drag_ = Drag::Pan;
        spacePanned_ = spaceHeld_;
        panFrom_ = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        drag_ = Drag::Pressed;
        pressedAt_ = pointer_ = toDrawing(event->position());
        pressedWith_ = event->modifiers();
        pressed_ = drawing_.at(pressedAt_);
        // One of several that are selected may be the handle to drag them all: what a click means
        // shows when it is let go.
        if (!(pressedWith_ & (Qt::ShiftModifier | Qt::ControlModifier)) &&
            !holds(selection_, pressed_)) {
            select(pressed_.kind == Spot::Kind::Switch ? Spot::ofStage(pressed_.stage) : pressed_);
        }
    }
}

void DesignerView::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = toDrawing(event->position());
    dragAt_ = event->pos();
    if (drag_ == Drag::Pan) {
        const QPoint way = event->pos() - panFrom_;
        panFrom_ = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
    } else if (drag_ == Drag::None) {
        setHovered(drawing_.at(pointer_));
    } else if (drag_ == Drag::Pressed && event->buttons().testFlag(Qt::LeftButton)) {
        const double way = QLineF(pressedAt_, pointer_).length() * zoom_;
        if (way >= QApplication::startDragDistance()) {
            beginDrag();
        }
    }
    continueDrag();
}

void DesignerView::mouseReleaseEvent(QMouseEvent* event) {
    pointer_ = toDrawing(event->position());
    if (drag_ == Drag::Pan) {
        drag_ = Drag::None;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    if (event->button() != Qt::LeftButton || drag_ == Drag::None) {
        return;
    }
    if (drag_ != Drag::Pressed) {
        endDrag();
        return;
    }
    drag_ = Drag::None;
    const Spot released = drawing_.at(pointer_);
    if (released == std::exchange(pressed_, {})) {
        clicked(released, pressedWith_);
        setHovered(drawing_.at(pointer_));
    }
}

void DesignerView::clicked(const Spot& spot, Qt::KeyboardModifiers with) {
    const bool acts = spot.kind == Spot::Kind::Switch || spot.kind == Spot::Kind::Chip ||
                      spot.kind == Spot::Kind::Fold;
    if (with.testFlag(Qt::ShiftModifier)) {
        extendTo(spot);
    } else if (with.testFlag(Qt::ControlModifier)) {
        toggleSelected(spot);
    } else {
        select(spot.kind == Spot::Kind::Switch ? Spot::ofStage(spot.stage) : spot);
        if (acts) {
            activate(spot);
        }
    }
}

// A quick second click is a click like the first: the switch goes back.
void DesignerView::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void DesignerView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        following_ = Following::None;
        zoomAround(zoom_ * std::pow(kZoomPerNotch, event->angleDelta().y() / kNotch),
                   event->position());
        event->accept();
        return;
    }
    notice_->hide();
    QAbstractScrollArea::wheelEvent(event);
}

void DesignerView::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    const auto key = static_cast<Qt::Key>(event->key());
    const bool plain = with == Qt::NoModifier;
    if (plain && key == Qt::Key_Escape) {
        escape(event);
    } else if (plain && isArrow(key)) {
        notice_->hide();
        select(movedSpot(drawing_, current_, key));
        reveal(current_);
    } else if (with == Qt::ControlModifier && isArrow(key)) { // on, with the selection as it is
        select(selection_, movedSpot(drawing_, current_, key));
        reveal(current_);
    } else if (with == Qt::ControlModifier && key == Qt::Key_Space) {
        toggleSelected(current_);
    } else if (with == Qt::ShiftModifier && isArrow(key)) {
        notice_->hide();
        extendTo(extended(key));
    } else if (plain && key == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            spaceHeld_ = true;
            spacePanned_ = false;
        }
    } else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        activate(current_);
    } else {
        event->ignore();
    }
}

void DesignerView::escape(QKeyEvent* event) {
    if (drag_ != Drag::None && drag_ != Drag::Pan) {
        cancelDrag();
    } else if (notice_->isVisible()) {
        notice_->hide();
    } else if (!selection_.empty() || current_.kind != Spot::Kind::None) {
        select(Spot{});
    } else {
        event->ignore();
    }
}

// Space acts when it is let go, since with a drag in between it meant panning.
void DesignerView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !spaceHeld_) {
        event->ignore();
        return;
    }
    spaceHeld_ = false;
    if (!spacePanned_) {
        activate(current_);
    }
}

void DesignerView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DesignerView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    spaceHeld_ = false;
    cancelDrag();
    viewport()->update();
}

} // namespace sharesnet
