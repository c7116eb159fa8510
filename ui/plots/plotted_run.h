#pragma once

#include "core/run/events.h"
#include "core/store/run_record.h"
#include "ui/plots/plotted_curve.h"
#include "ui/plots/step_axis.h"
#include "ui/runs/store_client.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sharesnet {

// A count as a place on an axis.
inline double asReal(std::int64_t count) {
    return static_cast<double>(count);
}

// What is measured along a run. Accuracies in percent.
enum class Metric {
    TrainAccuracy, // an epoch
    TestAccuracy,  // an epoch
    TrainLoss,     // a step
    TestLoss,      // an epoch
    LearningRate,  // a step
    Throughput,    // a step, images/s
    GradientNorm,  // a step
    UpdateRatio,   // every kMeasureEvery steps, of each stage
    Memory         // every kMeasureEvery steps, MiB
};

// What the plots know of one run, live or stored. Grows by events without bound in time and with
// bound in memory: at twice kKeptSteps the steps are thinned, the extremes of the loss kept. The ui
// thread's.
class PlottedRun {
  public:
    explicit PlottedRun(RunRecord record);
    explicit PlottedRun(const RunCurves& stored);
    PlottedRun(PlottedRun&&) = default;
    PlottedRun& operator=(PlottedRun&&) = default;

    void apply(const TrainingEvent& event); // steps and epochs already there are passed over
    // takes over what `longer` has behind this one's end, and that it is live
    void keepTailOf(const PlottedRun& longer);
    void begin(); // starts or resumes now, and is shown

    // Never null. It goes on growing with the run until the run starts again from an earlier step.
    // With a strength it is smoothed anew, for all who have it, if it is one of loss, throughput,
    // gradient norm or update ratio by steps. `stage` from 1: for the update ratio.
    std::shared_ptr<const PlottedCurve> curve(Metric metric, std::optional<double> smoothing = {},
                                              int stage = 0) const;
    int stages() const { return static_cast<int>(record_.spec.arch.stages.size()); }
    std::shared_ptr<const StepAxis> axis(XAxis unit) const;

    const std::vector<StoredStep>& steps() const { return steps_; }
    const std::vector<StoredEpoch>& epochs() const { return epochs_; }
    const std::vector<StoredMark>& marks() const { return marks_; }
    const std::vector<StoredCheckpoint>& checkpoints() const { return checkpoints_; }
    const std::vector<std::int64_t>& resumes() const { return resumes_; } // first steps
    std::int64_t divergedStep() const;                                    // 0: did not
    std::int64_t lastStep() const;
    std::optional<EpochDone> bestEpoch() const; // of the highest test accuracy, the first such
    std::optional<EpochDone> lastTested() const;
    bool live() const { return live_; }

    const RunRecord& record() const { return record_; }
    void setName(const std::string& name) { record_.spec.name = name; }
    bool shown() const { return shown_; }
    void setShown(bool shown) { shown_ = shown; }

  private:
    void add(const StoredStep& step);
    void add(const StoredEpoch& epoch);
    void add(const StoredMark& mark);
    void add(const StoredCheckpoint& checkpoint);
    void start(const RunStarted& started);
    void thin();
    bool isFromHere() const { return record_.origin.empty(); }
    StepAxis makeAxis(XAxis unit) const;
    double stepsPerEpoch() const;

    RunRecord record_;
    bool shown_ = true;
    bool live_ = false;
    std::vector<StoredStep> steps_;
    std::vector<StoredEpoch> epochs_;
    std::vector<StoredMark> marks_;
    std::vector<StoredCheckpoint> checkpoints_;
    std::vector<std::int64_t> resumes_;
    // made when they are first drawn, then kept up to date
    mutable std::map<std::pair<Metric, int>, std::shared_ptr<PlottedCurve>> curves_; // by stage
    mutable std::map<XAxis, std::shared_ptr<const StepAxis>> axes_;
};

} // namespace sharesnet
