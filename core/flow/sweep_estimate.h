#pragma once

#include "core/store/run_store.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sharesnet {

// How long runs would take here. Blocks for the disk; any thread.

struct TimeEstimate {
    double seconds = 0; // of the runs that can be told
    int known = 0;      // so many of them
    int unknown = 0;    // no run like these was trained on this machine yet
};

// From the epochs, evaluation included, that this machine trained with the same data, limits and
// batch size: those of the same design, else scaled by multiply-accumulates, which sharing does not
// change. Runs in training count from their first whole epoch on.
TimeEstimate estimateTime(const RunStore& store, std::span<const RunSpec> runs);
TimeEstimate estimateTime(const RunStore& store, std::span<const SweepPlace> runs);

} // namespace sharesnet
