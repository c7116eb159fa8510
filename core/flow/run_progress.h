#pragma once

#include "core/run/events.h"

#include <cstdint>
#include <optional>

namespace sharesnet {

// How far a run is, from its events in their order. A value.
class RunProgress {
  public:
    explicit RunProgress(int batchSize = 1) : batchSize_(batchSize) {}

    void apply(const TrainingEvent& event); // RunStarted begins anew

    bool begun() const { return started_.has_value(); }
    // what the run told at its start; only where it has begun
    const RunStarted& started() const { return *started_; }
    int epoch() const { return epoch_; } // under way, or the last one: from 1
    int epochs() const { return started_ ? started_->epochs : 0; }
    std::int64_t step() const { return step_; }                 // done, over the whole run
    std::int64_t steps() const;                                 // of the whole run
    double fraction() const;                                    // of the steps, 0..1
    double imagesPerSecond() const { return imagesPerSecond_; } // 0: not known yet
    // Of that time, 0..1: spent waiting for data.
    double waitingShare() const { return waitingShare_; }
    double learningRate() const { return learningRate_; } // of the last step; 0: none yet
    // At the pace of the last whole epoch, its evaluation included, or else of the last second or
    // so; nothing where neither is known, or the run has ended.
    std::optional<double> secondsLeft() const;
    const std::optional<RunFailed>& failure() const { return failure_; }
    const std::optional<RunFinished>& finish() const { return finish_; }

  private:
    int batchSize_;
    std::optional<RunStarted> started_;
    std::int64_t step_ = 0;
    int epoch_ = 0;
    double imagesPerSecond_ = 0;
    double waitingShare_ = 0;
    double learningRate_ = 0;
    double epochSeconds_ = 0; // of the last whole epoch
    std::optional<RunFailed> failure_;
    std::optional<RunFinished> finish_;
};

} // namespace sharesnet
