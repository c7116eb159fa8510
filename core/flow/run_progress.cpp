#include "core/flow/run_progress.h"

#include <algorithm>

namespace sharesnet {

void RunProgress::apply(const TrainingEvent& event) {
    if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        *this = RunProgress(batchSize_);
        started_ = *started;
        started_->before.reset(); // a whole curve, of which nothing is needed here
        step_ = started->firstStep - 1;
        const std::int64_t wholeEpochs = step_ / std::max<std::int64_t>(1, started->stepsPerEpoch);
        epoch_ = std::min(static_cast<int>(wholeEpochs) + 1, std::max(1, started->epochs));
    } else if (const auto* step = std::get_if<StepDone>(&event.fact)) {
        step_ = step->step;
        epoch_ = step->epoch;
        imagesPerSecond_ = step->imagesPerSecond;
        waitingShare_ = step->waitingShare;
        learningRate_ = step->learningRate;
    } else if (const auto* epoch = std::get_if<EpochDone>(&event.fact)) {
        step_ = epoch->step;
        epoch_ = epoch->epoch;
        epochSeconds_ = epoch->seconds;
    } else if (const auto* failed = std::get_if<RunFailed>(&event.fact)) {
        failure_ = *failed;
    } else if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
        finish_ = *finished;
    }
}

std::int64_t RunProgress::steps() const {
    return started_ ? started_->stepsPerEpoch * started_->epochs : 0;
}

double RunProgress::fraction() const {
    return steps() > 0
               ? std::clamp(static_cast<double>(step_) / static_cast<double>(steps()), 0.0, 1.0)
               : 0;
}

std::optional<double> RunProgress::secondsLeft() const {
    if (!started_ || failure_ || finish_) {
        return std::nullopt;
    }
    const auto left = static_cast<double>(std::max<std::int64_t>(0, steps() - step_));
    if (epochSeconds_ > 0 && started_->stepsPerEpoch > 0) {
        return left * epochSeconds_ / static_cast<double>(started_->stepsPerEpoch);
    }
    if (imagesPerSecond_ > 0) {
        return left * std::max(1, batchSize_) / imagesPerSecond_;
    }
    return std::nullopt;
}

} // namespace sharesnet
