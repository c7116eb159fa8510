#include "ui/window/runs_page.h"

#include "ui/errors/errors_panel.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/run_details.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/runs/views_panel.h"
#include "ui/training/queue_panel.h"

#include <QDockWidget>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

constexpr int kListPercent = 46;  // of the height
constexpr int kViewsPercent = 14; // of the width
constexpr int kDetailsPercent = 24;

} // namespace

RunsPage::RunsPage(StoreClient* store, TrainingController* controller, PlotModel* plots)
    : ModePage(Mode::Runs), runs_(new RunsPanel(store)) {
    auto* curves = new PlotsPanel(plots);
    connect(curves, &PlotsPanel::message, plots, &PlotModel::message);
    setCentralWidget(curves);
    views_ = addDock(QStringLiteral("views"), tr("Views"), makeViews(controller));
    list_ = addDock(QStringLiteral("runs"), tr("Runs"), runs_);
    auto* details = new RunDetails(store);
    details_ = addDock(QStringLiteral("runDetails"), tr("Details"), details);
    errors_ = new ErrorsPanel(store);
    errorsDock_ = addDock(QStringLiteral("errors"), tr("Errors"), errors_);
    connect(runs_, &RunsPanel::selectionChanged, errors_, &ErrorsPanel::showRuns);
    connect(errors_, &ErrorsPanel::message, runs_, &RunsPanel::message);
    connect(runs_, &RunsPanel::selectionChanged, details, &RunDetails::showRuns);
    connect(details, &RunDetails::runWanted, runs_, &RunsPanel::selectRun);
    connect(details, &RunDetails::moreRunsRequested, runs_, &RunsPanel::moreRunsRequested);
    connect(details, &RunDetails::reportRequested, runs_, &RunsPanel::writeReport);
    connect(details, &RunDetails::message, runs_, &RunsPanel::message);
    connect(runs_, &RunsPanel::runPointedAt, plots, &PlotModel::pointAt);
    connect(plots, &PlotModel::runPointedAt, runs_, &RunsPanel::pointAt);
    runs_->setCursorValue(
        [plots](qint64 run) { return plots->valueAtCursor(run, Metric::TestAccuracy); });
    connect(plots, &PlotModel::cursorChanged, runs_, &RunsPanel::cursorMoved);
}

QWidget* RunsPage::makeViews(TrainingController* controller) {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new ViewsPanel(runs_));
    layout->addWidget(new QueuePanel(controller));
    layout->addStretch(1);
    return column;
}

QWidget* RunsPage::focusTarget() const {
    return runs_;
}

void RunsPage::arrangeDocks() {
    place(views_, Qt::LeftDockWidgetArea);
    place(list_, Qt::BottomDockWidgetArea);
    place(errorsDock_, Qt::BottomDockWidgetArea);
    tabifyDockWidget(list_, errorsDock_);
    list_->raise();
    place(details_, Qt::RightDockWidgetArea);
}

void RunsPage::sizeDocks() {
    resizeDocks({list_}, {height() * kListPercent / 100}, Qt::Vertical);
    resizeDocks({views_, details_},
                {width() * kViewsPercent / 100, width() * kDetailsPercent / 100}, Qt::Horizontal);
}

} // namespace sharesnet
