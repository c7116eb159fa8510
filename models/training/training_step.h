#pragma once

#include "core/data/batch_loader.h"
#include "core/run/train_config.h"
#include "models/network/shared_resnet.h"
#include "models/training/device.h"
#include "models/training/optimizer.h"
#include "models/training/step_clock.h"
#include "models/training/weight_average.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <string>

namespace sharesnet {

struct BatchTensors {
    torch::Tensor images;        // float, N, C, H, W, channels last in memory
    torch::Tensor labels;        // int64, N
    torch::Tensor partners = {}; // int64, N: the labels of what the images are mixed with; undefined: nothing
    double ownShare = 1;
};

// On the CPU the tensors are views of `batch`, which must outlive them; on a GPU they are copies.
BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device);

// Moves a network to where it computes and lays its convolution weights out as the kernels like them (channels last). Each
// parameter stays the tensor that it was registered as, so sharing stays.
void moveToDevice(SharedResNet& network, torch::Device device);

struct StepResult {
    double loss = 0;
    std::int64_t correct = 0; // images of the batch whose class came first
    double gradientNorm = 0;  // before it was clipped
    std::string trouble;      // what was not finite, and where; empty: all is well
};

// One optimizer step after the other on one network: the arithmetic of training without its bookkeeping. One thread.
class TrainingStep {
  public:
    // The network is on the device already; it is put into training mode.
    TrainingStep(SharedResNet network, const TrainConfig& config, const ComputeDevice& device);

    // Blocks until the loss is known. Where loss or gradient are not finite, `trouble` says so and no weight is moved.
    StepResult run(const BatchTensors& batch, double learningRate);
    void setClock(StepClock* clock) { clock_ = clock; } // told of every phase; null: none. It must outlive the steps

    Sgd& optimizer() { return optimizer_; }
    WeightAverage* average() { return average_.get(); } // null without

  private:
    // Adds the part's share of loss, gradient and correct images; false: the loss is not finite.
    bool addPart(const BatchTensors& part, double share, StepResult& result);
    bool gradientIsSound(StepResult& result);
    void lap(double StepSeconds::*part) {
        if (clock_ != nullptr)
            clock_->lap(part);
    }

    SharedResNet network_;
    Sgd optimizer_;
    std::unique_ptr<WeightAverage> average_;
    double labelSmoothing_;
    double clipNorm_;
    std::int64_t microBatches_;
    ComputeDevice device_;
    StepClock* clock_ = nullptr;
};

} // namespace sharesnet
