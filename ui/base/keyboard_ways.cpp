#include "ui/base/keyboard_ways.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLayout>
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

// Of Tab: as they stand.
void putInOrder(QDialogButtonBox* buttons) {
    buttons->setFocusProxy(nullptr);
    QWidget* before = nullptr;
    for (int at = 0; buttons->layout() != nullptr && at < buttons->layout()->count(); ++at) {
        QWidget* each = buttons->layout()->itemAt(at)->widget();
        if (before != nullptr && each != nullptr) {
            QWidget::setTabOrder(before, each);
        }
        before = each != nullptr ? each : before;
    }
}

} // namespace

bool KeyboardWays::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        if (auto* buttons = qobject_cast<QDialogButtonBox*>(watched)) {
            putInOrder(buttons);
        }
    } else if (event->type() == QEvent::KeyPress && watched == QApplication::focusWidget() &&
               isMenuKey(*static_cast<QKeyEvent*>(event))) {
        openMenuOf(QApplication::focusWidget());
        return true;
    }
    return false;
}

} // namespace sharesnet
