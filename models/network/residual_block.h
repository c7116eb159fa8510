#pragma once

#include "core/arch/layout.h"
#include "models/network/activation_tap.h"
#include "models/network/batch_norm.h"

#include <torch/torch.h>

#include <array>
#include <memory>
#include <vector>

namespace sharesnet {

// The weights that a stage shares: by conv - 1, then by group.
using SharedWeights = std::array<std::vector<torch::Tensor>, 3>;

// One residual block, basic or bottleneck, pre- or post-activation. It registers what it alone
// owns: `conv1`.. (the weights in no share group), `norm1`.., `projection` and, post-activation,
// `projection_norm` where the shape changes. Shared weights belong to the stage and are handed in
// at each forward pass.
class ResidualBlock : public torch::nn::Module {
  public:
    // `before` is the last conv that the activation comes from: in pre-activation it is followed by
    // this block's first norm.
    ResidualBlock(const BlockLayout& layout, const BlockSpec& spec, ConvPlace place,
                  ConvPlace before);

    // NCHW in and out, in the memory format of the input, which is left as it is.
    torch::Tensor forward(const torch::Tensor& in, const SharedWeights& shared,
                          ActivationTap* tap) const;

    // The weight that conv (from 1) uses: {out, in, kernel, kernel}.
    const torch::Tensor& weight(int conv, const SharedWeights& shared) const;

    const BlockLayout& layout() const { return layout_; }
    const BatchNorm& norm(int number) const { // from 1, as many as convs
        return *norm_.at(static_cast<std::size_t>(number - 1));
    }

  private:
    torch::Tensor forwardPre(const torch::Tensor& in, const SharedWeights& shared,
                             ActivationTap* tap) const;
    torch::Tensor forwardPost(const torch::Tensor& in, const SharedWeights& shared,
                              ActivationTap* tap) const;
    torch::Tensor addShortcut(torch::Tensor activation, const torch::Tensor& shortcut,
                              ActivationTap* tap) const;
    Convolved convolveBehind(const BatchNorm& norm, int conv, const torch::Tensor& in,
                             const SharedWeights& shared, ActivationTap* tap) const;
    torch::Tensor convolve(int conv, torch::Tensor activation, const SharedWeights& shared,
                           ActivationTap* tap) const;
    bool dropsBefore(int conv) const; // in training, in this block
    ConvUse use(int conv, const SharedWeights& shared) const;
    ConvUse projection() const; // where the shape changes
    // A tap may put another tensor in place of the activation.
    void reportNorm(ActivationTap* tap, int conv, torch::Tensor& activation) const;
    void report(ActivationTap* tap, int conv, TapPoint point, torch::Tensor& activation) const;

    BlockLayout layout_;
    BlockSpec spec_;
    ConvPlace place_;                  // of the block
    ConvPlace before_;                 // of the last conv before it
    std::array<torch::Tensor, 3> own_; // undefined where shared
    std::array<std::shared_ptr<BatchNorm>, 3> norm_;
    torch::Tensor projection_; // undefined where the shape stays
    std::shared_ptr<BatchNorm> projectionNorm_;
};

// A convolution's weight, registered on its module by the caller: zeros until initialized.
torch::Tensor convWeight(const ConvLayout& layout);

} // namespace sharesnet
