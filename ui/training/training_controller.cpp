#include "ui/training/training_controller.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

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
    connect(bridge, &SessionBridge::troubled, this, &TrainingController::problem);
    connect(bridge, &SessionBridge::runEnded, this, [this] {
        if (!held_) {
            startNext();
        }
    });
    connect(bridge, &SessionBridge::runCreated, this, [this](qint64 run) {
        progress_ = RunProgress(bridge_->plan().config.batchSize);
        checkpointAwaited_ = false;
        emit information(
            tr("Training %1 as run %2").arg(QString::fromStdString(bridge_->plan().name)).arg(run));
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
    RunPlan plan{arch_.name.empty() ? "untitled" : arch_.name, arch_, form_->config(),
                 controls_->dataPicker()->data()};
    std::vector<RunPlan> plans{plan};
    if (withTwin) {
        plans.push_back(plan);
        plans.back().arch = unsharedTwin(arch_);
        plans.back().name += " (unshared twin)";
    }
    const bool behind = bridge_->isRunning();
    held_ = false;
    waiting_.insert(behind ? waiting_.end() : waiting_.begin(), plans.begin(), plans.end());
    if (behind) {
        emit information(tr("%1 waits for its turn").arg(QString::fromStdString(plan.name)));
        emit queueChanged();
    } else {
        startWaiting();
    }
}

void TrainingController::startWaiting() {
    held_ = false;
    startNext();
}

void TrainingController::moveWaiting(int from, int to) {
    const int count = static_cast<int>(waiting_.size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to) {
        return;
    }
    RunPlan plan = std::move(waiting_[static_cast<std::size_t>(from)]);
    waiting_.erase(waiting_.begin() + from);
    waiting_.insert(waiting_.begin() + to, std::move(plan));
    emit queueChanged();
}

void TrainingController::dropWaiting(int index) {
    if (index >= 0 && index < static_cast<int>(waiting_.size())) {
        waiting_.erase(waiting_.begin() + index);
        emit queueChanged();
    }
}

void TrainingController::forgetWaiting() {
    waiting_.clear();
    emit queueChanged();
}

void TrainingController::startNext() {
    if (waiting_.empty() || bridge_->isRunning()) {
        return;
    }
    RunPlan plan = std::move(waiting_.front());
    waiting_.pop_front();
    emit queueChanged();
    try {
        if (plan.resumes > 0) {
            bridge_->resumeRun(plan.resumes,
                               [config = plan.config](TrainConfig& own) { own = config; });
        } else {
            bridge_->start(std::move(plan));
        }
    } catch (const Error& error) {
        held_ = true;
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::trainNext(RunPlan plan) {
    waiting_.push_front(std::move(plan));
    if (bridge_->isRunning()) {
        emit queueChanged();
    } else {
        startWaiting();
    }
}

void TrainingController::resumeRun(std::int64_t run, std::function<void(TrainConfig&)> adjust) {
    try {
        bridge_->resumeRun(run, std::move(adjust));
        held_ = false;
    } catch (const Error& error) {
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::stop(StopPoint point) {
    held_ = true;
    bridge_->stop(point);
    if (point == StopPoint::AfterEpoch) {
        emit information(tr("Stops at the end of this epoch"));
    }
}

void TrainingController::follow(const std::vector<TrainingEvent>& events) {
    for (const auto& event : events) {
        progress_.apply(event);
        if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
            // what kept this one from going on may keep them all
            held_ = held_ || !failed->diverged;
            const QString why = QString::fromStdString(failed->message);
            if (failed->diverged) {
                RunPlan slower = bridge_->plan();
                slower.config.learningRate = failed->slowerRate;
                slower.resumes = event.run;
                emit diverged(tr("Run %1 diverged: %2").arg(event.run).arg(why), slower);
            } else {
                emit problem(tr("Run %1 failed: %2").arg(event.run).arg(why));
            }
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
