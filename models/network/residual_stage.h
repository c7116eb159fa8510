#pragma once

#include "models/network/residual_block.h"

#include <memory>
#include <vector>

namespace sharesnet {

// The blocks of one scale and the weights that they share. A shared weight is registered here,
// once: `conv2.A` is the first share group of conv 2; blocks are `block1`, `block2`, ...
class ResidualStage : public torch::nn::Module {
  public:
    ResidualStage(const StageLayout& layout, const ArchSpec& spec);

    // NCHW in and out, in the memory format of the input, which is left as it is.
    torch::Tensor forward(torch::Tensor activation, ActivationTap* tap) const;

    // The weight that a conv of a block uses, both from 1.
    const torch::Tensor& weight(int block, int conv) const;

  private:
    SharedWeights shared_; // the registered tensors themselves
    std::vector<std::shared_ptr<ResidualBlock>> blocks_;
};

} // namespace sharesnet
