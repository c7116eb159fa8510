#pragma once

#include "models/network/batch_norm_relu.h"

#include <torch/types.h>

namespace sharesnet {

// The two passes of batch norm + ReLU as operations on tensors, without derivatives: what the
// differentiable functions (batch_norm_relu.h, batch_norm_convolve.h) are made of. CPU, fp32 or
// bf16, channels-last. The same bits for any number of threads.

// Whether the rest of this header can be had for x.
bool canFuse(const torch::Tensor& x, const BatchNormTensors& norm);

// C values each, fp32.
struct BatchStatistics {
    torch::Tensor mean;
    torch::Tensor inverseStd; // 1 / sqrt(variance + kBatchNormEpsilon)
};

// Of x over N, H and W; moves the running values of `norm`.
BatchStatistics batchStatistics(const torch::Tensor& x, const BatchNormTensors& norm);
BatchStatistics runningStatistics(const BatchNormTensors& norm);

// (x - mean) * inverseStd * scale + shift, then ReLU where `relu`; like x.
torch::Tensor normalized(const torch::Tensor& x, const torch::Tensor& scale,
                         const torch::Tensor& shift, const BatchStatistics& statistics, bool relu);

struct BatchNormGradients {
    torch::Tensor x;
    torch::Tensor scale;
    torch::Tensor shift;
};

// Of a norm that used the batch's own statistics. dy is like x; the gradient of x is written to
// `into`, which may be dy. What x's other readers have as its gradient, like x, is added in the
// same pass; undefined for none. With `exchange` the batch is that of all processes; the gradients
// of scale and shift stay those of the part here.
BatchNormGradients batchNormGradients(const torch::Tensor& dy, const torch::Tensor& x,
                                      const torch::Tensor& scale, const torch::Tensor& shift,
                                      const BatchStatistics& statistics, bool relu,
                                      torch::Tensor into, const torch::Tensor& beside = {},
                                      NormExchange* exchange = nullptr);

} // namespace sharesnet
