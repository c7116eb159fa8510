#pragma once

#include "models/batches/batch_tensors.h"
#include "models/device/device.h"
#include "models/network/shared_resnet.h"
#include "models/step/step_clock.h"

#include <torch/torch.h>

#include <cstdint>

namespace sharesnet {

// A part of a batch. All of it, scalars too, lies on the device, so that nothing waits for it.
struct MicroBatch {
    torch::Tensor images;      // float, N, C, H, W
    torch::Tensor labels;      // int64, N
    torch::Tensor mixupLabels; // int64, N; undefined: nothing is mixed
    torch::Tensor mixupLambda; // float, {}: how much of a mixed image is of `labels`
    torch::Tensor share;       // float, {}: of the batch's images

    static MicroBatch of(const BatchTensors& part, std::int64_t images); // of a batch of `images`
};

// Forward and backward pass over a part of a batch: adds to the gradients of the network's
// parameters and to the sums.
class ForwardBackward {
  public:
    ForwardBackward(SharedResNet network, double labelSmoothing, const ComputeDevice& device);

    void begin() { sums_.zero_(); } // a new batch
    void add(const MicroBatch& part, StepClock* clock = nullptr);

    // Of the batch so far: its loss, and the images classified correctly. double, {2}, always the
    // same tensor.
    const torch::Tensor& sums() const { return sums_; }

  private:
    torch::Tensor lossOf(const torch::Tensor& logits, const MicroBatch& part) const;

    SharedResNet network_;
    double labelSmoothing_;
    ComputeDevice device_;
    torch::Tensor sums_;
};

} // namespace sharesnet
