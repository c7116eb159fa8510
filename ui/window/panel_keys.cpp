#include "ui/window/panel_keys.h"

#include "ui/base/help_mark.h"

#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QToolBar>

#include <algorithm>
#include <set>

namespace sharesnet {

namespace {

bool isStop(const QWidget* widget) {
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() &&
           widget->isVisible() && widget->focusProxy() == nullptr;
}

// The dock, the tool bar, or the middle of a page.
const QWidget* panelOf(const QWidget* widget) {
    const QWidget* panel = widget;
    while (panel->parentWidget() != nullptr && qobject_cast<const QDockWidget*>(panel) == nullptr &&
           qobject_cast<const QToolBar*>(panel) == nullptr &&
           qobject_cast<const QMainWindow*>(panel->parentWidget()) == nullptr) {
        panel = panel->parentWidget();
    }
    return panel;
}

// In the order of Tab.
std::vector<QWidget*> inOrder(QWidget* window) {
    std::vector<QWidget*> all;
    for (QWidget* each = window->nextInFocusChain(); each != window;
         each = each->nextInFocusChain()) {
        all.push_back(each);
    }
    return all;
}

std::vector<QWidget*> sideButtonsBeside(QWidget* button) {
    std::vector<QWidget*> found;
    for (QWidget* each : inOrder(button->window())) {
        if (isSideButton(each) && each->isVisible() && each->isEnabled() &&
            panelOf(each) == panelOf(button)) {
            found.push_back(each);
        }
    }
    return found;
}

// -1, 1, or 0 for other keys.
int stepOf(int key) {
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    const bool on = key == Qt::Key_Right || key == Qt::Key_Down;
    return back ? -1 : on ? 1 : 0;
}

} // namespace

bool isSideButton(const QWidget* widget) {
    return qobject_cast<const HelpMark*>(widget) != nullptr ||
           widget->objectName() == QLatin1String("floatDock") ||
           widget->objectName() == QLatin1String("closeDock");
}

void keepOneSideStop(QWidget* window) {
    std::set<const QWidget*> done;
    const QWidget* focused = window->focusWidget();
    if (focused != nullptr && isSideButton(focused)) {
        done.insert(panelOf(focused));
    }
    for (QWidget* each : inOrder(window)) {
        if (isSideButton(each) && each != focused) {
            const bool isFirst =
                each->isVisible() && each->isEnabled() && done.insert(panelOf(each)).second;
            each->setFocusPolicy(isFirst ? Qt::TabFocus : Qt::NoFocus);
        }
    }
}

QWidget* firstStopIn(const QWidget* panel) {
    QWidget* sideButton = nullptr;
    for (QWidget* each : inOrder(panel->window())) {
        if (!isStop(each) || !panel->isAncestorOf(each)) {
            continue;
        }
        if (!isSideButton(each)) {
            return each;
        }
        sideButton = sideButton == nullptr ? each : sideButton;
    }
    return sideButton;
}

QWidget* nextPanel(const std::vector<QWidget*>& panels, bool forward) {
    const QWidget* focused = QApplication::focusWidget();
    const auto now = std::ranges::find_if(
        panels, [&](const QWidget* each) { return each->isAncestorOf(focused); });
    const auto count = std::ssize(panels);
    std::ptrdiff_t at = now != panels.end() ? now - panels.begin() : forward ? -1 : 0;
    for (std::ptrdiff_t tries = 0; tries < count; ++tries) {
        at = (at + (forward ? 1 : count - 1)) % count;
        QWidget* next = panels[static_cast<std::size_t>(at)];
        if (next->isVisible() && firstStopIn(next) != nullptr) {
            return next;
        }
    }
    return nullptr;
}

bool SideButtonKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return false;
    }
    auto* button = qobject_cast<QWidget*>(watched);
    const int key = static_cast<const QKeyEvent*>(event)->key();
    if (button != nullptr && (key == Qt::Key_Tab || key == Qt::Key_Backtab) &&
        qobject_cast<QDockWidget*>(button->window()) != nullptr) {
        keepOneSideStop(button->window());
    }
    const int step = stepOf(key);
    if (step == 0 || button == nullptr || !isSideButton(button)) {
        return false;
    }
    const std::vector<QWidget*> all = sideButtonsBeside(button);
    const auto now = std::ranges::find(all, button) - all.begin();
    const auto next = (now + step + std::ssize(all)) % std::max<std::ptrdiff_t>(std::ssize(all), 1);
    if (!all.empty()) {
        all[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
    }
    return true;
}

} // namespace sharesnet
