#include "ui/window/runs_page.h"

#include "ui/base/help_request.h"
#include "ui/base/spacing.h"
#include "ui/compare/report_dialog.h"
#include "ui/compare/trade_off_panel.h"
#include "ui/compare/twin_panel.h"
#include "ui/errors/errors_panel.h"
#include "ui/plots/histogram_panel.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plots_panel.h"
#include "ui/runs/run_details.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/views_panel.h"
#include "ui/training/queue_panel.h"
#include "ui/training/training_controller.h"

#include <QDockWidget>
#include <QVBoxLayout>

namespace sharesnet {

namespace {

constexpr int kListPercent = 46;  // of the height
constexpr int kViewsPercent = 14; // of the width
constexpr int kDetailsPercent = 24;

} // namespace

RunsPage::RunsPage(StoreClient* store, TrainingController* controller, PlotModel* plots)
    : ModePage(Mode::Runs),
      store_(store),
      controller_(controller),
      runs_(new RunsPanel(store)),
      tradeOff_(new TradeOffPanel(store)),
      twin_(new TwinPanel(store, plots)),
      sweep_(new SweepPanel(store)) {
    auto* curves = new PlotsPanel(plots);
    connect(curves, &PlotsPanel::message, plots, &PlotModel::message);
    HistogramPanel* histograms = curves->histograms();
    connect(histograms, &HistogramPanel::wanted, store, &StoreClient::loadHistograms);
    connect(store, &StoreClient::histogramsLoaded, histograms, &HistogramPanel::setHistograms);
    setCentralWidget(curves);
    views_ = addDock(QStringLiteral("views"), tr("Views"), makeViews());
    list_ = addDock(QStringLiteral("runs"), tr("Runs"), runs_);
    tradeOffDock_ = addDock(QStringLiteral("tradeOff"), tr("Trade-off"), tradeOff_);
    twinDock_ = addDock(QStringLiteral("twin"), tr("Twin"), twin_);
    sweepDock_ = addDock(QStringLiteral("sweep"), tr("Sweep"), sweep_);
    auto* details = new RunDetails(store);
    details_ = addDock(QStringLiteral("runDetails"), tr("Details"), details);
    errors_ = new ErrorsPanel(store);
    errorsDock_ = addDock(QStringLiteral("errors"), tr("Errors"), errors_);
    connect(runs_, &RunsPanel::selectionChanged, errors_, &ErrorsPanel::showRuns);
    connect(errors_, &ErrorsPanel::message, this, &RunsPage::message);
    connect(errors_, &ErrorsPanel::lensWanted, this, &RunsPage::lensWanted);
    connect(runs_, &RunsPanel::selectionChanged, details, &RunDetails::showRuns);
    connect(details, &RunDetails::runWanted, runs_, &RunsPanel::selectRun);
    connect(details, &RunDetails::moreRunsRequested, runs_, &RunsPanel::moreRunsRequested);
    connect(details, &RunDetails::reportRequested, runs_, &RunsPanel::writeReport);
    connect(details, &RunDetails::message, runs_, &RunsPanel::message);
    setHelpPage(curves, QStringLiteral("runs#curves"));
    setHelpPage(list_, QStringLiteral("runs#table"));
    setHelpPage(tradeOffDock_, QStringLiteral("runs#trade-off"));
    setHelpPage(twinDock_, QStringLiteral("runs#twin"));
    setHelpPage(sweepDock_, QStringLiteral("sweeps"));
    setHelpPage(details_, QStringLiteral("runs#details"));
    setHelpPage(errorsDock_, QStringLiteral("runs#errors"));
    connectTable(plots);
    connectComparisons(plots);
    connectSweep();
}

void RunsPage::connectTable(PlotModel* plots) {
    connect(runs_, &RunsPanel::runsPointedAt, plots, &PlotModel::pointAt);
    connect(plots, &PlotModel::runsPointedAt, runs_, &RunsPanel::pointAt);
    runs_->setCursorValue(
        [plots](qint64 run) { return plots->valueAtCursor(run, Metric::TestAccuracy); });
    connect(plots, &PlotModel::cursorChanged, runs_, &RunsPanel::cursorMoved);
    connect(runs_, &RunsPanel::reportWanted, this, &RunsPage::askForReport);
    connect(store_, &StoreClient::fileWritten, this, [this](const QString& file) {
        if (!reports_.contains(file)) {
            return;
        }
        if (ReportDialog* dialog = reports_.take(file)) {
            dialog->accept();
        }
        emit reportWritten(file);
    });
    connect(store_, &StoreClient::fileNotWritten, this,
            [this](const QString& file, const QString& why) {
                if (ReportDialog* dialog = reports_.take(file)) {
                    dialog->showFailure(why);
                } else { // nobody waits for it any more
                    emit problem(why);
                }
            });
}

void RunsPage::connectComparisons(PlotModel* plots) {
    const auto listed = [this] { return runs_->model()->listedRuns(); };
    tradeOff_->setListed(listed);
    twin_->setAll([this] { return runs_->model()->runs(); });
    connect(runs_, &RunsPanel::selectionChanged, tradeOff_, &TradeOffPanel::setSelected);
    connect(runs_, &RunsPanel::selectionChanged, twin_, &TwinPanel::setSelected);
    const auto changed = [this] {
        tradeOff_->listedChanged();
        twin_->runsChanged();
    };
    connect(runs_->model(), &RunsModel::rearranged, this, changed);
    connect(store_, &StoreClient::runsLoaded, this, changed);
    connect(plots, &PlotModel::styleChanged, this, [this] {
        tradeOff_->repaintRuns();
        twin_->runsChanged();
    });
    connect(tradeOff_, &TradeOffPanel::runsChosen, runs_, &RunsPanel::selectRuns);
    connect(tradeOff_, &TradeOffPanel::runsPointedAt, plots, &PlotModel::pointAt);
    connect(tradeOff_, &TradeOffPanel::designWanted, this, &RunsPage::designWanted);
    connect(tradeOff_, &TradeOffPanel::message, this, &RunsPage::message);
    connect(twin_, &TwinPanel::message, this, &RunsPage::message);
}

void RunsPage::connectSweep() {
    connect(sweep_, &SweepPanel::message, this, &RunsPage::message);
    connect(sweep_, &SweepPanel::problem, this, &RunsPage::problem);
    connect(sweep_, &SweepPanel::queueWanted, controller_, &TrainingController::trainSweep);
    connect(sweep_, &SweepPanel::pauseWanted, controller_->sweep(), &SweepTraining::pause);
    connect(sweep_, &SweepPanel::stopWanted, controller_,
            [this] { controller_->stop(StopPoint::AfterStep); });
    connect(sweep_, &SweepPanel::leaveWanted, controller_->sweep(), &SweepTraining::leave);
    connect(sweep_, &SweepPanel::runsWanted, this, [this](const QString& sweep) {
        runs_->showSweep(sweep);
        showPanel(list_);
    });
    connect(controller_->sweep(), &SweepTraining::changed, this, [this] {
        sweep_->showWork(controller_->sweep()->plan(),
                         !controller_->sweep()->plan()      ? SweepActivity::None
                         : controller_->sweep()->isPaused() ? SweepActivity::Paused
                                                            : SweepActivity::Training);
    });
}

void RunsPage::showSweepPanel() {
    showPanel(sweepDock_);
}

void RunsPage::continueSweep(const SweepPlanPtr& plan) {
    runs_->showSweep(QString::fromStdString(plan->sweep.name));
    controller_->trainSweep(plan, false);
}

void RunsPage::askForReport(const std::vector<RunPtr>& runs, const GroupBy& by) {
    if (runs.size() > ReportDialog::kMostRuns) {
        emit message(tr("%1 runs are too many for a report; filter the table or select up to %2")
                         .arg(runs.size())
                         .arg(ReportDialog::kMostRuns));
        return;
    }
    auto* dialog = new ReportDialog(runs, by, window());
    connect(dialog, &ReportDialog::writeRequested, this, [this, dialog] {
        reports_.insert(dialog->file(), dialog);
        store_->writeReport(dialog->runs(), dialog->by(), dialog->accuracy(), dialog->file());
    });
    dialog->open();
}

QWidget* RunsPage::makeViews() {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::kFlush);
    layout->setSpacing(space::kTight);
    auto* queue = new QueuePanel(controller_);
    setHelpPage(queue, QStringLiteral("training#queue"));
    connect(queue, &QueuePanel::settingsWanted, runs_, &RunsPanel::cloneRequested);
    layout->addWidget(new ViewsPanel(runs_));
    layout->addWidget(queue);
    layout->addStretch(1);
    return column;
}

QWidget* RunsPage::focusTarget() const {
    return runs_;
}

void RunsPage::arrangeDocks() {
    place(views_, Qt::LeftDockWidgetArea);
    place(list_, Qt::BottomDockWidgetArea);
    for (QDockWidget* behind : {errorsDock_, tradeOffDock_, twinDock_, sweepDock_}) {
        place(behind, Qt::BottomDockWidgetArea);
        tabifyDockWidget(list_, behind);
    }
    list_->raise();
    place(details_, Qt::RightDockWidgetArea);
}

void RunsPage::sizeDocks() {
    resizeDocks({list_}, {height() * kListPercent / 100}, Qt::Vertical);
    resizeDocks({views_, details_},
                {width() * kViewsPercent / 100, width() * kDetailsPercent / 100}, Qt::Horizontal);
}

} // namespace sharesnet
