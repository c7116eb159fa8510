#pragma once

#include <torch/custom_class.h>
#include <torch/types.h>

namespace sharesnet {

// Joins the sums of a batch norm over the parts of a batch that several processes, or threads,
// hold. A CustomClassHolder, since that is what autograd keeps for the backward pass.
class NormExchange : public torch::CustomClassHolder {
  public:
    // Turns `values` (double, on the CPU, contiguous) into their sum over all of them. Blocks.
    virtual void sum(torch::Tensor values) = 0;
    // Whether the norm that has this exchange moves its running values: of several with the same
    // ones, one does.
    virtual bool movesRunningValues() const { return true; }
};

} // namespace sharesnet
