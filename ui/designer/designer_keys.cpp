#include "ui/designer/designer_keys.h"

#include "ui/designer/designer_selection.h"
#include "ui/designer/drag_gesture.h"
#include "ui/document/arch_document.h"
#include "ui/drawing/drawing_navigation.h"

#include <QKeyEvent>

namespace sharesnet {

DesignerKeys::DesignerKeys(const ArchDocument* document, const Drawing* drawing,
                           DesignerSelection* selection, DragGesture* gesture, QObject* parent)
    : QObject(parent),
      document_(document),
      drawing_(drawing),
      selection_(selection),
      gesture_(gesture) {}

void DesignerKeys::press(QKeyEvent* event) {
    const Qt::KeyboardModifiers with = event->modifiers() & ~Qt::KeypadModifier;
    const auto key = static_cast<Qt::Key>(event->key());
    const bool plain = with == Qt::NoModifier;
    if (isMove(key) && (plain || with == Qt::ControlModifier || with == Qt::ShiftModifier)) {
        move(key, with);
    } else if (with == Qt::ControlModifier && key == Qt::Key_Space) {
        selection_->toggle(selection_->current());
    } else if (plain && key == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            gesture_->holdSpace();
        }
    } else if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit activated();
    } else {
        event->ignore();
    }
}

void DesignerKeys::move(Qt::Key key, Qt::KeyboardModifiers with) {
    const Spot& current = selection_->current();
    if (with == Qt::ShiftModifier) {
        emit begun();
        selection_->extendTo(extendedSpot(*drawing_, document_->layout(), current, key));
        return;
    }
    const Spot next = movedSpot(*drawing_, current, key);
    if (with == Qt::ControlModifier) {
        selection_->select(selection_->spots(), next);
    } else {
        emit begun();
        selection_->select(next);
    }
    emit moved();
}

// Space acts when it is let go, since with a drag in between it meant panning.
void DesignerKeys::release(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !gesture_->holdsSpace()) {
        event->ignore();
    } else if (gesture_->releaseSpace()) {
        emit activated();
    }
}

} // namespace sharesnet
