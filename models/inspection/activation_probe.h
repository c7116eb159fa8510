#pragma once

#include "core/inspect/feature_map.h"
#include "models/network/shared_resnet.h"

#include <array>
#include <string>
#include <vector>

namespace sharesnet {

// What goes with a network to look at it.
struct ProbeContext {
    // the normalization of the training images, per channel of 0..1
    std::array<float, 3> mean{0, 0, 0};
    std::array<float, 3> std{1, 1, 1};
    std::vector<std::string> classNames;
    Message source; // for FeatureMaps::source
};

// Sends the query's image through the network and returns the activation at each use that the
// query's address names. Evaluation mode, without gradients, on the network's device; parameters,
// running statistics, the training mode and random states are afterwards as before. AfterSum is the
// residual sum before a ReLU behind it. One thread at a time; blocks. Throws Error for an address
// that names nothing, a channel that the convolution does not have, an image without pixels and a
// network whose input is neither RGB nor gray.
FeatureMaps probeActivations(SharedResNet& network, const ActivationQuery& query,
                             const ProbeContext& context);

} // namespace sharesnet
