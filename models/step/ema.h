#pragma once

#include "models/network/shared_resnet.h"

#include <torch/torch.h>

#include <map>
#include <string>
#include <vector>

namespace sharesnet {

// An exponential moving average of a network's weights; batch-norm statistics, averages themselves,
// are the network's own. One thread.
class Ema {
  public:
    // Starts as the network's weights. `decay` in 0..1: how much of the average stays at each
    // update.
    Ema(SharedResNet network, double decay);

    void update(); // after each optimizer step

    // The averages by parameter name.
    std::map<std::string, torch::Tensor> state() const;
    // Takes up copies. Throws Error for missing names and wrong shapes.
    void restore(const std::map<std::string, torch::Tensor>& averages);

    // While it lives, the network computes with the average.
    class InUse {
      public:
        explicit InUse(Ema* average); // null: does nothing
        ~InUse();
        InUse(const InUse&) = delete;
        InUse& operator=(const InUse&) = delete;

      private:
        Ema* average_;
    };

  private:
    void exchange(); // the network's weights and the averages

    std::vector<std::string> names_;
    std::vector<torch::Tensor> weights_; // the network's own
    std::vector<torch::Tensor> averages_;
    double decay_;
};

} // namespace sharesnet
