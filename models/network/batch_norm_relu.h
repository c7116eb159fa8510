#pragma once

#include "models/network/norm_exchange.h"

#include <torch/types.h>

namespace sharesnet {

// The learned and the running values of one batch norm, each of C elements, fp32 (or the input's
// type in double).
struct BatchNormTensors {
    torch::Tensor scale;
    torch::Tensor shift;
    torch::Tensor runningMean;     // updated in training, with momentum 0.1
    torch::Tensor runningVariance; // of the unbiased variance
    // Where a batch is spread over processes and normed as a whole; null: as it is here.
    c10::intrusive_ptr<NormExchange> exchange = {};
};

constexpr double kBatchNormEpsilon = 1e-5;
constexpr double kBatchNormMomentum = 0.1;

// Batch norm (Ioffe and Szegedy 2015) over N, H, W of x (N, C, H, W), then ReLU where `relu`. In
// training it normalizes by the batch and updates the running values; otherwise it normalizes by
// the running values. Differentiable. On the CPU, for fp32 and bf16 in channels-last layout, one
// fused kernel each way reads and writes memory as little as can be, keeps x alone for the backward
// pass and gives the same bits for any number of threads; everywhere else it is LibTorch's batch
// norm and ReLU.
torch::Tensor batchNormRelu(const torch::Tensor& x, const BatchNormTensors& norm, bool training,
                            bool relu);

} // namespace sharesnet
