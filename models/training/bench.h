#pragma once

#include "core/run/engine.h"
#include "models/device/pooled_allocator.h"

#include <functional>

namespace sharesnet {

// Times the trainer's step against a plain LibTorch loop (N, C, H, W, fp32, torch::optim::SGD) over
// the same network operations and the same resident random batch, alternately (A/B) in this
// process, the plain loop with LibTorch's own memory allocator. The rate is that of the median
// step. Blocks; nothing else may compute meanwhile. `memory` is the allocator in use. `cancelled`
// is asked before each step, true throws Error.
BenchResult runBench(const BenchRequest& request, PooledMemory& memory,
                     const std::function<bool()>& cancelled);

} // namespace sharesnet
