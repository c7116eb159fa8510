#pragma once

#include "core/run/engine.h"

#include <functional>

namespace sharesnet {

// Times the trainer's step against a plain LibTorch loop (N, C, H, W, fp32, torch::optim::SGD) over the same network
// operations and the same resident random batch, turn about in this process. The rate is that of the median step. Blocks;
// `cancelled` is asked before each step, true throws Error.
BenchResult runBench(const BenchRequest& request, const std::function<bool()>& cancelled);

} // namespace sharesnet
