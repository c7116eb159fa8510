#pragma once

#include "core/run/events.h"
#include "ui/runs/curve_thinning.h"
#include "ui/runs/store_client.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace sharesnet {

// A step on the loss curve.
struct LossPoint {
    std::int64_t step = 0;
    double loss = 0;     // may be not finite
    double smoothed = 0; // NaN where the loss is not finite
    double learningRate = 0;
};

// What the plots know of one run. Grows by events without bound in time and with bound in memory:
// at twice kDrawnPoints the loss is thinned to kDrawnPoints, extremes kept. Values; the ui
// thread's.
class PlottedRun {
  public:
    PlottedRun() = default;
    PlottedRun(QString name, std::int64_t parameters);
    explicit PlottedRun(const RunCurves& stored);

    void apply(const RunFact& fact); // steps and epochs already there are passed over
    // takes over what `longer` has behind this one's end, and that it is live
    void keepTailOf(const PlottedRun& longer);

    const std::vector<LossPoint>& loss() const { return loss_; }
    const std::vector<EpochDone>& epochs() const { return epochs_; }
    const std::vector<RunMark>& marks() const { return marks_; }
    std::int64_t divergedStep() const { return divergedStep_; } // 0: did not
    std::int64_t parameters() const { return parameters_; }
    std::int64_t lastStep() const;
    // above it the run has come apart: half as much again as it began with
    double lossCeiling() const;
    std::optional<EpochDone> bestEpoch() const; // of the highest test accuracy, the first such
    bool live() const { return live_; }

    // The finished epochs at a step, with fractions: the other unit of the x axis.
    double epochsAt(std::int64_t step) const;
    const LossPoint* lossNear(std::int64_t step) const; // the point next to it; null: none
    const EpochDone* epochNear(double epochs) const;

    const QString& name() const { return name_; }
    void setName(const QString& name) { name_ = name; }
    bool shown() const { return shown_; }
    void setShown(bool shown) { shown_ = shown; }

    void begin(std::int64_t parameters); // starts or resumes now, and is shown

  private:
    void add(const StepDone& step);
    void add(const EpochDone& epoch);
    void add(const RunMark& mark);
    void start(const RunStarted& started);

    QString name_;
    bool shown_ = true;
    std::int64_t parameters_ = 0;
    std::int64_t stepsPerEpoch_ = 0;
    std::int64_t divergedStep_ = 0;
    bool live_ = false;
    std::vector<LossPoint> loss_;
    std::vector<EpochDone> epochs_;
    std::vector<RunMark> marks_;
    Smoother smoother_;
};

} // namespace sharesnet
