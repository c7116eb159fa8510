#pragma once

#include "core/data/batch_loader.h"
#include "core/run/train_config.h"
#include "models/network/shared_resnet.h"
#include "models/training/device.h"
#include "models/training/optimizer.h"

#include <torch/torch.h>

#include <cstdint>

namespace sharesnet {

struct BatchTensors {
    torch::Tensor images; // float, N, C, H, W, channels last in memory
    torch::Tensor labels; // int64, N
};

// On the CPU the tensors are views of `batch`, which must outlive them; on a GPU they are copies.
BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device);

// Moves a network to where it computes and lays its convolution weights out as the kernels like them (channels last). Each
// parameter stays the tensor that it was registered as, so sharing stays.
void moveToDevice(SharedResNet& network, torch::Device device);

struct StepResult {
    double loss = 0;
    std::int64_t correct = 0; // images of the batch whose class came first
};

// One optimizer step after the other on one network: the arithmetic of training without its bookkeeping. One thread.
class TrainingStep {
  public:
    // The network is on the device already; it is put into training mode.
    TrainingStep(SharedResNet network, const TrainConfig& config, const ComputeDevice& device);

    // Blocks until the loss is known. A loss that is not finite is returned before anything is updated.
    StepResult run(const BatchTensors& batch, double learningRate);

    Sgd& optimizer() { return optimizer_; }

  private:
    SharedResNet network_;
    Sgd optimizer_;
    double labelSmoothing_;
    ComputeDevice device_;
};

} // namespace sharesnet
