#include "models/network/batch_norm_relu.h"

#include "core/base/error.h"
#include "models/network/fused_norm.h"
#include "models/network/kept_exchange.h"

#include <torch/torch.h>

namespace sharesnet {

namespace {

using torch::Tensor;

class FusedNormRelu : public torch::autograd::Function<FusedNormRelu> {
  public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& x,
                          const Tensor& scale, const Tensor& shift, const Tensor& runningMean,
                          const Tensor& runningVariance,
                          const c10::intrusive_ptr<NormExchange>& exchange, bool relu) {
        const BatchStatistics statistics =
            batchStatistics(x, {scale, shift, runningMean, runningVariance, exchange});
        keepExchange(*context, exchange);
        context->save_for_backward({x, scale, shift, statistics.mean, statistics.inverseStd});
        context->saved_data["relu"] = relu;
        return normalized(x, scale, shift, statistics, relu);
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list outputGradients) {
        const auto saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor dy =
            outputGradients[0].to(x.scalar_type()).contiguous(torch::MemoryFormat::ChannelsLast);
        const BatchNormGradients gradients = batchNormGradients(
            dy, x, saved[1], saved[2], {saved[3], saved[4]}, context->saved_data["relu"].toBool(),
            torch::empty_like(x), {}, keptExchange(*context));
        return {gradients.x, gradients.scale, gradients.shift, Tensor(),
                Tensor(),    Tensor(),        Tensor()};
    }
};

} // namespace

Tensor batchNormRelu(const Tensor& x, const BatchNormTensors& norm, bool training, bool relu) {
    // The fused pass over running values has no derivative: it serves evaluation alone.
    const bool differentiableEvaluation = !training && torch::GradMode::is_enabled();
    if (training && norm.exchange && !canFuse(x, norm)) {
        throw Error("batch norm over several processes is for images on the CPU");
    }
    if (!canFuse(x, norm) || differentiableEvaluation) {
        const Tensor y =
            torch::batch_norm(x, norm.scale, norm.shift, norm.runningMean, norm.runningVariance,
                              training, kBatchNormMomentum, kBatchNormEpsilon, true);
        return relu ? torch::relu(y) : y;
    }
    if (training) {
        return FusedNormRelu::apply(x, norm.scale, norm.shift, norm.runningMean,
                                    norm.runningVariance, norm.exchange, relu);
    }
    return normalized(x, norm.scale, norm.shift, runningStatistics(norm), relu);
}

} // namespace sharesnet
