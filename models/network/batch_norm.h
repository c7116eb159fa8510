#pragma once

#include "models/network/batch_norm_convolve.h"
#include "models/network/batch_norm_relu.h"

#include <torch/torch.h>

#include <utility>

namespace sharesnet {

// Batch norm over N, H and W with its own scale, shift and running statistics. Every use of a
// shared convolution has one of its own. Tensors: weight (1), bias (0), running_mean (0),
// running_var (1).
class BatchNorm : public torch::nn::Module {
  public:
    explicit BatchNorm(std::int64_t channels);

    // NCHW in, NCHW out, in the memory format of the input; a new tensor, behind ReLU where `relu`.
    // In training mode it uses the batch's statistics and moves the running ones. Throws Error for
    // a training batch of one value a channel, which has no variance.
    torch::Tensor forward(const torch::Tensor& in, bool relu) const;

    // forward(in, true) and what convolves it, without keeping what stands between
    // (batch_norm_convolve.h). Throws as forward does.
    Convolved convolve(const torch::Tensor& in, const ConvUse& main,
                       const std::optional<ConvUse>& side) const;

    const BatchNormTensors& tensors() const { return tensors_; }
    // From now on batches in training are those of all processes; null: as they are here.
    void normOver(c10::intrusive_ptr<NormExchange> exchange) {
        tensors_.exchange = std::move(exchange);
    }

  private:
    void requireVariance(const torch::Tensor& in) const;

    BatchNormTensors tensors_;
};

} // namespace sharesnet
