#include "ui/window/mode_page.h"

#include "ui/base/help_request.h"
#include "ui/base/tab_overflow.h"
#include "ui/window/dock_title.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QPointer>
#include <QScrollArea>
#include <QSettings>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTimer>

namespace sharesnet {

namespace {

constexpr int kLayoutVersion = 7; // raise when docks come or go

} // namespace

ModePage::ModePage(Mode mode) : QMainWindow(nullptr, Qt::Widget), mode_(mode) {
    setObjectName(modeKey(mode) + QStringLiteral("Page"));
    setHelpPage(this, modeKey(mode));
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setContextMenuPolicy(Qt::NoContextMenu); // the View menu lists the panels
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { raiseDockOf(now); });
}

// A dialog that goes down with the page moves the focus once more.
ModePage::~ModePage() {
    disconnect(qApp, nullptr, this, nullptr);
}

QDockWidget* ModePage::addDock(const QString& name, const QString& title, QWidget* content) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    docks_.append(dock);
    titles_.append(new DockTitle(dock));
    return dock;
}

void ModePage::place(QDockWidget* dock, Qt::DockWidgetArea area) {
    dock->setFloating(false);
    addDockWidget(area, dock);
    dock->show();
}

void ModePage::showPanel(QDockWidget* panel) {
    panel->show();
    panel->raise();
    if (panel->isFloating()) {
        panel->activateWindow();
    }
    QWidget* content = panel->widget();
    for (QWidget* next = content->nextInFocusChain();
         content != next && content->isAncestorOf(next); next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) != 0 && next->isEnabled() &&
            next->isVisibleTo(panel)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

// Tab, and the letters of fields, also reach panels that lie behind others.
void ModePage::raiseDockOf(QWidget* widget) {
    for (QDockWidget* dock : docks_) {
        if (widget != nullptr && dock->isAncestorOf(widget) && !dock->isFloating() &&
            dock->widget()->visibleRegion().isEmpty()) {
            dock->raise();
        }
    }
    if (widget != nullptr && isAncestorOf(widget)) {
        scrollTo(widget);
    }
}

// Also where it was not Tab that brought the keyboard there.
void ModePage::scrollTo(QWidget* widget) const {
    for (QWidget* each = widget->parentWidget(); each != nullptr && each != this;
         each = each->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(each);
        if (area != nullptr && area->widget() != nullptr && area->widget()->isAncestorOf(widget)) {
            area->ensureWidgetVisible(widget);
        }
    }
}

void ModePage::arrange() {
    arrangeDocks();
    unsized_ = !isVisible();
    if (isVisible()) {
        sizeDocks();
    }
}

void ModePage::restore() {
    layout_ = QSettings().value(settingsKey()).toByteArray();
    arrange();
    unscaled_ = restoreState(layout_, kLayoutVersion);
    if (unscaled_) {
        unsized_ = false;
    } else {
        layout_.clear();
    }
}

// Once more: before the page had its size, the docks were squeezed into what it had then.
void ModePage::restoreSizes() {
    if (unscaled_ && isVisible()) {
        unscaled_ = false;
        const QPointer<QWidget> focused = QApplication::focusWidget();
        {
            // the focus leaves a panel that goes behind; none must come to the front for it
            const QSignalBlocker quiet(qApp);
            restoreState(layout_, kLayoutVersion);
        }
        if (focused != nullptr && isAncestorOf(focused)) {
            raiseDockOf(focused);
            focused->setFocus(Qt::OtherFocusReason);
        }
    }
}

void ModePage::save() const {
    if (const QByteArray now = isVisible() && !unscaled_ ? saveState(kLayoutVersion) : layout_;
        !now.isEmpty()) {
        QSettings().setValue(settingsKey(), now);
    }
}

bool ModePage::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        for (DockTitle* title : titles_) {
            title->follow();
        }
        for (QTabBar* tabs : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            keepFromScrolling(tabs); // those of docks, which come and go
        }
    }
    return QMainWindow::event(event);
}

void ModePage::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (event->spontaneous()) {
        return;
    }
    for (QDockWidget* dock : parked_) {
        dock->show();
    }
    parked_.clear();
    if (unscaled_) {
        QTimer::singleShot(0, this, &ModePage::restoreSizes);
    }
    if (unsized_) {
        unsized_ = false;
        if (parentWidget() != nullptr) { // whose layout would do it only after this
            resize(parentWidget()->size());
        }
        sizeDocks();
    }
}

void ModePage::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    if (event->spontaneous() || !parked_.isEmpty()) {
        return;
    }
    if (!unscaled_) {
        layout_ = saveState(kLayoutVersion);
    }
    for (QDockWidget* dock : docks_) {
        if (dock->isFloating() && !dock->isHidden()) {
            dock->hide();
            parked_.append(dock);
        }
    }
}

QString ModePage::settingsKey() const {
    return QStringLiteral("window/layout/") + modeKey(mode_);
}

} // namespace sharesnet
