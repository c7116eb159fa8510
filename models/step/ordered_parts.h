#pragma once

#include "models/distributed/rank_group.h"
#include "models/network/shared_resnet.h"

#include <torch/torch.h>

#include <vector>

namespace sharesnet {

// Adds up what the parts of a batch give - gradient, figures, running values of the norms - in the
// order of the parts, whichever process has computed which: the bits of a step do not depend on the
// number of processes. Every part starts from the running values that the step found. One thread.
class OrderedParts {
  public:
    // `group`: each rank has as many parts, rank 0 the first; null: one process has them all.
    OrderedParts(const SharedResNet& network, RankGroup* group);

    void begin(); // a new step
    // The part whose gradient the network holds; `figures` (double, {n}) are its own, the last of
    // them its images: an empty part does not move the running values. Takes the gradient away.
    void add(const torch::Tensor& figures);
    // Leaves the sums over all parts as the network's gradient and in `figures`, and moves the
    // running values by each part in turn. Blocks for other ranks; throws as RankGroup does.
    void finish(torch::Tensor& figures);

    std::int64_t gradientBytes() const { return 4 * gradientValues_; } // of a part

  private:
    struct Part {
        torch::Tensor values;  // float: gradients, then running values
        torch::Tensor figures; // double
    };
    void accumulate(const Part& part);
    void keepRunning();

    RankGroup* group_;
    std::vector<torch::Tensor> parameters_;
    std::vector<torch::Tensor> running_; // the norms' own
    std::int64_t gradientValues_ = 0;
    torch::Tensor before_; // running values at the step's start
    torch::Tensor moved_;  // double: behind the parts so far
    Part total_;
    std::vector<Part> mine_; // where other ranks have parts, too
};

} // namespace sharesnet
