#include "ui/designer/designer_tab.h"

#include "ui/designer/designer_view.h"
#include "ui/designer/find_bar.h"
#include "ui/designer/pinned_view.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

namespace sharesnet {

DesignerTab::DesignerTab(ArchDocument* document, DesignerView* view, const Comparison* comparison, QWidget* parent)
    : QWidget(parent), find_(new FindBar(document, view)) {
    view->setComparison(comparison);
    auto* both = new QSplitter(Qt::Vertical);
    both->setChildrenCollapsible(false);
    both->addWidget(view);
    both->addWidget(new PinnedView(comparison));
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(find_);
    column->addWidget(both, 1);
    setFocusProxy(view);
    auto* find = new QAction(tr("&Find…"), this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, find_, &FindBar::open);
    view->addAction(find); // in the menu, too
    addAction(find);
}

} // namespace sharesnet
