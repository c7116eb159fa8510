#pragma once

#include <torch/torch.h>

namespace sharesnet {

// The length of the difference as a share of the expected one's, both taken in double precision.
inline double relativeError(const torch::Tensor& value, const torch::Tensor& expected) {
    const torch::Tensor exact = expected.to(torch::kDouble);
    return ((value.to(torch::kDouble) - exact).norm() / exact.norm()).item<double>();
}

} // namespace sharesnet
