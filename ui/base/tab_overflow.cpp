#include "ui/base/tab_overflow.h"

#include <QEvent>
#include <QMenu>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace sharesnet {

namespace {

// The width of a hidden tab is known to tabSizeHint() alone, which is protected.
struct TabSizes : QTabBar {
    static QSize of(const QTabBar* bar, int tab) { return (bar->*&TabSizes::tabSizeHint)(tab); }
};

} // namespace

TabOverflow::TabOverflow(QTabBar* bar) : QObject(bar), bar_(bar), more_(new QToolButton(bar)) {
    auto* menu = new QMenu(more_);
    more_->setObjectName(QStringLiteral("moreTabs"));
    more_->setMenu(menu);
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    more_->setAutoRaise(true);
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setToolTip(tr("All tabs"));
    more_->hide();
    bar_->installEventFilter(this);
    connect(menu, &QMenu::aboutToShow, this, &TabOverflow::fillMenu);
    connect(bar_, &QTabBar::currentChanged, this, &TabOverflow::arrange);
}

bool TabOverflow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        arrange();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

int TabOverflow::widthOf(int tab) const {
    return TabSizes::of(bar_, tab).width();
}

int TabOverflow::widthOfAll() const {
    int width = 0;
    for (int i = 0; i < bar_->count(); ++i) {
        width += widthOf(i);
    }
    return width;
}

int TabOverflow::leastWidth() const {
    int widest = 0;
    for (int i = 0; i < bar_->count(); ++i) {
        widest = std::max(widest, widthOf(i));
    }
    return widest + more_->sizeHint().width();
}

void TabOverflow::arrange() {
    const bool allFit = widthOfAll() <= bar_->width();
    more_->setText(QStringLiteral("+%1").arg(bar_->count())); // as wide as it can be
    const int current = bar_->currentIndex();
    int room = bar_->width() - more_->sizeHint().width() - (current < 0 ? 0 : widthOf(current));
    int hidden = 0;
    for (int i = 0; i < bar_->count(); ++i) {
        const int wide = i == current ? 0 : widthOf(i);
        const bool seen = allFit || i == current || (hidden == 0 && wide <= room);
        room -= seen ? wide : 0;
        hidden += seen ? 0 : 1;
        if (bar_->isTabVisible(i) != seen) {
            bar_->setTabVisible(i, seen);
        }
    }
    more_->setVisible(hidden > 0);
    more_->setText(QStringLiteral("+%1").arg(hidden));
    more_->setAccessibleName(tr("%n more tab(s)", nullptr, hidden));
    const QSize size = more_->sizeHint();
    more_->setGeometry(
        QStyle::visualRect(bar_->layoutDirection(), bar_->rect(),
                           QRect(bar_->width() - size.width(), (bar_->height() - size.height()) / 2,
                                 size.width(), size.height())));
    more_->raise();
}

void TabOverflow::fillMenu() {
    QMenu* menu = more_->menu();
    menu->clear();
    for (int i = 0; i < bar_->count(); ++i) {
        QAction* entry = menu->addAction(bar_->tabText(i), this, [this, i] {
            bar_->setCurrentIndex(i);
            bar_->setFocus(Qt::OtherFocusReason);
        });
        entry->setCheckable(true);
        entry->setChecked(i == bar_->currentIndex());
    }
}

void keepFromScrolling(QTabBar* bar) {
    auto* overflow = bar->findChild<TabOverflow*>(QString(), Qt::FindDirectChildrenOnly);
    if (overflow == nullptr) {
        overflow = new TabOverflow(bar);
    }
    overflow->arrange();
}

} // namespace sharesnet
