#include "ui/base/keyboard_ways.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QWidget>

namespace sharesnet {

namespace {

bool isMenuKey(const QKeyEvent& event) {
    return event.key() == Qt::Key_F10 && event.modifiers() == Qt::ShiftModifier;
}

// Where Qt opens it for the menu key.
void openMenuOf(QWidget* widget) {
    QPoint place = widget->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    if (place.isNull()) {
        place = widget->rect().center();
    }
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget->mapToGlobal(place));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace

bool KeyboardWays::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        if (auto* buttons = qobject_cast<QDialogButtonBox*>(watched)) {
            buttons->setFocusProxy(nullptr);
        }
    } else if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget() &&
               isMenuKey(*static_cast<QKeyEvent*>(event))) {
        openMenuOf(QApplication::focusWidget());
        return true;
    }
    return false;
}

} // namespace sharesnet
