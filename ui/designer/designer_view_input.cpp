// The mouse and the keyboard of the drawing.

#include "ui/designer/designer_view.h"
#include "ui/designer/drawing_navigation.h"

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
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Home ||
           key == Qt::Key_End || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

// One level up: a chip's block, a block's stage, the network.
Spot parentOf(const Spot& spot) {
    switch (spot.kind) {
    case Spot::Kind::Chip:
        return Spot::ofBlock(spot.stage, spot.block);
    case Spot::Kind::Block:
    case Spot::Kind::Fold:
    case Spot::Kind::Switch:
        return Spot::ofStage(spot.stage);
    default:
        return {};
    }
}

} // namespace

void DesignerView::mousePressEvent(QMouseEvent* event) {
    notice_->hide();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && spaceHeld_)) {
        panning_ = true;
        spacePanned_ = spaceHeld_;
        panFrom_ = event->pos();
        viewport()->setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        pressed_ = drawing_.at(toDrawing(event->position()));
        select(pressed_.kind == Spot::Kind::Switch ? Spot::ofStage(pressed_.stage) : pressed_);
    }
}

void DesignerView::mouseMoveEvent(QMouseEvent* event) {
    if (panning_) {
        const QPoint way = event->pos() - panFrom_;
        panFrom_ = event->pos();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
        return;
    }
    setHovered(drawing_.at(toDrawing(event->position())));
}

void DesignerView::mouseReleaseEvent(QMouseEvent* event) {
    if (panning_) {
        panning_ = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    const Spot released = drawing_.at(toDrawing(event->position()));
    const Spot pressed = std::exchange(pressed_, {});
    const bool acts =
        released.kind == Spot::Kind::Switch || released.kind == Spot::Kind::Chip || released.kind == Spot::Kind::Fold;
    if (event->button() == Qt::LeftButton && released == pressed && acts) {
        activate(released);
        setHovered(drawing_.at(toDrawing(event->position())));
    }
}

// A quick second click is a click like the first: the switch goes back.
void DesignerView::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void DesignerView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        following_ = Following::None;
        zoomAround(zoom_ * std::pow(kZoomPerNotch, event->angleDelta().y() / kNotch), event->position());
        event->accept();
        return;
    }
    notice_->hide();
    QAbstractScrollArea::wheelEvent(event);
}

void DesignerView::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && isArrow(event->key())) {
        notice_->hide();
        select(movedSpot(drawing_, selection_, static_cast<Qt::Key>(event->key())));
        reveal(selection_);
    } else if (plain && event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            spaceHeld_ = true;
            spacePanned_ = false;
        }
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        activate(selection_);
    } else if (plain && event->key() == Qt::Key_Escape && (notice_->isVisible() || selection_.kind != Spot::Kind::None)) {
        if (notice_->isVisible()) {
            notice_->hide();
        } else {
            select(parentOf(selection_));
        }
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
        activate(selection_);
    }
}

void DesignerView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DesignerView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    spaceHeld_ = false;
    viewport()->update();
}

} // namespace sharesnet
