#pragma once

#include <torch/types.h>

#include <span>
#include <vector>

namespace sharesnet {

// n x channels in double precision, centered per channel, from N x C x H x W: each position of each
// image is a sample. Averaged down to height x width first. Zeros for a constant activation.
torch::Tensor centeredSamples(const torch::Tensor& activation, std::int64_t height,
                              std::int64_t width);

// The unbiased estimator of HSIC with linear kernels (Song et al. 2012, JMLR 13, equation 5) of all
// pairs of centered samples (n x channels each, n alike and above 3): uses x uses, row-major,
// symmetric. Products are taken in the samples' precision, sums in double.
std::vector<double> hsicOfPairs(std::span<const torch::Tensor> samples);

} // namespace sharesnet
