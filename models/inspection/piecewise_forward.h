#pragma once

#include "models/device/device.h"
#include "models/device/thread_team.h"
#include "models/network/shared_resnet.h"

#include <torch/torch.h>

#include <memory>

namespace sharesnet {

// Forward passes of a network in evaluation mode, where no image waits for another: on a CPU each
// thread takes a few images at a time, whose activations stay in its cache, through all layers.
class PiecewiseForward {
  public:
    explicit PiecewiseForward(const ComputeDevice& device);

    // Logits, N x classes, fp32, of images N, C, H, W, in the device's precision; without
    // gradients. Blocks. Pieces are fixed by the number of images, so equal images give equal bits.
    torch::Tensor logits(SharedResNet& network, const torch::Tensor& images);

  private:
    torch::Tensor direct(SharedResNet& network, const torch::Tensor& images) const;

    ComputeDevice device_;
    std::unique_ptr<ThreadTeam> team_; // null on a GPU
};

} // namespace sharesnet
