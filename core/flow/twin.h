#pragma once

#include "core/base/message.h"
#include "core/flow/run_columns.h"
#include "core/statistics/means.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// Two runs, or two groups of runs that differ in their seeds alone, along their training: what
// sharing costs, and from when on. Pure; any thread.

enum class TwinMetric { TestAccuracy, TestLoss, TrainAccuracy, TrainLoss }; // of an epoch
enum class TwinAxis { Epochs, Steps };

struct TwinRun {
    std::int64_t run = 0;
    std::uint64_t seed = 0;
    std::vector<StoredEpoch> epochs;
    bool ended = true; // not in training, and not waiting for it
};

struct TwinGroup {
    Message label;
    std::vector<TwinRun> runs;
};

// The runs that means are over: those that have ended, or all where none has. One in training would
// cut the others off where it is by now.
TwinGroup countedIn(const TwinGroup& group);

// Over countedIn(group). Accuracies are fractions. Only the places that all of these runs have that
// have any.
struct TwinCurve {
    std::vector<double> x; // ascending
    std::vector<MeanEstimate> means;
};
TwinCurve curveOf(const TwinGroup& group, TwinMetric metric, TwinAxis axis);
TwinCurve curveOf(const TwinRun& run, TwinMetric metric, TwinAxis axis); // as measured

// second - first at the places that both curves have; paired by seed or Welch's, as verdictOf.
struct TwinGap {
    std::vector<double> x;
    std::vector<MeanDifference> gaps;
    bool paired = false;
};
TwinGap gapOf(const TwinGroup& first, const TwinGroup& second, TwinMetric metric, TwinAxis axis);

// Which two are compared: the two groups of `selected`; of one group alone its twin in `all`, with
// the same settings but for what is shared, with the same seeds where there are such. `first` is
// the one that shares nothing, if one does.
struct TwinChoice {
    std::vector<const RunRecord*> first;
    std::vector<const RunRecord*> second;
    Message firstLabel;
    Message secondLabel;
    Message missing; // why there are no two, a sentence that says what to do; empty: there are
};
TwinChoice twinsOf(std::span<const RunRecord* const> selected,
                   std::span<const RunRecord* const> all, const RunColumns& columns);

} // namespace sharesnet
