#include "ui/plots/plotted_run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::array kOfSteps{Metric::TrainLoss,    Metric::LearningRate, Metric::Throughput,
                              Metric::GradientNorm, Metric::UpdateRatio,  Metric::Memory};
constexpr double kMiB = 1 << 20;

bool isOfSteps(Metric metric) {
    return std::ranges::find(kOfSteps, metric) != kOfSteps.end();
}

// Some are measured at some steps alone.
double valueOf(Metric metric, int stage, const StepDone& step) {
    switch (metric) {
    case Metric::Memory:
        return static_cast<double>(step.memoryBytes) / kMiB;
    case Metric::UpdateRatio:
        return step.updateRatios[static_cast<std::size_t>(stage - 1)];
    case Metric::LearningRate:
        return step.learningRate;
    case Metric::Throughput:
        return step.imagesPerSecond;
    case Metric::GradientNorm:
        return step.gradientNorm;
    default:
        return step.loss;
    }
}

// Some are measured at some steps alone. Other programs need not have told all (NaN).
bool isThere(Metric metric, int stage, const StepDone& step, bool isFromHere) {
    return metric == Metric::Memory ? step.memoryBytes > 0
           : metric == Metric::UpdateRatio
               ? stage <= static_cast<int>(step.updateRatios.size())
               : isFromHere || !std::isnan(valueOf(metric, stage, step));
}

double valueOf(Metric metric, const EpochDone& epoch) {
    switch (metric) {
    case Metric::TrainAccuracy:
        return 100 * epoch.trainTop1;
    case Metric::TestAccuracy:
        return 100 * epoch.testTop1;
    default:
        return epoch.testLoss;
    }
}

bool isThere(Metric metric, const EpochDone& epoch, bool isFromHere) {
    return (metric == Metric::TrainAccuracy || epoch.evaluated) &&
           (isFromHere || !std::isnan(valueOf(metric, epoch)));
}

} // namespace

PlottedRun::PlottedRun(RunRecord record) : record_(std::move(record)) {}

PlottedRun::PlottedRun(const RunCurves& stored)
    : record_(stored.run),
      steps_(stored.steps),
      epochs_(stored.epochs),
      checkpoints_(stored.checkpoints) {
    for (const StoredMark& mark : stored.marks) {
        add(mark);
    }
}

void PlottedRun::begin() {
    live_ = true;
    shown_ = true;
}

void PlottedRun::apply(const TrainingEvent& event) {
    std::string name = record_.spec.name; // a new one counts more than that of the start
    sharesnet::apply(record_, event);
    record_.spec.name = std::move(name);
    if (const auto* step = std::get_if<StepDone>(&event.fact)) {
        add(StoredStep{*step, event.time});
    } else if (const auto* epoch = std::get_if<EpochDone>(&event.fact)) {
        add(StoredEpoch{*epoch, event.time});
    } else if (const auto* mark = std::get_if<RunMark>(&event.fact)) {
        add(StoredMark{*mark, event.time});
    } else if (const auto* saved = std::get_if<CheckpointSaved>(&event.fact)) {
        add(StoredCheckpoint{*saved, event.time});
    } else if (const auto* started = std::get_if<RunStarted>(&event.fact)) {
        start(*started);
    } else if (std::holds_alternative<RunFinished>(event.fact) ||
               std::holds_alternative<RunFailed>(event.fact)) {
        live_ = false;
    }
}

void PlottedRun::start(const RunStarted& started) {
    begin();
    const std::int64_t first = started.firstStep;
    const std::size_t before = steps_.size() + epochs_.size();
    std::erase_if(steps_, [&](const StoredStep& step) { return step.step.step >= first; });
    std::erase_if(epochs_, [&](const StoredEpoch& epoch) { return epoch.epoch.step >= first; });
    std::erase_if(marks_, [&](const StoredMark& mark) { return mark.mark.step >= first; });
    std::erase_if(checkpoints_,
                  [&](const StoredCheckpoint& saved) { return saved.checkpoint.step >= first; });
    std::erase_if(resumes_, [&](std::int64_t step) { return step >= first; });
    if (steps_.size() + epochs_.size() != before) {
        curves_.clear();
    }
    axes_.clear();
    if (first > 1) {
        resumes_.push_back(first);
    }
}

void PlottedRun::add(const StoredStep& step) {
    if (step.step.step <= lastStep()) {
        return;
    }
    steps_.push_back(step);
    axes_.clear();
    for (const auto& [key, curve] : curves_) {
        const auto& [metric, stage] = key;
        if (isOfSteps(metric) && isThere(metric, stage, step.step, isFromHere())) {
            curve->append(asReal(step.step.step), valueOf(metric, stage, step.step));
        }
    }
    if (steps_.size() >= 2 * kKeptSteps) {
        thin();
    }
}

void PlottedRun::thin() {
    std::vector<StoredStep> kept;
    for (const std::size_t place : keptSteps(steps_)) {
        kept.push_back(steps_[place]);
    }
    steps_ = std::move(kept);
    axes_.clear();
    std::erase_if(curves_, [](const auto& made) { return isOfSteps(made.first.first); });
}

void PlottedRun::add(const StoredEpoch& epoch) {
    if (!epochs_.empty() && epoch.epoch.epoch <= epochs_.back().epoch.epoch) {
        return;
    }
    epochs_.push_back(epoch);
    axes_.clear();
    for (const auto& [key, curve] : curves_) {
        const Metric metric = key.first;
        if (!isOfSteps(metric) && isThere(metric, epoch.epoch, isFromHere())) {
            curve->append(asReal(epoch.epoch.step), valueOf(metric, epoch.epoch));
        }
    }
}

// Of several at a step the last counts.
void PlottedRun::add(const StoredMark& mark) {
    std::erase_if(marks_, [&](const StoredMark& other) {
        return other.mark.step == mark.mark.step && other.mark.kind == mark.mark.kind;
    });
    marks_.push_back(mark);
}

// A file of this kind stands where it was saved last.
void PlottedRun::add(const StoredCheckpoint& checkpoint) {
    std::erase_if(checkpoints_, [&](const StoredCheckpoint& other) {
        return other.checkpoint.kind == checkpoint.checkpoint.kind &&
               (checkpoint.checkpoint.kind != CheckpointKind::Kept ||
                other.checkpoint.step == checkpoint.checkpoint.step);
    });
    checkpoints_.push_back(checkpoint);
}

void PlottedRun::keepTailOf(const PlottedRun& longer) {
    const std::int64_t end = lastStep();
    for (const StoredStep& step : longer.steps_) {
        if (step.step.step > end) {
            add(step);
        }
    }
    for (const StoredEpoch& epoch : longer.epochs_) {
        add(epoch);
    }
    for (const StoredMark& mark : longer.marks_) {
        add(mark);
    }
    for (const StoredCheckpoint& checkpoint : longer.checkpoints_) {
        add(checkpoint);
    }
    resumes_ = longer.resumes_;
    live_ = longer.live_;
    if (record_.stepsPerEpoch == 0) {
        record_.stepsPerEpoch = longer.record_.stepsPerEpoch;
    }
    if (record_.parameters == 0) {
        record_.parameters = longer.record_.parameters;
    }
    axes_.clear();
}

std::shared_ptr<const PlottedCurve>
PlottedRun::curve(Metric metric, std::optional<double> smoothing, int stage) const {
    std::shared_ptr<PlottedCurve>& curve = curves_[{metric, stage}];
    if (!curve) {
        curve = std::make_shared<PlottedCurve>();
        if (isOfSteps(metric)) {
            for (const StoredStep& step : steps_) {
                if (isThere(metric, stage, step.step, isFromHere())) {
                    curve->append(asReal(step.step.step), valueOf(metric, stage, step.step));
                }
            }
        } else {
            for (const StoredEpoch& epoch : epochs_) {
                if (isThere(metric, epoch.epoch, isFromHere())) {
                    curve->append(asReal(epoch.epoch.step), valueOf(metric, epoch.epoch));
                }
            }
        }
    }
    const bool isSmoothed = metric == Metric::TrainLoss || metric == Metric::GradientNorm ||
                            metric == Metric::Throughput || metric == Metric::UpdateRatio;
    if (smoothing && isSmoothed) {
        curve->smooth(*smoothing);
    }
    return curve;
}

std::shared_ptr<const StepAxis> PlottedRun::axis(XAxis unit) const {
    std::shared_ptr<const StepAxis>& axis = axes_[unit];
    if (!axis) {
        axis = std::make_shared<StepAxis>(makeAxis(unit));
    }
    return axis;
}

StepAxis PlottedRun::makeAxis(XAxis unit) const {
    if (unit == XAxis::Steps) {
        return StepAxis(1);
    }
    std::vector<double> steps, values;
    const auto add = [&](double step, double value) {
        if (steps.empty() || step > steps.back()) {
            steps.push_back(step);
            // Ascending even where the clock was set back.
            values.push_back(values.empty() ? value : std::max(value, values.back()));
        }
    };
    if (unit == XAxis::Epochs) {
        add(0, 0);
        for (const StoredEpoch& epoch : epochs_) {
            add(asReal(epoch.epoch.step), epoch.epoch.epoch);
        }
        return steps.size() > 1 && record_.stepsPerEpoch == 0
                   ? StepAxis(std::move(steps), std::move(values))
                   : StepAxis(1 / stepsPerEpoch());
    }
    const double start = unit == XAxis::WallTime ? 0
                         : !steps_.empty()       ? steps_.front().time
                         : !epochs_.empty()      ? epochs_.front().time
                                                 : 0;
    // Steps and the ends of epochs in one order: a test after the last step takes time, too.
    std::size_t e = 0;
    for (const StoredStep& step : steps_) {
        for (; e < epochs_.size() && epochs_[e].epoch.step < step.step.step; ++e) {
            add(asReal(epochs_[e].epoch.step), epochs_[e].time - start);
        }
        add(asReal(step.step.step), step.time - start);
    }
    for (; e < epochs_.size(); ++e) {
        add(asReal(epochs_[e].epoch.step), epochs_[e].time - start);
    }
    return StepAxis(std::move(steps), std::move(values));
}

double PlottedRun::stepsPerEpoch() const {
    // Nothing known: as if the first epoch had just ended.
    return asReal(
        std::max<std::int64_t>(record_.stepsPerEpoch > 0 ? record_.stepsPerEpoch : lastStep(), 1));
}

std::int64_t PlottedRun::divergedStep() const {
    return record_.state == RunState::Diverged ? std::max<std::int64_t>(record_.divergedStep, 1)
                                               : 0;
}

std::int64_t PlottedRun::lastStep() const {
    return steps_.empty() ? 0 : steps_.back().step.step;
}

std::optional<EpochDone> PlottedRun::bestEpoch() const {
    std::optional<EpochDone> best;
    for (const StoredEpoch& epoch : epochs_) {
        if (epoch.epoch.evaluated && (!best || epoch.epoch.testTop1 > best->testTop1)) {
            best = epoch.epoch;
        }
    }
    return best;
}

std::optional<EpochDone> PlottedRun::lastTested() const {
    const auto at = std::find_if(epochs_.rbegin(), epochs_.rend(),
                                 [](const StoredEpoch& epoch) { return epoch.epoch.evaluated; });
    return at == epochs_.rend() ? std::nullopt : std::optional(at->epoch);
}

} // namespace sharesnet
