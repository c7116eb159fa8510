#include "ui/base/menu_letters.h"

#include <QKeyEvent>
#include <QMenu>

namespace sharesnet {

bool MenuLetters::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride || qobject_cast<QMenu*>(watched) == nullptr) {
        return false;
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain =
        (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain) {
        event->accept(); // no shortcut: it comes to the menu as a key
    }
    return plain;
}

} // namespace sharesnet
