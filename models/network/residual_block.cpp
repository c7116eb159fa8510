#include "models/network/residual_block.h"

#include "models/network/residual_sum.h"

#include <optional>
#include <string>
#include <utility>

namespace sharesnet {

torch::Tensor convWeight(const ConvLayout& layout) {
    return torch::zeros({layout.out.channels, layout.in.channels, layout.kernel, layout.kernel});
}

ResidualBlock::ResidualBlock(const BlockLayout& layout, const BlockSpec& spec, ConvPlace place,
                             ConvPlace before)
    : torch::nn::Module("ResidualBlock"),
      layout_(layout),
      spec_(spec),
      place_(place),
      before_(before) {
    const bool pre = spec.activation == ActivationOrder::Pre;
    for (std::size_t i = 0; i < static_cast<std::size_t>(layout.convCount); ++i) {
        const ConvLayout& conv = layout.conv[i];
        const std::string number = std::to_string(i + 1);
        if (conv.group < 0) {
            own_[i] = register_parameter("conv" + number, convWeight(conv));
        }
        norm_[i] = register_module(
            "norm" + number, std::make_shared<BatchNorm>((pre ? conv.in : conv.out).channels));
    }
    if (layout.projects) {
        projection_ = register_parameter("projection", convWeight(layout.projection));
        if (!pre) {
            projectionNorm_ = register_module("projection_norm",
                                              std::make_shared<BatchNorm>(layout.out.channels));
        }
    }
}

torch::Tensor ResidualBlock::forward(const torch::Tensor& in, const SharedWeights& shared,
                                     ActivationTap* tap) const {
    return spec_.activation == ActivationOrder::Pre ? forwardPre(in, shared, tap)
                                                    : forwardPost(in, shared, tap);
}

const torch::Tensor& ResidualBlock::weight(int conv, const SharedWeights& shared) const {
    const auto index = static_cast<std::size_t>(conv - 1);
    const int group = layout_.conv.at(index).group;
    return group < 0 ? own_[index] : shared[index].at(static_cast<std::size_t>(group));
}

// Sum and last ReLU work in place: on the output of a convolution or a norm, which neither of them
// needs for its gradient. Never on the block's input, which others still read.

torch::Tensor ResidualBlock::forwardPre(const torch::Tensor& in, const SharedWeights& shared,
                                        ActivationTap* tap) const {
    Convolved first = convolveBehind(*norm_[0], 1, in, shared, tap);
    torch::Tensor activation = std::move(first.main);
    for (int conv = 2; conv <= layout_.convCount; ++conv) {
        activation = convolveBehind(*norm_[static_cast<std::size_t>(conv - 1)], conv, activation,
                                    shared, tap)
                         .main;
    }
    return addShortcut(std::move(activation), layout_.projects ? first.side : first.in, tap);
}

torch::Tensor ResidualBlock::forwardPost(const torch::Tensor& in, const SharedWeights& shared,
                                         ActivationTap* tap) const {
    torch::Tensor activation = convolve(1, in, shared, tap);
    for (int conv = 2; conv <= layout_.convCount; ++conv) {
        activation = convolveBehind(*norm_[static_cast<std::size_t>(conv - 2)], conv, activation,
                                    shared, tap)
                         .main;
    }
    activation = norm_[static_cast<std::size_t>(layout_.convCount - 1)]->forward(activation, false);
    report(tap, layout_.convCount, TapPoint::AfterNorm, activation);
    const torch::Tensor shortcut =
        layout_.projects ? projectionNorm_->forward(sharesnet::convolve(in, projection()), false)
                         : in;
    return addShortcut(std::move(activation), shortcut, tap).relu_();
}

torch::Tensor ResidualBlock::addShortcut(torch::Tensor activation, const torch::Tensor& shortcut,
                                         ActivationTap* tap) const {
    activation = residualSum(std::move(activation), shortcut);
    for (int conv = 1; conv <= layout_.convCount; ++conv) {
        report(tap, conv, TapPoint::AfterSum, activation);
    }
    return activation;
}

// BatchNorm, ReLU and conv; in pre-activation the projection starts from the first norm too, and is
// the second result then. They are separate operations where a tap needs the activation between
// norm and conv, or dropout changes it.
Convolved ResidualBlock::convolveBehind(const BatchNorm& norm, int conv, const torch::Tensor& in,
                                        const SharedWeights& shared, ActivationTap* tap) const {
    const bool projectsHere = conv == 1 && layout_.projects;
    if (tap == nullptr && !dropsBefore(conv)) {
        return norm.convolve(in, use(conv, shared),
                             projectsHere ? std::optional(projection()) : std::nullopt);
    }
    torch::Tensor activation = norm.forward(in, true);
    reportNorm(tap, conv, activation);
    const torch::Tensor side =
        projectsHere ? sharesnet::convolve(activation, projection()) : torch::Tensor();
    return {convolve(conv, activation, shared, tap), side, in};
}

torch::Tensor ResidualBlock::convolve(int conv, torch::Tensor activation,
                                      const SharedWeights& shared, ActivationTap* tap) const {
    if (dropsBefore(conv)) {
        activation = at::dropout(activation, spec_.dropout, true);
    }
    report(tap, conv, TapPoint::Input, activation);
    activation = sharesnet::convolve(activation, use(conv, shared));
    report(tap, conv, TapPoint::Output, activation);
    return activation;
}

bool ResidualBlock::dropsBefore(int conv) const {
    return conv == layout_.convCount && spec_.dropout > 0 && is_training();
}

ConvUse ResidualBlock::use(int conv, const SharedWeights& shared) const {
    return {weight(conv, shared), layout_.conv[static_cast<std::size_t>(conv - 1)].stride};
}

ConvUse ResidualBlock::projection() const {
    return {projection_, layout_.projection.stride};
}

// What a norm before `conv` gives belongs to the conv that comes before it: the block's own, or the
// last one of the block before.
void ResidualBlock::reportNorm(ActivationTap* tap, int conv, torch::Tensor& activation) const {
    if (tap != nullptr && conv == 1) {
        tap->at(before_, TapPoint::AfterNorm, activation);
    } else {
        report(tap, conv - 1, TapPoint::AfterNorm, activation);
    }
}

void ResidualBlock::report(ActivationTap* tap, int conv, TapPoint point,
                           torch::Tensor& activation) const {
    if (tap != nullptr) {
        tap->at({place_.stage, place_.block, conv}, point, activation);
    }
}

} // namespace sharesnet
