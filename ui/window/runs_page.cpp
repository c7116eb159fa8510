#include "ui/window/runs_page.h"

#include "ui/plots/histogram_panel.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/run_details.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/training/queue_panel.h"

#include <QDockWidget>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

constexpr int kListPercent = 42; // of the height
constexpr int kDetailsPercent = 23;

} // namespace

RunsPage::RunsPage(StoreClient* store, TrainingController* controller, PlotModel* plots)
    : ModePage(Mode::Runs), runs_(new RunsPanel(store)) {
    auto* curves = new PlotsPanel(plots);
    connect(curves, &PlotsPanel::message, plots, &PlotModel::message);
    HistogramPanel* histograms = curves->histograms();
    connect(histograms, &HistogramPanel::wanted, store, &StoreClient::loadHistograms);
    connect(store, &StoreClient::histogramsLoaded, histograms, &HistogramPanel::setHistograms);
    setCentralWidget(curves);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(runs_, 3);
    row->addWidget(new QueuePanel(controller), 1);
    list_ = addDock(QStringLiteral("runs"), tr("Runs"), both);
    auto* details = new RunDetails(store);
    details_ = addDock(QStringLiteral("runDetails"), tr("Details"), details);
    connect(runs_, &RunsPanel::selectionChanged, details, &RunDetails::showRuns);
    connect(runs_, &RunsPanel::runPointedAt, plots, &PlotModel::pointAt);
    connect(plots, &PlotModel::runPointedAt, runs_, &RunsPanel::pointAt);
    runs_->setCursorValue(
        [plots](qint64 run) { return plots->valueAtCursor(run, Metric::TestAccuracy); });
    connect(plots, &PlotModel::cursorChanged, runs_, &RunsPanel::cursorMoved);
}

QWidget* RunsPage::focusTarget() const {
    return runs_;
}

void RunsPage::arrangeDocks() {
    place(list_, Qt::BottomDockWidgetArea);
    place(details_, Qt::RightDockWidgetArea);
}

void RunsPage::sizeDocks() {
    resizeDocks({list_}, {height() * kListPercent / 100}, Qt::Vertical);
    resizeDocks({details_}, {width() * kDetailsPercent / 100}, Qt::Horizontal);
}

} // namespace sharesnet
