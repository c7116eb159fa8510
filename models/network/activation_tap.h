#pragma once

#include "core/arch/conv_place.h"
#include "core/inspect/feature_map.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace sharesnet {

// Copies the activations at some points of one conv of a stage while a forward pass goes by. The
// network reports every point to it.
class ActivationTap {
  public:
    ActivationTap(int stage, int conv, std::set<TapPoint> points)
        : stage_(stage), conv_(conv), points_(std::move(points)) {}

    // Keeps a copy of the activation if this is what the tap is for (in-place operations follow, so
    // a handle would not do).
    void at(ConvPlace place, TapPoint point, const torch::Tensor& activation) {
        if (place.stage == stage_ && place.conv == conv_ && points_.contains(point)) {
            std::vector<torch::Tensor>& kept = activations_[point];
            kept.resize(std::max(kept.size(), static_cast<std::size_t>(place.block)));
            kept[static_cast<std::size_t>(place.block - 1)] = activation.clone();
        }
    }

    // NCHW, by block - 1; as many as the stage has blocks, or none where the network has no such
    // point. Undefined for blocks that the pass did not go through.
    const std::vector<torch::Tensor>& activations(TapPoint point) { return activations_[point]; }

  private:
    int stage_;
    int conv_;
    std::set<TapPoint> points_;
    std::map<TapPoint, std::vector<torch::Tensor>> activations_;
};

} // namespace sharesnet
