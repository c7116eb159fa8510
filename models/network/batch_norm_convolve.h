#pragma once

#include "models/network/batch_norm_relu.h"

#include <torch/types.h>

#include <optional>

namespace sharesnet {

// What a convolution without bias, padded by kernel / 2, does to its input.
struct ConvUse {
    torch::Tensor weight; // {out, in, kernel, kernel}
    int stride = 1;
};

// NCHW in and out, in the memory format of the input.
torch::Tensor convolve(const torch::Tensor& in, const ConvUse& conv);

struct Convolved {
    torch::Tensor main;
    torch::Tensor side; // undefined without a second convolution
    // x, for its other readers: their gradient joins the norm's without a pass of its own
    torch::Tensor in;
};

// convolve(batchNormRelu(x, norm, training, true), main), and the same with `side` if there is one.
// In training on the CPU (as batchNormRelu is fused) it keeps x alone and recomputes what stands
// between norm and convolution in the backward pass: half the memory of a network's activations,
// for one more pass over x. That is gradient checkpointing (Chen et al. 2016, arXiv:1604.06174),
// applied to normalization and activation alone (Rota Bulo et al. 2018, arXiv:1712.02616).
Convolved batchNormConvolve(const torch::Tensor& x, const BatchNormTensors& norm, bool training,
                            const ConvUse& main, const std::optional<ConvUse>& side = std::nullopt);

} // namespace sharesnet
