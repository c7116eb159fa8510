#include "ui/base/overflow_tabs.h"

#include "ui/base/tab_overflow.h"

namespace sharesnet {

OverflowTabs::OverflowTabs(QWidget* parent) : QTabBar(parent), overflow_(new TabOverflow(this)) {
    setDrawBase(false);
    setExpanding(false);
    setDocumentMode(true);
    setUsesScrollButtons(false);
}

QSize OverflowTabs::sizeHint() const {
    return {overflow_->widthOfAll(), QTabBar::sizeHint().height()};
}

QSize OverflowTabs::minimumSizeHint() const {
    return {overflow_->leastWidth(), QTabBar::sizeHint().height()};
}

void OverflowTabs::tabInserted(int index) {
    QTabBar::tabInserted(index);
    overflow_->arrange();
}

void OverflowTabs::tabRemoved(int index) {
    QTabBar::tabRemoved(index);
    overflow_->arrange();
}

} // namespace sharesnet
