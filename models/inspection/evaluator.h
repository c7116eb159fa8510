#pragma once

#include "core/data/dataset.h"
#include "core/run/checkpoint_probe.h"
#include "models/device/device.h"
#include "models/network/shared_resnet.h"

#include <functional>
#include <optional>
#include <span>

namespace sharesnet {

struct EvaluationRequest {
    const ImageSet* images = nullptr; // must outlive the call
    // Other views of the same images, in their order: with them an image's outputs are the mean
    // over all views, each mirrored as well. Empty: the images as they are.
    std::span<const ImageSet> views = {};
    std::array<float, 3> mean{0, 0, 0};
    std::array<float, 3> std{1, 1, 1};
    std::vector<std::string> classNames;
    int batchSize = 128;
    int dataThreads = 1;
    // told before each batch: images done, of how many
    std::function<void(std::int64_t done, std::int64_t all)> progress = {};
};

// Runs the network over the images without gradients, in the device's precision; afterwards the
// network is in the mode it was in. `goOn` is asked before each batch; false ends it without a
// result. Images that cannot be read are left out and listed. Blocks. Throws Error where no image
// is left.
std::optional<Evaluation> evaluateNetwork(SharedResNet& network, const ComputeDevice& device,
                                          const EvaluationRequest& request,
                                          const std::function<bool()>& goOn);

} // namespace sharesnet
