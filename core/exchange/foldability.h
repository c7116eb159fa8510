#pragma once

#include "core/run/foldability.h"
#include "core/run/model_exchange.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// What of a trained network could share a weight: what each pair costs alone, and in which order to
// tie them for a number of parameters.

struct FoldQuery {
    int stage = 0; // 0: all
    int conv = 0;  // 0: all
    // A plan that ends with no more parameters than this, 0 for as few as there can be; none: no
    // plan.
    std::optional<std::int64_t> budget = {};
    bool operator==(const FoldQuery&) const = default;
};

struct TiedPair {
    FoldPair pair;
    TestResult tied; // measured: with this pair alone tied, nothing trained
};

// One tie more.
struct FoldStep {
    int stage = 0;
    int conv = 0;
    std::vector<int> blocks;     // that share one weight from here on, ascending
    ArchSpec arch;               // of the network after it
    std::int64_t parameters = 0; // of that, exactly
    // A prediction from the pairs alone: the loss of the network as it is, and for each tie so far
    // the mean of what the pairs between its two sides cost singly.
    double predictedLoss = 0;
    TestResult tied; // measured: all ties so far together, nothing trained
};

struct FoldReport {
    CheckpointInfo info;
    FoldQuery query;
    std::int64_t images = 0;
    std::int64_t parameters = 0;
    TestResult asIs;
    std::vector<TiedPair> pairs; // by loss, the least first; equal ones by distance once matched
    // Greedy: each step ties what costs the least loss for each parameter that it saves. The first
    // goes by the pairs; at each later one the kMeasuredPerStep ties are measured anew that seem
    // cheapest by what they, or the pairs between their sides, cost when last measured, and the
    // cheapest of these is taken. A cost below kNoLoss counts as none; of ties that cost as much,
    // the most alike goes first.
    std::vector<FoldStep> plan;
};

constexpr std::size_t kMeasuredPerStep = 4;
constexpr double kNoLoss = 1e-4; // of the cross-entropy: less than a thousand images can tell

// Blocks, long where there are many pairs: a pass over the images for each, and for each step of
// the plan up to kMeasuredPerStep. `pairsDone` is told what is known before the plan, on the same
// thread. Throws as FoldabilityProbe does.
FoldReport foldReport(FoldabilityProbe& probe, const FoldQuery& query, const StudyWatch& watch,
                      const std::function<void(const FoldReport&)>& pairsDone = {});

// How `to` shares beyond `from`, as `runs branch --tie` takes it: "stage2.conv2=2,4-6".
std::vector<std::string> tieTexts(const ArchSpec& from, const ArchSpec& to);

// The settings with which a tied network is trained on after `epochs` finished ones: a tenth of
// these more, at least 2, over which the learning rate falls as a cosine from a tenth of its peak;
// all else as before.
void setToHeal(TrainConfig& config, int epochs);

// The command line that ties a run's checkpoint ("best", "last", ...) as in `to` and heals it.
std::string healCommand(const CheckpointInfo& from, std::int64_t run, const std::string& checkpoint,
                        const ArchSpec& to);

} // namespace sharesnet
