#include "ui/base/wheel_guard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>

namespace sharesnet {

namespace {

// `object` where it is an input that a wheel would change.
QWidget* wheelInput(QObject* object) {
    const bool changes = qobject_cast<QAbstractSpinBox*>(object) != nullptr ||
                         qobject_cast<QComboBox*>(object) != nullptr ||
                         qobject_cast<QTabBar*>(object) != nullptr ||
                         (qobject_cast<QAbstractSlider*>(object) != nullptr &&
                          qobject_cast<QScrollBar*>(object) == nullptr);
    return changes ? static_cast<QWidget*>(object) : nullptr;
}

} // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
    // It is about to be shown; its style may have been asked for before there was a guard.
    if (event->type() == QEvent::Polish || event->type() == QEvent::Show) {
        QWidget* input = wheelInput(watched);
        if (input != nullptr && input->focusPolicy() == Qt::WheelFocus) {
            input->setFocusPolicy(Qt::StrongFocus);
        }
    } else if (event->type() == QEvent::Wheel) {
        const QWidget* input = wheelInput(watched);
        if (input != nullptr && !input->hasFocus()) {
            event->ignore(); // on to its parents
            return true;
        }
    }
    return false;
}

} // namespace sharesnet
