#pragma once

#include "models/network/shared_resnet.h"

namespace sharesnet {

// Moves a network to where it computes and lays its convolution weights out as the kernels like
// them (channels last). Each parameter stays the tensor that it was registered as, so sharing
// stays.
void moveToDevice(SharedResNet& network, torch::Device device);

} // namespace sharesnet
