#include "ui/designer/designer_tab.h"

#include "ui/designer/comparison.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/find_bar.h"
#include "ui/designer/pinned_view.h"

#include <QAction>
#include <QSplitter>
#include <QTimer>
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
    connect(comparison, &Comparison::changed, this, [this, comparison, view] {
        const bool opens = comparison->isActive() && !comparing_;
        comparing_ = comparison->isActive();
        if (opens) { // when the other drawing has taken its room
            QTimer::singleShot(0, view, &DesignerView::fit);
        }
    });
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
