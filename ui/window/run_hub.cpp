#include "ui/window/run_hub.h"

#include "core/arch/cost.h"
#include "ui/activations/activations_tab.h"
#include "ui/base/core_text.h"
#include "ui/plots/plot_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/store_client.h"
#include "ui/studies/lens_studies.h"

#include <algorithm>

namespace sharesnet {

RunHub::RunHub(const Parts& parts, QObject* parent) : QObject(parent), parts_(parts) {
    connectStore();
    connectSession();
    parts.store->loadAllCheckpoints();
}

void RunHub::connectStore() {
    connect(parts_.store, &StoreClient::noticed, this, &RunHub::information);
    connect(parts_.runs, &RunsPanel::problem, this, &RunHub::problem);
    connect(parts_.store, &StoreClient::allCheckpointsLoaded, parts_.activations,
            &ActivationsTab::setCheckpoints);
    connect(parts_.store, &StoreClient::curvesLoaded, this, [this](const RunCurves& curves) {
        if (shown_.contains(curves.run.id)) {
            parts_.plots->setCurves(curves);
        }
    });
    connect(parts_.store, &StoreClient::runDeleted, this, [this](qint64 run) {
        parts_.plots->removeRun(run);
        shown_.remove(run);
        parts_.store->loadAllCheckpoints();
    });
    connect(parts_.store, &StoreClient::runsLoaded, this, [this](const RunUpdate& update) {
        for (const RunPtr& run : update.runs) {
            if (shown_.contains(run->id)) {
                parts_.plots->setRunName(run->id, QString::fromStdString(run->spec.name));
            }
        }
    });
    connect(parts_.runs, &RunsPanel::shownRunsChanged, this, &RunHub::showRuns);
    connect(parts_.runs, &RunsPanel::message, this, &RunHub::information);
    connect(parts_.plots, &PlotModel::message, this, &RunHub::information);
    connect(parts_.plots, &PlotModel::styleChanged, parts_.runs, &RunsPanel::repaintRuns);
    connect(parts_.runs, &RunsPanel::selectionChanged, this, [this](const auto& runs) {
        std::vector<std::int64_t> ids;
        for (const RunPtr& run : runs) {
            ids.push_back(run->id);
        }
        parts_.activations->followRuns(ids);
    });
    connect(parts_.activations, &ActivationsTab::message, this, &RunHub::information);
    showRuns(parts_.runs->shownRuns());
}

void RunHub::connectSession() {
    connect(parts_.bridge, &SessionBridge::runCreated, this, &RunHub::beginRun);
    connect(parts_.bridge, &SessionBridge::eventsDrained, this, &RunHub::passOn);
    connect(parts_.bridge, &SessionBridge::runEnded, this, &RunHub::endRun);
    connect(parts_.bridge, &SessionBridge::eventsStored, this, &RunHub::followStored);
    LensStudies* studies = parts_.activations->studies();
    connect(studies, &LensStudies::measuredWanted, parts_.store, &StoreClient::loadMeasuredUses);
    connect(parts_.store, &StoreClient::measuredUsesLoaded, studies,
            [studies](const MeasuredRun& found) {
                studies->setMeasured(found.run, found.conv, found.moments);
            });
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
    const RunSpec& spec = parts_.bridge->spec();
    shown_.insert(run);
    parts_.plots->beginRun(run, spec, costOf(spec.arch).parameters);
    parts_.store->refresh();
    parts_.runs->setRunShown(run, true);
    parts_.activations->setLiveRun(LiveModel{run, spec});
}

void RunHub::endRun(qint64) {
    parts_.activations->setLiveRun(std::nullopt);
    parts_.store->refresh();
    parts_.store->loadAllCheckpoints();
}

void RunHub::followStored(const std::vector<TrainingEvent>& events) {
    const bool saved = std::ranges::any_of(events, [](const TrainingEvent& event) {
        return std::holds_alternative<CheckpointSaved>(event.fact);
    });
    if (saved) {
        parts_.store->loadAllCheckpoints();
    }
    for (const TrainingEvent& event : events) {
        if (std::holds_alternative<HistogramsDone>(event.fact)) {
            parts_.plots->noteHistograms(event.run);
        } else if (std::holds_alternative<UsesMeasured>(event.fact)) {
            parts_.activations->studies()->noteMeasured(event.run);
        }
    }
}

void RunHub::passOn(const std::vector<TrainingEvent>& events) {
    parts_.plots->append(events);
    parts_.runs->applyEvents(events);
    for (const auto& event : events) {
        if (const auto* ready = std::get_if<ActivationsReady>(&event.fact)) {
            if (ready->maps) {
                parts_.activations->showMaps(ready->maps, ready->seconds);
            } else {
                parts_.activations->showError(coreText(ready->message));
            }
        } else if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
            emit runEnded((finished->stopped ? tr("Run %1 stopped after step %2")
                                             : tr("Run %1 finished after step %2"))
                              .arg(event.run)
                              .arg(finished->steps) +
                          (finished->message.empty()
                               ? QString()
                               : QStringLiteral(": ") + coreText(finished->message)));
        }
    }
}

} // namespace sharesnet
