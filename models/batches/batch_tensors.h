#pragma once

#include "core/data/batch_loader.h"

#include <torch/torch.h>

namespace sharesnet {

struct BatchTensors {
    torch::Tensor images; // float, N, C, H, W, channels last in memory
    torch::Tensor labels; // int64, N
    // int64, N: the labels of what the images are mixed with; undefined: nothing
    torch::Tensor mixupLabels = {};
    double mixupLambda = 1;

    std::int64_t count() const { return labels.size(0); }
    // `count` images from `first` on; views.
    BatchTensors part(std::int64_t first, std::int64_t count) const;
};

// On the CPU the tensors are views of `batch`, which must outlive them; on a GPU they are copies.
BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device);

} // namespace sharesnet
