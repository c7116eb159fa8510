#include "ui/window/run_hub.h"

#include "core/arch/cost.h"
#include "ui/activations/activations_tab.h"
#include "ui/plots/live_plots.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"

namespace sharesnet {

namespace {

constexpr int kCheckpointDelayMs = 600; // the recorder writes at least every quarter second

} // namespace

RunHub::RunHub(const Parts& parts, QObject* parent) : QObject(parent), parts_(parts) {
    checkpointTimer_.setSingleShot(true);
    checkpointTimer_.setInterval(kCheckpointDelayMs);
    connect(&checkpointTimer_, &QTimer::timeout, parts.store, &StoreClient::loadAllCheckpoints);
    connectStore();
    connectSession();
    parts.store->loadAllCheckpoints();
}

void RunHub::connectStore() {
    connect(parts_.store, &StoreClient::failed, this, &RunHub::problem);
    connect(parts_.store, &StoreClient::allCheckpointsLoaded, parts_.activations,
            &ActivationsTab::setCheckpoints);
    connect(parts_.store, &StoreClient::curvesLoaded, this, [this](const RunCurves& curves) {
        if (shown_.contains(curves.run)) {
            parts_.plots->setCurves(curves);
        }
    });
    connect(parts_.store, &StoreClient::runDeleted, this, [this](qint64 run) {
        parts_.plots->removeRun(run);
        shown_.remove(run);
        parts_.store->loadAllCheckpoints();
    });
    connect(parts_.store, &StoreClient::runsLoaded, this,
            [this](const std::vector<RunRecord>& runs) {
                for (const auto& run : runs) {
                    if (shown_.contains(run.id)) {
                        parts_.plots->setRunName(run.id, QString::fromStdString(run.name));
                    }
                }
            });
    connect(parts_.runs, &RunsPanel::shownRunsChanged, this, &RunHub::showRuns);
    connect(parts_.runs, &RunsPanel::message, this, &RunHub::information);
    connect(parts_.plots, &LivePlots::message, this, &RunHub::information);
    connect(parts_.activations, &ActivationsTab::message, this, &RunHub::information);
    showRuns(parts_.runs->shownRuns());
}

void RunHub::connectSession() {
    connect(parts_.bridge, &SessionBridge::runCreated, this, &RunHub::beginRun);
    connect(parts_.bridge, &SessionBridge::eventsDrained, this, &RunHub::passOn);
    connect(parts_.bridge, &SessionBridge::runEnded, this, &RunHub::endRun);
    connect(parts_.activations, &ActivationsTab::probeRequested, this,
            [this](const ActivationQuery& query) {
                if (!parts_.bridge->probe(query)) {
                    parts_.activations->showError(
                        tr("No model is training now; choose a checkpoint"));
                }
            });
}

void RunHub::showRuns(const QList<qint64>& runs) {
    const QSet<qint64> wanted(runs.begin(), runs.end());
    for (const qint64 run : shown_ - wanted) {
        parts_.plots->removeRun(run);
    }
    const QSet<qint64> added = wanted - shown_;
    shown_ = wanted;
    for (const qint64 run : added) {
        parts_.store->loadCurves(run);
    }
}

void RunHub::beginRun(qint64 run) {
    const RunPlan& plan = parts_.bridge->plan();
    const auto name = QString::fromStdString(plan.name);
    shown_.insert(run);
    parts_.plots->beginRun(run, name, costOf(plan.arch).parameters);
    parts_.store->refresh();
    parts_.runs->setRunShown(run, true);
    parts_.activations->setLiveRun(
        LiveModel{run, name, plan.arch, QString::fromStdString(plan.data)});
}

void RunHub::endRun(qint64) {
    parts_.activations->setLiveRun(std::nullopt);
    parts_.store->refresh();
    parts_.store->loadAllCheckpoints();
}

void RunHub::passOn(const std::vector<TrainingEvent>& events) {
    parts_.plots->append(events);
    parts_.runs->applyEvents(events);
    for (const auto& event : events) {
        if (const auto* ready = std::get_if<ActivationsReady>(&event.fact)) {
            if (ready->maps) {
                parts_.activations->showMaps(ready->maps);
            } else {
                parts_.activations->showError(QString::fromStdString(ready->message));
            }
        } else if (std::holds_alternative<CheckpointSaved>(event.fact)) {
            checkpointTimer_.start();
        } else if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
            emit information((finished->stopped ? tr("Run %1 stopped after step %2")
                                                : tr("Run %1 finished after step %2"))
                                 .arg(event.run)
                                 .arg(finished->steps));
        }
    }
}

} // namespace sharesnet
