#include "ui/base/overflow_tabs.h"

#include <QEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace sharesnet {

OverflowTabs::OverflowTabs(QWidget* parent) : QTabBar(parent), more_(new QToolButton(this)) {
    setDrawBase(false);
    setExpanding(false);
    setDocumentMode(true);
    setUsesScrollButtons(false);
    auto* menu = new QMenu(more_);
    more_->setObjectName(QStringLiteral("moreTabs"));
    more_->setMenu(menu);
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    more_->setAutoRaise(true);
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setToolTip(tr("All tabs"));
    more_->hide();
    connect(menu, &QMenu::aboutToShow, this, &OverflowTabs::fillMenu);
    connect(this, &QTabBar::currentChanged, this, &OverflowTabs::arrange);
}

int OverflowTabs::widthOfAll() const {
    int width = 0;
    for (int i = 0; i < count(); ++i) {
        width += tabSizeHint(i).width();
    }
    return width;
}

QSize OverflowTabs::sizeHint() const {
    return {widthOfAll(), QTabBar::sizeHint().height()};
}

QSize OverflowTabs::minimumSizeHint() const {
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        widest = std::max(widest, tabSizeHint(i).width());
    }
    return {widest + more_->sizeHint().width(), QTabBar::sizeHint().height()};
}

void OverflowTabs::arrange() {
    const bool allFit = widthOfAll() <= width();
    int room = width();
    if (!allFit) {
        more_->setText(QStringLiteral("+%1").arg(count()));
        room -= more_->sizeHint().width() +
                (currentIndex() < 0 ? 0 : tabSizeHint(currentIndex()).width());
    }
    int hidden = 0;
    for (int i = 0; i < count(); ++i) {
        const int wide = i == currentIndex() ? 0 : tabSizeHint(i).width();
        const bool seen = allFit || i == currentIndex() || (hidden == 0 && wide <= room);
        room -= seen && !allFit ? wide : 0;
        hidden += seen ? 0 : 1;
        if (isTabVisible(i) != seen) {
            setTabVisible(i, seen);
        }
    }
    more_->setVisible(hidden > 0);
    more_->setText(QStringLiteral("+%1").arg(hidden));
    more_->setAccessibleName(tr("%n more tab(s)", nullptr, hidden));
    const QSize size = more_->sizeHint();
    more_->setGeometry(
        style()->visualRect(layoutDirection(), rect(),
                            QRect(width() - size.width(), (height() - size.height()) / 2,
                                  size.width(), size.height())));
    more_->raise();
}

void OverflowTabs::fillMenu() {
    QMenu* menu = more_->menu();
    menu->clear();
    for (int i = 0; i < count(); ++i) {
        QAction* entry = menu->addAction(tabText(i), this, [this, i] {
            setCurrentIndex(i);
            setFocus(Qt::OtherFocusReason);
        });
        entry->setCheckable(true);
        entry->setChecked(i == currentIndex());
    }
}

void OverflowTabs::resizeEvent(QResizeEvent* event) {
    QTabBar::resizeEvent(event);
    arrange();
}

void OverflowTabs::tabInserted(int index) {
    QTabBar::tabInserted(index);
    arrange();
}

void OverflowTabs::tabRemoved(int index) {
    QTabBar::tabRemoved(index);
    arrange();
}

void OverflowTabs::changeEvent(QEvent* event) {
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
}

} // namespace sharesnet
