#include "ui/plots/plotted_run.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sharesnet {

namespace {

// The element of an ascending sequence whose key is next to `wanted`; null for an empty one.
template <typename Item, typename Key, typename Number>
const Item* nearest(const std::vector<Item>& items, Number wanted, Key key) {
    if (items.empty()) {
        return nullptr;
    }
    auto at =
        std::lower_bound(items.begin(), items.end(), wanted,
                         [&key](const Item& item, Number number) { return key(item) < number; });
    if (at == items.end() ||
        (at != items.begin() && wanted - key(*std::prev(at)) <= key(*at) - wanted)) {
        --at;
    }
    return &*at;
}

} // namespace

PlottedRun::PlottedRun(QString name, std::int64_t parameters)
    : name_(std::move(name)), parameters_(parameters) {}

PlottedRun::PlottedRun(const RunCurves& stored)
    : name_(stored.name),
      parameters_(stored.parameters),
      stepsPerEpoch_(stored.stepsPerEpoch),
      divergedStep_(stored.divergedStep) {
    const bool smoothed = stored.smoothedLoss.size() == stored.steps.size();
    for (std::size_t i = 0; i < stored.steps.size(); ++i) {
        const StepDone& step = stored.steps[i].step;
        loss_.push_back({step.step, step.loss,
                         smoothed ? stored.smoothedLoss[i] : smoother_.add(step.step, step.loss),
                         step.learningRate});
        if (smoothed && std::isfinite(loss_.back().smoothed)) {
            smoother_ = Smoother(step.step, loss_.back().smoothed);
        }
    }
    for (const StoredEpoch& epoch : stored.epochs) {
        add(epoch.epoch);
    }
    for (const StoredMark& mark : stored.marks) {
        add(mark.mark);
    }
}

void PlottedRun::begin(std::int64_t parameters) {
    parameters_ = parameters;
    live_ = true;
    shown_ = true;
}

void PlottedRun::apply(const RunFact& fact) {
    if (const auto* step = std::get_if<StepDone>(&fact)) {
        add(*step);
    } else if (const auto* epoch = std::get_if<EpochDone>(&fact)) {
        add(*epoch);
    } else if (const auto* mark = std::get_if<RunMark>(&fact)) {
        add(*mark);
    } else if (const auto* started = std::get_if<RunStarted>(&fact)) {
        start(*started);
    } else if (std::holds_alternative<RunFinished>(fact)) {
        live_ = false;
    } else if (const auto* failed = std::get_if<RunFailed>(&fact)) {
        live_ = false;
        divergedStep_ = failed->diverged ? std::max<std::int64_t>(failed->step, 1) : 0;
    }
}

void PlottedRun::start(const RunStarted& started) {
    begin(started.parameters);
    stepsPerEpoch_ = started.stepsPerEpoch;
    divergedStep_ = 0;
    std::erase_if(loss_, [&](const LossPoint& point) { return point.step >= started.firstStep; });
    std::erase_if(epochs_, [&](const EpochDone& epoch) { return epoch.step >= started.firstStep; });
    std::erase_if(marks_, [&](const RunMark& mark) { return mark.step >= started.firstStep; });
    const auto last = std::find_if(loss_.rbegin(), loss_.rend(), [](const LossPoint& point) {
        return std::isfinite(point.smoothed);
    });
    smoother_ = last == loss_.rend() ? Smoother() : Smoother(last->step, last->smoothed);
}

void PlottedRun::add(const StepDone& step) {
    if (step.step <= lastStep()) {
        return;
    }
    loss_.push_back({step.step, step.loss, smoother_.add(step.step, step.loss), step.learningRate});
    if (loss_.size() < 2 * kDrawnPoints) {
        return;
    }
    std::vector<double> values;
    values.reserve(loss_.size());
    for (const LossPoint& point : loss_) {
        values.push_back(point.loss);
    }
    std::vector<LossPoint> kept;
    kept.reserve(2 * kDrawnPoints);
    for (const std::size_t index : thinnedIndices(values, kDrawnPoints)) {
        kept.push_back(loss_[index]);
    }
    loss_ = std::move(kept);
}

void PlottedRun::add(const EpochDone& epoch) {
    if (epochs_.empty() || epoch.epoch > epochs_.back().epoch) {
        epochs_.push_back(epoch);
    }
}

// Of several at a step the last counts.
void PlottedRun::add(const RunMark& mark) {
    std::erase_if(marks_, [&](const RunMark& other) {
        return other.step == mark.step && other.kind == mark.kind;
    });
    marks_.push_back(mark);
}

void PlottedRun::keepTailOf(const PlottedRun& longer) {
    const std::int64_t end = lastStep();
    bool taken = false;
    for (const LossPoint& point : longer.loss_) {
        if (point.step > end) {
            loss_.push_back(point);
            taken = true;
        }
    }
    for (const EpochDone& epoch : longer.epochs_) {
        add(epoch);
    }
    for (const RunMark& mark : longer.marks_) {
        add(mark);
    }
    if (taken) {
        smoother_ = longer.smoother_;
    }
    live_ = longer.live_;
    if (stepsPerEpoch_ == 0) {
        stepsPerEpoch_ = longer.stepsPerEpoch_;
    }
    if (parameters_ == 0) {
        parameters_ = longer.parameters_;
    }
}

std::int64_t PlottedRun::lastStep() const {
    return loss_.empty() ? 0 : loss_.back().step;
}

double PlottedRun::lossCeiling() const {
    const auto first = std::find_if(loss_.begin(), loss_.end(), [](const LossPoint& point) {
        return std::isfinite(point.loss);
    });
    return first == loss_.end() ? 1.0 : 1.5 * first->smoothed;
}

std::optional<EpochDone> PlottedRun::bestEpoch() const {
    std::optional<EpochDone> best;
    for (const EpochDone& epoch : epochs_) {
        if (epoch.evaluated && (!best || epoch.testTop1 > best->testTop1)) {
            best = epoch;
        }
    }
    return best;
}

double PlottedRun::epochsAt(std::int64_t step) const {
    std::int64_t stepsPerEpoch = stepsPerEpoch_;
    if (stepsPerEpoch == 0 && !epochs_.empty()) {
        stepsPerEpoch = epochs_.front().step / std::max(epochs_.front().epoch, 1);
    }
    if (stepsPerEpoch == 0) { // nothing known: as if the first epoch had just ended
        stepsPerEpoch = lastStep();
    }
    return static_cast<double>(step) /
           static_cast<double>(std::max<std::int64_t>(stepsPerEpoch, 1));
}

const LossPoint* PlottedRun::lossNear(std::int64_t step) const {
    return nearest(loss_, step, [](const LossPoint& point) { return point.step; });
}

const EpochDone* PlottedRun::epochNear(double epochs) const {
    return nearest(epochs_, epochs,
                   [](const EpochDone& epoch) { return static_cast<double>(epoch.epoch); });
}

} // namespace sharesnet
