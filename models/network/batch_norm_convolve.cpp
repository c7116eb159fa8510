#include "models/network/batch_norm_convolve.h"

#include "models/network/fused_norm.h"
#include "models/network/kept_exchange.h"

#include <torch/torch.h>

#include <array>
#include <cstdint>

namespace sharesnet {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// Gradients of a convolution: of its input in the input's type, of the weight in the weight's own
// (fp32 under autocast).
struct ConvGradients {
    Tensor in;
    Tensor weight;
};

ConvGradients convGradients(const Tensor& dOut, const Tensor& in, const ConvUse& conv) {
    const std::int64_t padding = conv.weight.size(2) / 2;
    const std::array<std::int64_t, 2> stride{conv.stride, conv.stride};
    const std::array<std::int64_t, 2> padded{padding, padding};
    const std::array<std::int64_t, 2> one{1, 1};
    const std::array<std::int64_t, 2> none{0, 0};
    auto [dIn, dWeight, dBias] = at::convolution_backward(
        dOut, in, conv.weight.to(in.scalar_type()), c10::nullopt, stride, padded, one, false, none,
        1, std::array<bool, 3>{true, true, false});
    return {dIn, dWeight.to(conv.weight.scalar_type())};
}

class FusedNormConvolve : public torch::autograd::Function<FusedNormConvolve> {
  public:
    // A stride of 0 for `side` means that there is none; LibTorch wants a defined tensor all the
    // same.
    static variable_list forward(AutogradContext* context, const Tensor& x, const Tensor& scale,
                                 const Tensor& shift, const Tensor& runningMean,
                                 const Tensor& runningVariance,
                                 const c10::intrusive_ptr<NormExchange>& exchange,
                                 const Tensor& main, std::int64_t mainStride, const Tensor& side,
                                 std::int64_t sideStride) {
        const BatchStatistics statistics =
            batchStatistics(x, {scale, shift, runningMean, runningVariance, exchange});
        keepExchange(*context, exchange);
        context->save_for_backward(
            {x, scale, shift, statistics.mean, statistics.inverseStd, main, side});
        context->set_materialize_grads(false); // the last output need not be used
        context->saved_data["mainStride"] = mainStride;
        context->saved_data["sideStride"] = sideStride;
        const Tensor y = normalized(x, scale, shift, statistics, true);
        variable_list outputs{
            convolve(y, {main.to(x.scalar_type()), static_cast<int>(mainStride)})};
        if (sideStride != 0) {
            outputs.push_back(
                convolve(y, {side.to(x.scalar_type()), static_cast<int>(sideStride)}));
        }
        outputs.push_back(x.detach());
        return outputs;
    }

    static variable_list backward(AutogradContext* context, variable_list outputGradients) {
        const auto saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const BatchStatistics statistics{saved[3], saved[4]};
        const auto stride = [&](const char* name) {
            return static_cast<int>(context->saved_data[name].toInt());
        };
        Tensor y = normalized(x, saved[1], saved[2], statistics, true);
        ConvGradients main = convGradients(outputGradients[0], y, {saved[5], stride("mainStride")});
        Tensor dSide;
        if (outputGradients.size() > 2) {
            const ConvGradients side =
                convGradients(outputGradients[1], y, {saved[6], stride("sideStride")});
            main.in.add_(side.in);
            dSide = side.weight;
        }
        y.reset(); // its memory serves again
        const Tensor dy = main.in.contiguous(torch::MemoryFormat::ChannelsLast);
        Tensor beside = outputGradients.back();
        beside = beside.defined()
                     ? beside.to(x.scalar_type()).contiguous(torch::MemoryFormat::ChannelsLast)
                     : beside;
        const BatchNormGradients norm = batchNormGradients(
            dy, x, saved[1], saved[2], statistics, true, dy, beside, keptExchange(*context));
        return {norm.x,   norm.scale,  norm.shift, Tensor(), Tensor(),
                Tensor(), main.weight, Tensor(),   dSide,    Tensor()};
    }
};

} // namespace

Tensor convolve(const Tensor& in, const ConvUse& conv) {
    return at::conv2d(in, conv.weight, {}, conv.stride, conv.weight.size(2) / 2);
}

Convolved batchNormConvolve(const Tensor& x, const BatchNormTensors& norm, bool training,
                            const ConvUse& main, const std::optional<ConvUse>& side) {
    if (training && canFuse(x, norm)) {
        const auto outputs = FusedNormConvolve::apply(
            x, norm.scale, norm.shift, norm.runningMean, norm.runningVariance, norm.exchange,
            main.weight, std::int64_t{main.stride}, (side ? *side : main).weight,
            std::int64_t{side ? side->stride : 0});
        return {outputs[0], side ? outputs[1] : Tensor(), outputs.back()};
    }
    const Tensor y = batchNormRelu(x, norm, training, true);
    return {convolve(y, main), side ? convolve(y, *side) : Tensor(), x};
}

} // namespace sharesnet
