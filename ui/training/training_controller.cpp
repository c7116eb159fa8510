#include "ui/training/training_controller.h"

#include "core/base/error.h"
#include "core/flow/run_names.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

QString markText(const RunMark& mark) {
    if (mark.kind == RunMark::Kind::LearningRate) {
        return TrainingController::tr("Learning rate changed to %1 after step %2")
            .arg(valueText(mark.learningRate, 6), grouped(mark.step));
    }
    return TrainingController::tr("Test accuracy after step %1: %2 %, loss %3")
        .arg(grouped(mark.step), fixedText(100 * mark.testTop1, 2), valueText(mark.testLoss));
}

} // namespace

TrainingController::TrainingController(SessionBridge* bridge, TrainingForm* form,
                                       TrainingControls* controls, QObject* parent)
    : QObject(parent),
      bridge_(bridge),
      form_(form),
      controls_(controls),
      engineObstacle_(tr("The training engine is still loading")),
      sweep_(bridge) {
    connect(controls, &TrainingControls::trainRequested, this, &TrainingController::train);
    connect(controls, &TrainingControls::pauseRequested, bridge, &SessionBridge::pause);
    connect(controls, &TrainingControls::resumeRequested, bridge, &SessionBridge::resume);
    connect(controls, &TrainingControls::stopRequested, this, &TrainingController::stop);
    connect(controls, &TrainingControls::learningRateRequested, bridge,
            &SessionBridge::changeLearningRate);
    connect(controls, &TrainingControls::evaluationRequested, bridge, &SessionBridge::evaluateNow);
    connect(controls, &TrainingControls::checkpointRequested, this, [this] {
        checkpointAwaited_ = true;
        bridge_->saveCheckpointNow();
    });
    connect(controls, &TrainingControls::deviceChanged, this, [this](const std::string& device) {
        TrainConfig config = form_->config();
        config.device = device;
        form_->setConfig(config);
    });
    connect(form, &TrainingForm::changed, this, [this](const TrainConfig& config) {
        controls_->setDevice(config.device);
        updateObstacle();
    });
    connectBridge();
    connect(&queue_, &TrainingQueue::problem, this, &TrainingController::problem);
    connect(&sweep_, &SweepTraining::information, this, &TrainingController::information);
    connect(&sweep_, &SweepTraining::problem, this, &TrainingController::problem);
    controls->setDevice(form->config().device);
    updateObstacle();
}

void TrainingController::connectBridge() {
    connect(bridge_, &SessionBridge::stateChanged, controls_, &TrainingControls::showState);
    connect(bridge_, &SessionBridge::stateChanged, this, &TrainingController::busyChanged);
    connect(bridge_, &SessionBridge::eventsDrained, this, &TrainingController::follow);
    connect(bridge_, &SessionBridge::noted, this, &TrainingController::information);
    connect(bridge_, &SessionBridge::failed, this, [this](const QString& text) {
        if (!bridge_->isRunning()) { // none could begin
            sweep_.pause();
        }
        emit problem(notStarted(std::exchange(starting_, std::nullopt), text));
    });
    connect(bridge_, &SessionBridge::classesDiffer, this,
            [this](const QString& text, int dataClasses) {
                emit classesDiffer(notStarted(std::exchange(starting_, std::nullopt), text),
                                   dataClasses);
            });
    connect(bridge_, &SessionBridge::claimed, this,
            [this](const QString& text, qint64 run, bool mayBeGone) {
                emit claimed(notStarted(std::exchange(starting_, std::nullopt), text), run,
                             mayBeGone);
            });
    connect(bridge_, &SessionBridge::runEnded, this, [this] { startNext(); });
    connect(bridge_, &SessionBridge::nothingLeft, this, [this] {
        if (!sweep_.endWhenDone()) { // another one by now
            startNext();
        }
    });
    connect(bridge_, &SessionBridge::runCreated, this, [this](qint64 run) {
        starting_.reset();
        sweep_.runCreated(run);
        progress_ = RunProgress(bridge_->spec().config.batchSize);
        checkpointAwaited_ = false;
        emit information(
            tr("Training %1 as run %2").arg(QString::fromStdString(bridge_->spec().name)).arg(run));
    });
}

void TrainingController::setArchitecture(const ArchSpec& arch, const QString& obstacle) {
    arch_ = arch;
    form_->setArchitecture(arch);
    if (archObstacle_ != obstacle) {
        archObstacle_ = obstacle;
        updateObstacle();
    }
}

void TrainingController::setEngine(std::shared_ptr<const Engine> engine,
                                   const std::vector<DeviceInfo>& devices) {
    bridge_->setEngine(std::move(engine));
    engineObstacle_.clear();
    controls_->setDevices(devices);
    updateObstacle();
}

void TrainingController::setEngineTrouble(const QString& reason) {
    engineObstacle_ = reason;
    updateObstacle();
}

void TrainingController::updateObstacle() {
    const QString settings =
        form_->trouble().isEmpty() ? QString() : tr("Training settings: %1").arg(form_->trouble());
    for (const auto& reason : {archObstacle_, settings, engineObstacle_}) {
        if (!reason.isEmpty()) {
            controls_->setObstacle(reason);
            return;
        }
    }
    controls_->setObstacle({});
}

void TrainingController::train(bool withTwin) {
    RunSpec spec{"", arch_, form_->config(), parseDataSpec(controls_->dataPicker()->data())};
    spec.name = defaultRunName(spec);
    std::vector<QueuedRun> runs{{spec}};
    if (withTwin) {
        runs.push_back({unsharedTwin(spec)});
    }
    enqueue(std::move(runs));
}

void TrainingController::resumeLater(std::int64_t run, const RunSpec& wanted) {
    QueuedRun queued{wanted};
    queued.resumes = run;
    enqueue({std::move(queued)});
}

void TrainingController::branchRun(std::int64_t run, std::int64_t step, const RunSpec& wanted,
                                   const TieRule& tie) {
    QueuedRun queued{wanted};
    queued.branches = run;
    queued.branchStep = step;
    queued.branchTie = tie;
    enqueue({std::move(queued)});
}

std::vector<RunSpec> TrainingController::notQueued(const std::vector<RunSpec>& specs) const {
    const auto same = [](const RunSpec& a, const RunSpec& b) {
        return a.arch == b.arch && a.config == b.config && a.data == b.data;
    };
    std::vector<RunSpec> missing;
    for (const RunSpec& spec : specs) {
        const bool waits = std::ranges::any_of(
            queue_.waiting(), [&](const QueuedRun& run) { return same(run.spec, spec); });
        if (!waits && !(bridge_->isRunning() && same(bridge_->spec(), spec))) {
            missing.push_back(spec);
        }
    }
    return missing;
}

void TrainingController::trainAll(const std::vector<RunSpec>& specs) {
    std::vector<QueuedRun> runs;
    for (const RunSpec& spec : notQueued(specs)) {
        runs.push_back({spec});
    }
    if (runs.empty()) {
        emit information(tr("These runs are in the queue already"));
    } else {
        enqueue(std::move(runs));
    }
}

// While nothing runs they come before what waits from an earlier stop.
void TrainingController::enqueue(std::vector<QueuedRun> runs) {
    if (!bridge_->isRunning()) {
        queue_.change([&runs](RunQueue& queue) {
            queue.release();
            std::ranges::for_each(runs | std::views::reverse,
                                  [&queue](QueuedRun& run) { queue.prepend(std::move(run)); });
        });
        startNext();
        queue_.checkData();
        return;
    }
    emit information(
        runs.size() == 1
            ? tr("%1 added to the queue").arg(QString::fromStdString(runs.front().spec.name))
            : tr("%n run(s) added to the queue", nullptr, static_cast<int>(runs.size())));
    queue_.change([&runs](RunQueue& queue) {
        queue.release();
        std::ranges::for_each(runs, [&queue](QueuedRun& run) { queue.append(std::move(run)); });
    });
    queue_.checkData();
}

void TrainingController::startWaiting() {
    queue_.change([](RunQueue& queue) { queue.admitAll(); });
    startNext();
    queue_.checkData();
}

void TrainingController::retryWaiting(int index) {
    if (index < 0 || index >= static_cast<int>(queue_.waiting().size())) {
        return;
    }
    queue_.change([&](RunQueue& queue) {
        queue.admit(index);
        if (!bridge_->isRunning()) {
            queue.move(index, 0);
            queue.release();
        }
    });
    startNext();
    queue_.checkData();
}

void TrainingController::undoQueueStep() {
    queue_.undo();
    startNext(); // does nothing while one runs or the queue is held
}

void TrainingController::startNext() {
    if (bridge_->isRunning()) {
        return;
    }
    const std::optional<QueuedRun> next = queue_.takeNext();
    if (!next) {
        if (sweep_.startNext()) {
            resuming_ = false;
        }
        return;
    }
    sweep_.forgetRun();
    const bool resumes = next->resumes > 0;
    if (launch(next, [&] { beginQueued(*next, *bridge_); })) {
        resuming_ = resumes;
    }
}

bool TrainingController::launch(std::optional<QueuedRun> queued,
                                const std::function<void()>& begin) {
    try {
        begin();
    } catch (const Error& error) {
        emit problem(notStarted(std::move(queued), errorText(error)));
        return false;
    }
    starting_ = std::move(queued);
    return true;
}

// What kept one run from beginning may keep them all.
QString TrainingController::notStarted(std::optional<QueuedRun> queued, const QString& why) {
    const QString told = queued ? tr("%1 cannot start: %2").arg(queuedName(*queued), why) : why;
    queue_.change([&](RunQueue& queue) {
        if (queued) {
            queued->failure = why.toStdString();
            queue.prepend(std::move(*queued));
        }
        queue.hold();
    });
    return told;
}

void TrainingController::trainSweep(std::shared_ptr<const SweepPlan> plan, bool retry) {
    sweep_.take(std::move(plan), retry);
    if (!bridge_->isRunning()) {
        startNext();
    }
}

void TrainingController::trainNext(QueuedRun run) {
    const bool now = !bridge_->isRunning();
    queue_.change([&](RunQueue& queue) {
        queue.prepend(std::move(run));
        if (now) {
            queue.release();
        }
    });
    startNext();
    queue_.checkData();
}

// Where it waits in the queue and could not begin, it is that one, with its settings.
void TrainingController::resumeRun(std::int64_t run, ResumeOptions options) {
    std::optional<QueuedRun> failed = queue_.takeFailed(run);
    if (failed && !options.change) {
        options.change = resumeOptions(*failed).change;
    }
    if (launch(std::move(failed), [&] { bridge_->resumeRun(run, std::move(options)); })) {
        resuming_ = true;
        sweep_.forgetRun();
        queue_.change([](RunQueue& queue) { queue.release(); });
    }
}

void TrainingController::takeSettings(const RunSpec& spec) {
    form_->setConfig(spec.config);
    controls_->dataPicker()->setData(toString(spec.data));
}

void TrainingController::stop(StopPoint point) {
    queue_.change([](RunQueue& queue) { queue.hold(); });
    sweep_.pause();
    bridge_->stop(point);
    if (point == StopPoint::AfterEpoch) {
        emit information(tr("Stops at the end of this epoch"));
    }
}

void TrainingController::follow(const std::vector<TrainingEvent>& events) {
    for (const auto& event : events) {
        progress_.apply(event);
        const bool ends = std::holds_alternative<RunFailed>(event.fact) ||
                          std::holds_alternative<RunFinished>(event.fact);
        if (sweep_.isTraining() && ends) {
            sweep_.follow(event);
        } else if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
            if (!failed->diverged) {
                queue_.change([](RunQueue& queue) { queue.hold(); });
            }
            const QString why = coreText(failed->message);
            if (failed->diverged) {
                QueuedRun slower{bridge_->spec(), event.run};
                slower.spec.config.learningRate = failed->slowerRate;
                emit diverged(tr("Run %1 diverged: %2").arg(event.run).arg(why), slower);
            } else if (std::exchange(resuming_, false)) {
                emit notResumed(tr("Run %1 was not resumed: %2").arg(event.run).arg(why),
                                event.run);
            } else {
                emit problem(tr("Run %1 failed: %2").arg(event.run).arg(why));
            }
        } else if (std::holds_alternative<RunStarted>(event.fact)) {
            resuming_ = false;
        } else if (const auto* noted = std::get_if<RunNoted>(&event.fact)) {
            emit information(coreText(noted->message));
        } else if (const auto* mark = std::get_if<RunMark>(&event.fact)) {
            emit information(markText(*mark));
        } else if (const auto* saved = std::get_if<CheckpointSaved>(&event.fact);
                   saved && checkpointAwaited_) {
            checkpointAwaited_ = false;
            emit information(tr("Checkpoint saved after step %1").arg(saved->step));
        }
    }
    controls_->showProgress(progress_);
}

} // namespace sharesnet
