#pragma once

#include "core/arch/conv_place.h"
#include "core/inspect/feature_map.h"

#include <torch/torch.h>

#include <algorithm>
#include <vector>

namespace sharesnet {

// Copies the activation at one point of one conv of a stage while a forward pass goes by. The
// network reports every point to it.
class ActivationTap {
  public:
    ActivationTap(int stage, int conv, TapPoint point)
        : stage_(stage), conv_(conv), point_(point) {}

    // Keeps a copy of the activation if this is what the tap is for (in-place operations follow, so
    // a handle would not do).
    void at(ConvPlace place, TapPoint point, const torch::Tensor& activation) {
        if (place.stage == stage_ && place.conv == conv_ && point == point_) {
            activations_.resize(
                std::max(activations_.size(), static_cast<std::size_t>(place.block)));
            activations_[static_cast<std::size_t>(place.block - 1)] = activation.clone();
        }
    }

    // NCHW, by block - 1; as many as the stage has blocks, or none where the network has no such
    // point.
    const std::vector<torch::Tensor>& activations() const { return activations_; }

  private:
    int stage_;
    int conv_;
    TapPoint point_;
    std::vector<torch::Tensor> activations_;
};

} // namespace sharesnet
