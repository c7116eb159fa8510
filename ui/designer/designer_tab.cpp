#include "ui/designer/designer_tab.h"

#include "ui/base/spacing.h"
#include "ui/designer/designer_view.h"
#include "ui/designer/find_bar.h"
#include "ui/designer/pinned_view.h"
#include "ui/document/comparison.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

constexpr auto kFlowDownKey = "drawing/topToBottom";

} // namespace

DesignerTab::DesignerTab(ArchDocument* document, DesignerView* view, const Comparison* comparison,
                         QWidget* parent)
    : QWidget(parent), find_(new FindBar(document, view)) {
    view->setComparison(comparison);
    view->setFlow(QSettings().value(kFlowDownKey).toBool() ? DrawingFlow::Down
                                                           : DrawingFlow::Right);
    connect(view, &DesignerView::flowChanged, this,
            [view] { QSettings().setValue(kFlowDownKey, view->flow() == DrawingFlow::Down); });
    auto* both = new QSplitter(Qt::Vertical);
    both->setChildrenCollapsible(false);
    both->addWidget(view);
    both->addWidget(new PinnedView(comparison, view));
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    connect(comparison, &Comparison::changed, this, [this, comparison, view, both] {
        const bool opens = comparison->isActive() && !comparing_;
        comparing_ = comparison->isActive();
        if (opens) {
            both->setSizes({both->height() / 2, both->height() / 2});
            // when the other drawing has taken its room
            QTimer::singleShot(0, view, &DesignerView::fitLegibly);
        }
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kNone);
    column->addWidget(find_);
    column->addWidget(both, 1);
    setFocusProxy(view);
    findAction_ = new QAction(tr("&Find in the drawing…"), this);
    findAction_->setShortcut(QKeySequence::Find);
    connect(findAction_, &QAction::triggered, this, [this] {
        emit aboutToFind();
        find_->open();
    });
    addAction(findAction_);
}

} // namespace sharesnet
