#pragma once

#include "core/base/message.h"
#include "core/run/rank_place.h"

#include <functional>

namespace sharesnet {

// The work of a process that is another rank than the first: it joins rank 0, loads the same
// images, and computes its part of each batch until rank 0 ends the run. Blocks. `cancelled` is
// asked until the job is there; `onLost` is told on another thread that rank 0 is gone or has ended
// the run, and is to end the process, since what this one waits for may never come. Throws Error;
// rank 0 is told.
void followRank(const RankPlace& place, const std::function<bool()>& cancelled,
                const std::function<void(const Message&)>& onLost);

} // namespace sharesnet
