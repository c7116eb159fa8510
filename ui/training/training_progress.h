#pragma once

#include "core/run/events.h"

#include <QString>

#include <optional>

namespace sharesnet {

// How far a run is, in figures and in words, from its events. A value.
class TrainingProgress {
  public:
    void absorb(const TrainingEvent& event, int batchSize); // images
    bool begun() const { return total_ > 0; }
    double fraction() const; // 0..1
    // at the pace of the last epoch, or of the last second or so
    std::optional<double> secondsLeft() const;
    double learningRate() const { return learningRate_; } // of the last step; 0: none yet
    // "epoch 3/15 · step 812 · 436 images/s · 6 min left"
    QString text() const;
    std::optional<RunFailed> failure() const { return failure_; }
    std::optional<RunFinished> finish() const { return finish_; }

  private:
    std::int64_t stepsPerEpoch_ = 0;
    std::int64_t total_ = 0;
    std::int64_t step_ = 0;
    int epochs_ = 0;
    int epoch_ = 0;
    double imagesPerSecond_ = 0;
    double learningRate_ = 0;
    int batchSize_ = 1;
    double epochSeconds_ = 0; // of the last whole epoch, evaluation included
    std::optional<RunFailed> failure_;
    std::optional<RunFinished> finish_;
};

QString durationText(double seconds); // "42 s", "6 min", "2 h 5 min", "3 d 4 h"

} // namespace sharesnet
