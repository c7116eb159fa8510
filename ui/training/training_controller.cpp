#include "ui/training/training_controller.h"

#include "core/arch/arch_edit.h"
#include "core/base/error.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

namespace sharesnet {

TrainingController::TrainingController(SessionBridge* bridge, TrainingForm* form, TrainingControls* controls, QObject* parent)
    : QObject(parent),
      bridge_(bridge),
      form_(form),
      controls_(controls),
      engineObstacle_(tr("The training engine is still loading")) {
    connect(controls, &TrainingControls::trainRequested, this, &TrainingController::train);
    connect(controls, &TrainingControls::pauseRequested, bridge, &SessionBridge::pause);
    connect(controls, &TrainingControls::resumeRequested, bridge, &SessionBridge::resume);
    connect(controls, &TrainingControls::stopRequested, this, &TrainingController::stop);
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
    connect(bridge, &SessionBridge::eventsDrained, this, &TrainingController::follow);
    connect(bridge, &SessionBridge::troubled, this, &TrainingController::problem);
    connect(bridge, &SessionBridge::runEnded, this, &TrainingController::startNext);
    connect(bridge, &SessionBridge::runCreated, this, [this](qint64 run) {
        progress_ = {};
        emit information(tr("Training %1 as run %2").arg(QString::fromStdString(bridge_->plan().name)).arg(run));
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

void TrainingController::setEngine(std::shared_ptr<const Engine> engine, const std::vector<DeviceInfo>& devices) {
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
    const QString settings = form_->trouble().isEmpty() ? QString() : tr("Training settings: %1").arg(form_->trouble());
    for (const auto& reason : {archObstacle_, settings, engineObstacle_}) {
        if (!reason.isEmpty()) {
            controls_->setObstacle(reason);
            return;
        }
    }
    controls_->setObstacle({});
}

void TrainingController::train(bool withTwin) {
    if (isBusy()) {
        emit problem(tr("A training is running already; stop it first"));
        return;
    }
    RunPlan plan{arch_.name.empty() ? "untitled" : arch_.name, arch_, form_->config(), controls_->dataPicker()->data()};
    if (withTwin) {
        RunPlan twin = plan;
        twin.arch = unsharedTwin(arch_);
        twin.name += " (unshared twin)";
        waiting_.push_back(std::move(twin));
    }
    waiting_.push_front(std::move(plan));
    startNext();
}

void TrainingController::startNext() {
    if (waiting_.empty() || bridge_->isRunning()) {
        return;
    }
    RunPlan plan = std::move(waiting_.front());
    waiting_.pop_front();
    try {
        bridge_->start(std::move(plan));
    } catch (const Error& error) {
        waiting_.clear();
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::resumeRun(std::int64_t run, int epochs) {
    try {
        bridge_->resumeRun(run, epochs);
    } catch (const Error& error) {
        emit problem(QString::fromStdString(error.what()));
    }
}

void TrainingController::stop(StopPoint point) {
    waiting_.clear();
    bridge_->stop(point);
    if (point == StopPoint::AfterEpoch) {
        emit information(tr("Stops at the end of this epoch"));
    }
}

void TrainingController::follow(const std::vector<TrainingEvent>& events) {
    for (const auto& event : events) {
        progress_.absorb(event, bridge_->plan().config.batchSize);
        if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
            waiting_.clear();
            emit problem(tr("Run %1 failed: %2").arg(event.run).arg(QString::fromStdString(failed->message)));
        } else if (const auto* noted = std::get_if<RunNoted>(&event.fact)) {
            emit information(QString::fromStdString(noted->message));
        }
    }
    controls_->showProgress(progress_);
}

} // namespace sharesnet
