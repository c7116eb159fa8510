#include "ui/training/training_controller.h"

#include "core/base/error.h"
#include "core/flow/run_names.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

#include <optional>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

QString markText(const RunMark& mark) {
    if (mark.kind == RunMark::Kind::LearningRate) {
        return TrainingController::tr("Learning rate changed to %1 after step %2")
            .arg(mark.learningRate)
            .arg(mark.step);
    }
    return TrainingController::tr("Test accuracy after step %1: %2 %, loss %3")
        .arg(mark.step)
        .arg(mark.testTop1 * 100, 0, 'f', 2)
        .arg(mark.testLoss, 0, 'g', 4);
}

} // namespace

TrainingController::TrainingController(SessionBridge* bridge, TrainingForm* form,
                                       TrainingControls* controls, QObject* parent)
    : QObject(parent),
      bridge_(bridge),
      form_(form),
      controls_(controls),
      engineObstacle_(tr("The training engine is still loading")) {
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
    connect(bridge, &SessionBridge::stateChanged, controls, &TrainingControls::showState);
    connect(bridge, &SessionBridge::stateChanged, this, &TrainingController::busyChanged);
    connect(bridge, &SessionBridge::eventsDrained, this, &TrainingController::follow);
    connect(bridge, &SessionBridge::noted, this, &TrainingController::information);
    connect(bridge, &SessionBridge::failed, this, [this](const QString& text) {
        hold();
        emit problem(text);
    });
    connect(bridge, &SessionBridge::classesDiffer, this,
            [this](const QString& text, int dataClasses) {
                hold();
                emit classesDiffer(text, dataClasses);
            });
    connect(bridge, &SessionBridge::claimed, this,
            [this](const QString& text, qint64 run, bool mayBeGone) {
                hold();
                emit claimed(text, run, mayBeGone);
            });
    connect(bridge, &SessionBridge::runEnded, this, [this] { startNext(); });
    connect(bridge, &SessionBridge::runCreated, this, [this](qint64 run) {
        progress_ = RunProgress(bridge_->spec().config.batchSize);
        checkpointAwaited_ = false;
        emit information(
            tr("Training %1 as run %2").arg(QString::fromStdString(bridge_->spec().name)).arg(run));
    });
    controls->setDevice(form->config().device);
    updateObstacle();
}

void TrainingController::setArchitecture(const ArchSpec& arch, const QString& obstacle) {
    arch_ = arch;
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
    const bool behind = bridge_->isRunning();
    queue_.release();
    if (behind) {
        queue_.append({spec});
        if (withTwin) {
            queue_.append({unsharedTwin(spec)});
        }
        emit information(tr("%1 added to the queue").arg(QString::fromStdString(spec.name)));
        emit queueChanged();
        return;
    }
    if (withTwin) {
        queue_.prepend({unsharedTwin(spec)});
    }
    queue_.prepend({spec});
    startNext();
}

void TrainingController::startWaiting() {
    queue_.release();
    startNext();
}

void TrainingController::moveWaiting(int from, int to) {
    if (queue_.move(from, to)) {
        emit queueChanged();
    }
}

void TrainingController::dropWaiting(int index) {
    if (queue_.remove(index)) {
        emit queueChanged();
    }
}

void TrainingController::forgetWaiting() {
    queue_.clear();
    emit queueChanged();
}

// What kept one run from beginning may keep them all.
void TrainingController::hold() {
    queue_.hold();
    emit queueChanged();
}

void TrainingController::startNext() {
    if (bridge_->isRunning()) {
        return;
    }
    std::optional<QueuedRun> next = queue_.takeNext();
    if (!next) {
        return;
    }
    emit queueChanged();
    if (next->resumes > 0) {
        ResumeOptions options;
        options.change = [config = next->spec.config](RunSpec& own) { own.config = config; };
        resumeRun(next->resumes, std::move(options));
        return;
    }
    try {
        bridge_->start(std::move(next->spec));
        resuming_ = false;
    } catch (const Error& error) {
        hold();
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::trainNext(QueuedRun run) {
    queue_.prepend(std::move(run));
    if (bridge_->isRunning()) {
        emit queueChanged();
    } else {
        startWaiting();
    }
}

void TrainingController::resumeRun(std::int64_t run, ResumeOptions options) {
    try {
        bridge_->resumeRun(run, std::move(options));
        resuming_ = true;
        queue_.release();
    } catch (const Error& error) {
        hold();
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::prolongRun(std::int64_t run, const RunSpec& wanted) {
    ResumeOptions options;
    options.change = [config = wanted.config](RunSpec& spec) { spec.config = config; };
    resumeRun(run, std::move(options));
}

void TrainingController::branchRun(std::int64_t run, std::int64_t step, const RunSpec& wanted) {
    BranchOptions options;
    options.step = step;
    options.change = [wanted](RunSpec& spec) {
        spec.config = wanted.config;
        spec.name = wanted.name.empty() ? spec.name : wanted.name;
    };
    try {
        bridge_->branchRun(run, std::move(options));
        queue_.release();
    } catch (const Error& error) {
        hold();
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::takeSettings(const RunSpec& spec) {
    form_->setConfig(spec.config);
    controls_->dataPicker()->setData(toString(spec.data));
}

void TrainingController::stop(StopPoint point) {
    hold();
    bridge_->stop(point);
    if (point == StopPoint::AfterEpoch) {
        emit information(tr("Stops at the end of this epoch"));
    }
}

void TrainingController::follow(const std::vector<TrainingEvent>& events) {
    for (const auto& event : events) {
        progress_.apply(event);
        if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
            if (!failed->diverged) {
                hold();
            }
            const QString why = QString::fromStdString(failed->message);
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
            emit information(QString::fromStdString(noted->message));
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
