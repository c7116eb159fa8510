#pragma once

#include "core/config/train_config.h"
#include "models/step/ema.h"
#include "models/step/sgd.h"

#include <memory>

namespace sharesnet {

// The second half of a training step: clips the gradient, updates the weights and then their
// average. One thread.
class OptimizerStep {
  public:
    // The network is on its device already.
    OptimizerStep(const SharedResNet& network, const TrainConfig& config);

    void run(double learningRate, double gradientNorm); // uses up the gradients
    // The same for the optimizer's fixed buffers, with the rate and what Ema::countUpdate() gave on
    // their device, both {}: nothing waits for the device.
    void run(const torch::Tensor& learningRate, const torch::Tensor& averageKeep);

    Sgd& optimizer() { return optimizer_; }
    Ema* average() { return average_.get(); } // null without

  private:
    Sgd optimizer_;
    std::unique_ptr<Ema> average_;
    double clipGradNorm_; // 0: never
};

} // namespace sharesnet
