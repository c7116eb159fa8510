#include "ui/base/mnemonic_marks.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QWidget>

namespace sharesnet {

MnemonicMarks::MnemonicMarks(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool MnemonicMarks::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt) {
            show(event->type() == QEvent::KeyPress);
        }
        break;
    case QEvent::ApplicationStateChange:
    case QEvent::WindowDeactivate: // Alt+Tab: its release goes elsewhere
        show(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MnemonicMarks::show(bool shown) {
    if (shown == shown_) {
        return;
    }
    shown_ = shown;
    for (QWidget* widget : QApplication::allWidgets()) {
        if (widget->isVisible()) {
            widget->update();
        }
    }
}

} // namespace sharesnet
