#include "models/training/training_run.h"

#include "core/base/error.h"
#include "core/config/schedule.h"
#include "models/inspection/activation_probe.h"

#include <cmath>
#include <utility>

// What a run does between two steps: what people ask of it, and its checkpoints.

namespace sharesnet {

namespace {

// Sums are not finite where any member is not.
bool allFinite(const SharedResNet& network) {
    torch::NoGradGuard noGrad;
    for (const auto& [name, tensor] : networkTensors(network)) {
        if (tensor.is_floating_point() && !std::isfinite(tensor.sum().item<double>())) {
            return false;
        }
    }
    return true;
}

} // namespace

bool TrainingRun::goOn() {
    if (control_.pauseRequested() && !control_.stopRequested() && !paused_) {
        pause();
    }
    serveCommands();
    holdUntilSaved();
    return !control_.stopRequested();
}

void TrainingRun::pause() {
    publish(RunPaused{});
    paused_ = true; // an evaluation that is asked for now goes on all the same
    while (control_.pauseRequested() && !control_.stopRequested()) {
        serveCommands();
        writer_.wait(); // nobody waits for a step meanwhile, so what was written is told at once
        holdUntilSaved();
        control_.waitWhilePaused();
    }
    paused_ = false;
    if (!control_.stopRequested()) {
        publish(RunResumed{});
    }
}

// Probes are answered at any time.
void TrainingRun::takeCommands() {
    const PendingCommands asked = control_.takeCommands();
    if (asked.probe) {
        answerProbe(*asked.probe);
    }
    if (asked.learningRate) {
        pending_.learningRate = asked.learningRate;
    }
    pending_.evaluation = pending_.evaluation || asked.evaluation;
    pending_.checkpoint = pending_.checkpoint || asked.checkpoint;
}

// The rest waits while an evaluation is under way: its weights may be the averages.
void TrainingRun::serveCommands() {
    takeCommands();
    if (evaluating_) {
        return;
    }
    const PendingCommands asked = std::exchange(pending_, {});
    if (asked.learningRate) {
        changeLearningRate(*asked.learningRate);
    }
    if (asked.evaluation) {
        evaluateNow();
    }
    // A new learning rate is a risk: there is a checkpoint to come back to.
    if ((asked.checkpoint || asked.learningRate) && !save({CheckpointKind::Last})) {
        publish(RunNoted{"no checkpoint was written: the weights are not finite"});
    }
}

void TrainingRun::changeLearningRate(double rate) {
    const double scheduled = learningRateAt(config_, progress_.step(), progress_.stepsPerEpoch);
    if (scheduled <= 0) {
        publish(RunNoted{"the learning rate was not changed: the schedule stands at 0"});
        return;
    }
    progress_.learningRateFactor = rate / scheduled;
    RunMark mark = markHere(RunMark::Kind::LearningRate);
    mark.learningRate = rate;
    publish(mark);
}

void TrainingRun::evaluateNow() {
    if (data_.test.size() == 0) {
        publish(RunNoted{"there are no test images to evaluate on"});
        return;
    }
    const auto evaluation = evaluate();
    if (!evaluation) {
        return;
    }
    if (evaluation->notFinite > 0) {
        publish(
            RunNoted{"the evaluation has no result: the network's outputs are NaN or infinite"});
        return;
    }
    RunMark mark = markHere(RunMark::Kind::Evaluation);
    mark.testLoss = evaluation->loss;
    mark.testTop1 = evaluation->top1;
    mark.testTop5 = evaluation->top5;
    publish(mark);
}

RunMark TrainingRun::markHere(RunMark::Kind kind) const {
    RunMark mark;
    mark.kind = kind;
    mark.epoch = progress_.epoch + 1;
    mark.step = progress_.step();
    return mark;
}

// What goes wrong with a probe is told to who asked; the run goes on.
void TrainingRun::answerProbe(const ActivationQuery& query) {
    ActivationsReady answer;
    answer.queryId = query.id;
    try {
        const ProbeContext context{data_.mean, data_.std, data_.classNames,
                                   "run " + std::to_string(job_.run) + ", live at step " +
                                       std::to_string(progress_.step())};
        answer.maps =
            std::make_shared<const FeatureMaps>(probeActivations(network_, query, context));
    } catch (const c10::Error& error) {
        answer.message = error.what_without_backtrace();
    } catch (const std::exception& error) {
        answer.message = error.what();
    }
    publish(std::move(answer));
}

bool TrainingRun::checkpointDue() const {
    return config_.checkpointMinutes > 0 && progress_.epochStep > 0 &&
           sinceSaved_.seconds() >= 60 * config_.checkpointMinutes;
}

bool TrainingRun::save(std::vector<CheckpointKind> kinds) {
    if (!allFinite(network_)) {
        return false;
    }
    writer_.wait();
    holdUntilSaved();
    writer_.write(snapshot(), std::move(kinds));
    sinceSaved_.reset();
    return true;
}

// Copies, so that training may go on while they are written.
Checkpoint TrainingRun::snapshot() const {
    const auto copied = [](std::map<std::string, torch::Tensor> tensors) {
        for (auto& [name, tensor] : tensors) {
            tensor = torch::empty(tensor.sizes(), tensor.scalar_type()).copy_(tensor.detach());
        }
        return tensors;
    };
    torch::NoGradGuard noGrad;
    Checkpoint checkpoint;
    auto& info = checkpoint.info;
    info.spec = job_.spec;
    info.classNames = data_.classNames;
    info.run = job_.run;
    info.epoch = progress_.epoch;
    info.step = progress_.step();
    checkpoint.mean = data_.mean;
    checkpoint.std = data_.std;
    checkpoint.progress = progress_;
    checkpoint.network = copied(networkTensors(network_));
    checkpoint.momentum = copied(step_->optimizer().state());
    if (auto* average = step_->average()) {
        checkpoint.averages = copied(average->state());
    }
    checkpoint.curve = curve_;
    checkpoint.generator = generator_.get_state();
    return checkpoint;
}

void TrainingRun::tellSaved() {
    for (auto& saved : writer_.takeFinished()) {
        lastSaved_ = saved.file;
        publish(std::move(saved));
    }
}

// A checkpoint that cannot be written (no room on the disk, say) holds the run until it can: so
// nothing is lost.
void TrainingRun::holdUntilSaved() {
    constexpr auto kBetweenTries = std::chrono::seconds(3);
    tellSaved();
    auto failure = writer_.failure();
    if (!failure) {
        return;
    }
    publish(RunNoted{
        *failure +
        "; the run waits until the checkpoint can be written: make room, or stop the run"});
    if (!paused_) {
        publish(RunPaused{});
    }
    while (failure) {
        takeCommands(); // to be served when it is written
        control_.waitForCommand(kBetweenTries);
        writer_.retry();
        failure = writer_.failure();
        if (failure && control_.stopRequested()) {
            throw Error(
                *failure + "; stopped without this checkpoint" +
                (lastSaved_.empty() ? "" : ", the one before is kept: " + lastSaved_.string()));
        }
    }
    tellSaved();
    if (!paused_) {
        publish(RunResumed{});
    }
}

} // namespace sharesnet
