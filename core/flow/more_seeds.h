#pragma once

#include "core/store/run_record.h"

#include <cstddef>
#include <span>
#include <vector>

namespace sharesnet {

// The new runs that let groups of runs (each but for its seed alike) be compared with `seeds` seeds
// each: first the seeds that another group has, so that they pair, then numbers behind all that
// were tried, the same in all groups. What counts as there is what finished with a test accuracy,
// waits or is in training; a seed that failed is not tried again. Named by default, seed by seed.
// Empty where all have enough. None for groups that were not trained here. Pure; any thread.
std::vector<RunSpec> moreSeeds(std::span<const std::vector<const RunRecord*>> groups,
                               std::size_t seeds);

} // namespace sharesnet
