#pragma once

#include "core/base/message.h"
#include "core/statistics/means.h"
#include "core/store/run_record.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// Which of two groups of runs is more accurate, and whether that is more than chance. Accuracies
// are fractions, their text percentage points. Pure; any thread.

enum class Accuracy { Best, Last }; // of a run's evaluations on the test images
Message nameOf(Accuracy accuracy);  // "best test top-1"

// One seed of a group. Runs that repeat a seed give no new information: their mean counts once.
struct SeedAccuracy {
    std::uint64_t seed = 0;
    double accuracy = 0;
    std::vector<std::int64_t> runs;
};

struct GroupAccuracy {
    Message label;
    std::vector<SeedAccuracy> seeds; // ascending
    MeanEstimate mean;               // over seeds
    std::vector<Message> notes;      // what was left out and why, "run 5 is left out: running"
};

// Counts finished runs that have an accuracy; the others are left out with a note.
GroupAccuracy accuracyOf(const Message& label, std::span<const RunRecord> runs, Accuracy accuracy);

enum class Decision {
    Decided,    // 0 is outside of the interval
    NotDecided, // 0 is within, or there is too little to have an interval
    Impossible, // a group has no run that counts
};
Message nameOf(Decision decision); // "Not decided"

struct Verdict {
    Accuracy accuracy = Accuracy::Best;
    GroupAccuracy first;
    GroupAccuracy second;
    Decision decision = Decision::Impossible;
    // second - first; over pairs of equal seeds where at least two, and at least half of the larger
    // group, have a partner, otherwise Welch's.
    std::optional<MeanDifference> difference;
    std::size_t pairs = 0; // where paired
    // Of each group, to see a difference as large as the one found (see means.h); not where it is
    // decided, unknown, or beyond a million.
    std::optional<std::size_t> seedsNeeded;
    int decimals = 1; // of its numbers in points, wherever one of them is shown
    // For people: "“unshared” is 0.4 points lower than “shared” in best test top-1 (95 % interval
    // -0.9 to +0.1, 3 pairs of seeds). Not decided. This gap can be chance; about 9 seeds of each
    // are needed to see a gap of 0.4 points."
    Message sentence;
    Message measured;           // its first part, up to the point; empty without a difference
    Message reason;             // its last part, behind the decision
    std::vector<Message> notes; // those of the groups, and on pairs, a sentence each
};

Verdict verdictOf(GroupAccuracy first, GroupAccuracy second, Accuracy accuracy);

nlohmann::ordered_json toJson(const GroupAccuracy& group);
nlohmann::ordered_json toJson(const Verdict& verdict);

} // namespace sharesnet
