#include "models/network/batch_norm.h"

#include "core/base/error.h"

namespace sharesnet {

BatchNorm::BatchNorm(std::int64_t channels) : torch::nn::Module("BatchNorm") {
    tensors_.scale = register_parameter("weight", torch::ones({channels}));
    tensors_.shift = register_parameter("bias", torch::zeros({channels}));
    tensors_.runningMean = register_buffer("running_mean", torch::zeros({channels}));
    tensors_.runningVariance = register_buffer("running_var", torch::ones({channels}));
}

torch::Tensor BatchNorm::forward(const torch::Tensor& in, bool relu) const {
    requireVariance(in);
    return batchNormRelu(in, tensors_, is_training(), relu);
}

Convolved BatchNorm::convolve(const torch::Tensor& in, const ConvUse& main,
                              const std::optional<ConvUse>& side) const {
    requireVariance(in);
    return batchNormConvolve(in, tensors_, is_training(), main, side);
}

void BatchNorm::requireVariance(const torch::Tensor& in) const {
    if (is_training() && in.numel() == in.size(1)) {
        throw Error("Batch norm needs more than one value a channel to train, and got a batch of "
                    "one image of one pixel: take "
                    "a larger batch or a larger input");
    }
}

} // namespace sharesnet
