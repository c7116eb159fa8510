#pragma once

#include "core/arch/conv_place.h"
#include "core/inspect/feature_map.h"

#include <torch/torch.h>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace sharesnet {

// Copies the activations at some points of one conv of a stage while a forward pass goes by. The
// network reports every point to it.
class ActivationTap {
  public:
    // What is kept of an activation; owns its memory, since in-place operations follow.
    using Keep = std::function<torch::Tensor(const torch::Tensor& activation)>;

    ActivationTap(int stage, int conv, std::set<TapPoint> points)
        : stage_(stage), conv_(conv), points_(std::move(points)) {}
    void keep(Keep what) { keep_ = std::move(what); } // instead of all of it
    // Adds a leaf of zeros to each activation: the gradient by it is the gradient by the activation
    // at this use alone, also where other uses follow.
    void addOffsets() { addsOffsets_ = true; }

    void at(ConvPlace place, TapPoint point, torch::Tensor& activation) {
        if (place.stage != stage_ || place.conv != conv_ || !points_.contains(point)) {
            return;
        }
        put(activations_[point], place.block, keep_(activation));
        if (addsOffsets_) {
            const torch::Tensor offset =
                torch::zeros_like(activation, activation.options().requires_grad(true));
            activation = activation + offset;
            put(offsets_[point], place.block, offset);
        }
    }

    // NCHW, by block - 1; as many as the stage has blocks, or none where the network has no such
    // point. Undefined for blocks that the pass did not go through.
    const std::vector<torch::Tensor>& activations(TapPoint point) { return activations_[point]; }
    // The same of the leaves.
    const std::vector<torch::Tensor>& offsets(TapPoint point) { return offsets_[point]; }

  private:
    static void put(std::vector<torch::Tensor>& kept, int block, const torch::Tensor& tensor) {
        kept.resize(std::max(kept.size(), static_cast<std::size_t>(block)));
        kept[static_cast<std::size_t>(block - 1)] = tensor;
    }

    int stage_;
    int conv_;
    std::set<TapPoint> points_;
    Keep keep_ = [](const torch::Tensor& activation) { return activation.clone(); };
    bool addsOffsets_ = false;
    std::map<TapPoint, std::vector<torch::Tensor>> activations_;
    std::map<TapPoint, std::vector<torch::Tensor>> offsets_;
};

} // namespace sharesnet
