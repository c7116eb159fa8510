#pragma once

#include <torch/types.h>

#include <cstdint>
#include <vector>

namespace sharesnet {

// Images of a study, on the network's device, owning their memory.
struct StudyBatch {
    torch::Tensor images;                // float, N, C, H, W, channels last in memory
    torch::Tensor labels;                // int64, N
    std::vector<std::int64_t> indices{}; // of the images, in the whole test set

    std::int64_t count() const { return labels.size(0); }
};

using StudyBatches = std::vector<StudyBatch>;

} // namespace sharesnet
