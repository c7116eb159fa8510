#pragma once

#include "models/network/residual_block.h"

#include <memory>
#include <vector>

namespace sharesnet {

// One block by itself. Tensors are of the graph, where there is one; N, C, H, W.
struct BlockVisit {
    torch::Tensor out;
    torch::Tensor sum;    // the residual sum, a copy before a ReLU behind it
    torch::Tensor conv;   // the output of the conv that was asked for, a copy
    torch::Tensor weight; // that it used
};

// The blocks of one scale and the weights that they share. A shared weight is registered here,
// once: `conv2.A` is the first share group of conv 2; blocks are `block1`, `block2`, ...
class ResidualStage : public torch::nn::Module {
  public:
    ResidualStage(const StageLayout& layout, const ArchSpec& spec);

    // NCHW in and out, in the memory format of the input, which is left as it is.
    torch::Tensor forward(torch::Tensor activation, ActivationTap* tap) const;

    // One block (from 1) alone, for who asks what it contributes. NCHW in and out.
    torch::Tensor forwardBlock(int block, const torch::Tensor& in) const;
    // The same with what it does at one of its convs (from 1). A shared weight is read through a
    // leaf of its own with the same values, so that gradients come by use.
    BlockVisit visitBlock(int block, int conv, const torch::Tensor& in) const;

    const ResidualBlock& block(int number) const {
        return *blocks_.at(static_cast<std::size_t>(number - 1));
    }

    // The weight that a conv of a block uses, both from 1.
    const torch::Tensor& weight(int block, int conv) const;

  private:
    int stage_;
    SharedWeights shared_; // the registered tensors themselves
    std::vector<std::shared_ptr<ResidualBlock>> blocks_;
};

} // namespace sharesnet
