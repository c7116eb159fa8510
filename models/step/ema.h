#pragma once

#include "models/network/shared_resnet.h"

#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sharesnet {

// An exponential moving average of a network's weights, average = d * average + (1 - d) * weight,
// where d = min(decay, (1 + n) / (10 + n)) after n updates: a young average follows the weights, so
// that those it started from, which are random, soon count for nothing (as
// tf.train.ExponentialMovingAverage with num_updates). Batch-norm statistics are not averaged
// again: they are averages already, and with the averaged weights the network's own are used. One
// thread.
class Ema {
  public:
    // Starts as the network's weights. `decay` in 0..1: how much of an old average stays at each
    // update.
    Ema(SharedResNet network, double decay);

    void update(); // after each optimizer step
    // The same in two parts, for captured work: what to keep at the next update, which is counted
    // with it; and an update that keeps as much, {} on the weights' device, so that nothing waits
    // for the device.
    double countUpdate();
    void update(const torch::Tensor& keep);

    std::int64_t updates() const { return updates_; } // so far
    // The averages by parameter name.
    std::map<std::string, torch::Tensor> state() const;
    // Takes up copies, as after so many updates. Throws Error for missing names and wrong shapes.
    void restore(const std::map<std::string, torch::Tensor>& averages, std::int64_t updates);

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
    std::int64_t updates_ = 0;
};

} // namespace sharesnet
