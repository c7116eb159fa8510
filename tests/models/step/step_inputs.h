#pragma once

#include "models/batches/batch_tensors.h"
#include "tests/models/training/training_support.h"

#include <torch/torch.h>

#include <cstdint>

namespace sharesnet::test {

// The same at each call.
inline SharedResNet freshNetwork() {
    SharedResNet network(tinyArch());
    initialize(network, 3);
    return network;
}

inline BatchTensors batchOf(std::int64_t images) {
    auto generator = at::detail::createCPUGenerator(5);
    return {torch::randn({images, 3, 16, 16}, generator),
            torch::randint(0, 10, {images}, generator, torch::kInt64)};
}

} // namespace sharesnet::test
