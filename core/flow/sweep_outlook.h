#pragma once

#include "core/flow/sweep.h"
#include "core/flow/sweep_estimate.h"

#include <span>
#include <string>

namespace sharesnet {

// How far a sweep is, and how long the rest of it takes here.
struct SweepOutlook {
    SweepProgress progress;
    TimeEstimate time; // of the runs that are left and what is left of those in training
};

// `store` is null where there is none: nothing was begun yet. With `retry` runs that failed are
// left, too. Blocks for the disk; any thread. Throws Error of the store.
SweepOutlook outlookOf(const RunStore* store, const std::string& sweep,
                       std::span<const SweepPlace> places, bool retry = false);

// "24 runs: 7 finished, 1 in training, 16 left, about 2 h 5 min"
Message outlookText(const SweepOutlook& outlook);

} // namespace sharesnet
