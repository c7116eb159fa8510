#pragma once

#include "models/network/shared_resnet.h"

#include <functional>

namespace sharesnet {

// Images that every check of a written file sees, the same each time: 4 x channels x height x
// width, as a network gets them.
torch::Tensor probeImages(const ImageShape& shape);

// What a network gives for them in evaluation mode, as doubles; the network is left as it was.
// Throws Cancelled where `cancelled`, asked before every block, says so.
torch::Tensor logitsOf(SharedResNet& network, const torch::Tensor& images,
                       const std::function<bool()>& cancelled = {});

} // namespace sharesnet
