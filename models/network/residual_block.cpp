#include "models/network/residual_block.h"

#include <string>
#include <utility>

namespace sharesnet {

torch::Tensor convWeight(const ConvLayout& layout) {
    return torch::zeros({layout.out.channels, layout.in.channels, layout.kernel, layout.kernel});
}

torch::Tensor convolve(const torch::Tensor& in, const torch::Tensor& weight, int stride) {
    return at::conv2d(in, weight, {}, stride, weight.size(2) / 2);
}

ResidualBlock::ResidualBlock(const BlockLayout& layout, const BlockSpec& spec, BlockPlace place, BlockPlace before)
    : torch::nn::Module("ResidualBlock"), layout_(layout), spec_(spec), place_(place), before_(before) {
    const bool pre = spec.activation == ActivationOrder::Pre;
    for (std::size_t i = 0; i < static_cast<std::size_t>(layout.convCount); ++i) {
        const ConvLayout& conv = layout.conv[i];
        const std::string number = std::to_string(i + 1);
        if (conv.group < 0) {
            own_[i] = register_parameter("conv" + number, convWeight(conv));
        }
        norm_[i] = register_module("norm" + number, std::make_shared<Norm>((pre ? conv.in : conv.out).channels));
    }
    if (layout.projects) {
        projection_ = register_parameter("projection", convWeight(layout.projection));
        if (!pre) {
            projectionNorm_ = register_module("projection_norm", std::make_shared<Norm>(layout.out.channels));
        }
    }
}

torch::Tensor ResidualBlock::forward(const torch::Tensor& in, const SharedWeights& shared, SignalTap* tap) const {
    return spec_.activation == ActivationOrder::Pre ? forwardPre(in, shared, tap) : forwardPost(in, shared, tap);
}

const torch::Tensor& ResidualBlock::weight(int conv, const SharedWeights& shared) const {
    const auto index = static_cast<std::size_t>(conv - 1);
    const int group = layout_.conv.at(index).group;
    return group < 0 ? own_[index] : shared[index].at(static_cast<std::size_t>(group));
}

// Sum and last ReLU work in place: on the output of a convolution or a norm, which neither of them needs for its gradient.
// Never on the block's input, which others still read.

torch::Tensor ResidualBlock::forwardPre(const torch::Tensor& in, const SharedWeights& shared, SignalTap* tap) const {
    torch::Tensor signal = norm_[0]->forward(in, true);
    if (tap != nullptr) {
        tap->at(before_, layout_.convCount, TapPoint::AfterNorm, signal);
    }
    const torch::Tensor shortcut = layout_.projects ? project(signal) : in;
    for (int conv = 1; conv <= layout_.convCount; ++conv) {
        if (conv > 1) {
            signal = norm_[static_cast<std::size_t>(conv - 1)]->forward(signal, true);
            report(tap, conv - 1, TapPoint::AfterNorm, signal);
        }
        signal = convolve(conv, std::move(signal), shared, tap);
    }
    signal.add_(shortcut);
    for (int conv = 1; conv <= layout_.convCount; ++conv) {
        report(tap, conv, TapPoint::AfterSum, signal);
    }
    return signal;
}

torch::Tensor ResidualBlock::forwardPost(const torch::Tensor& in, const SharedWeights& shared, SignalTap* tap) const {
    torch::Tensor signal = in;
    for (int conv = 1; conv <= layout_.convCount; ++conv) {
        signal = convolve(conv, std::move(signal), shared, tap);
        signal = norm_[static_cast<std::size_t>(conv - 1)]->forward(signal, conv < layout_.convCount);
        report(tap, conv, TapPoint::AfterNorm, signal);
    }
    signal.add_(layout_.projects ? projectionNorm_->forward(project(in), false) : in);
    for (int conv = 1; conv <= layout_.convCount; ++conv) {
        report(tap, conv, TapPoint::AfterSum, signal);
    }
    return signal.relu_();
}

torch::Tensor ResidualBlock::convolve(int conv, torch::Tensor signal, const SharedWeights& shared, SignalTap* tap) const {
    if (conv == layout_.convCount && spec_.dropout > 0 && is_training()) {
        signal = at::dropout(signal, spec_.dropout, true);
    }
    report(tap, conv, TapPoint::Input, signal);
    signal = sharesnet::convolve(signal, weight(conv, shared), layout_.conv[static_cast<std::size_t>(conv - 1)].stride);
    report(tap, conv, TapPoint::Output, signal);
    return signal;
}

torch::Tensor ResidualBlock::project(const torch::Tensor& signal) const {
    return sharesnet::convolve(signal, projection_, layout_.projection.stride);
}

void ResidualBlock::report(SignalTap* tap, int conv, TapPoint point, const torch::Tensor& signal) const {
    if (tap != nullptr) {
        tap->at(place_, conv, point, signal);
    }
}

} // namespace sharesnet
