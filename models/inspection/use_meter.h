#pragma once

#include "core/run/events.h"
#include "models/device/device.h"
#include "models/inspection/study_batches.h"
#include "models/network/shared_resnet.h"

#include <vector>

namespace sharesnet {

// Measures what a network's convolutions do at each of their uses while it is trained, over the
// same few images each time. One caller at a time.
class UseMeter {
  public:
    // an even spread of the given ones
    static constexpr std::int64_t kImages = 16;

    // Reads the images and keeps them. Blocks. Throws Error where fewer than two can be read.
    UseMeter(SharedResNet network, const ComputeDevice& device, const StudyImages& images);

    // Of each group of blocks with one weight, or, in a network that shares nothing, of conv 2 of
    // each stage: UseMeasure::Activation and Gradient, in evaluation mode. The network, its
    // gradients and its mode are as before, bit for bit. Blocks.
    std::vector<MeasuredUses> measure();

  private:
    SharedResNet network_;
    int threads_;
    std::vector<ConvAddress> convs_;
    StudyBatches batches_;
};

} // namespace sharesnet
