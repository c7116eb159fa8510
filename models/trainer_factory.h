#pragma once

#include "core/run/engine.h"
#include "core/run/rank_place.h"

#include <functional>
#include <memory>

namespace sharesnet {

// Call first in main, before there are threads: what LibTorch reads from the environment.
void prepareEnvironment();

// The one door into models/: the engine over LibTorch. Once, by main; any thread. In the programs
// LibTorch is loaded then, for some 0.3 s; throws Error where it cannot be.
std::unique_ptr<Engine> makeEngine();

// The whole work of a process that is another rank of a run than the first: computes its part of
// each batch until rank 0 ends the run. What goes wrong is one line on standard error. Blocks;
// returns the exit code. `cancelled`, where given, is asked until all ranks have met; afterwards
// rank 0 decides, so signals are for it alone.
int trainAsRank(const RankPlace& place, const std::function<bool()>& cancelled = {});

} // namespace sharesnet
