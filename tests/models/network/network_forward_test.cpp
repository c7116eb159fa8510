#include "models/network/shared_resnet.h"
#include "tests/models/network/network_specs.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using torch::Tensor;
using Tensors = std::map<std::string, Tensor>;

// Written from the formulas, with none of the network's code: training mode, double precision.

Tensor conv(const Tensor& x, const Tensor& weight, int stride = 1) {
    return torch::conv2d(x, weight, {}, stride, weight.size(2) == 3 ? 1 : 0);
}

Tensor norm(const Tensor& x, const Tensors& t, const std::string& name) {
    const Tensor centered = x - x.mean({0, 2, 3}, true);
    const Tensor variance = (centered * centered).mean({0, 2, 3}, true);
    return centered / (variance + 1e-5).sqrt() * t.at(name + ".weight").view({1, -1, 1, 1}) +
           t.at(name + ".bias").view({1, -1, 1, 1});
}

Tensor batchNormRelu(const Tensor& x, const Tensors& t, const std::string& name) {
    return norm(x, t, name).clamp_min(0);
}

// One stage of two blocks, the first changing the shape, stride 2 in conv 1; conv 2 of both is one
// weight.
ArchSpec oneStage(BlockKind kind, ActivationOrder order) {
    ArchSpec spec;
    spec.name = "one-stage";
    spec.input = {3, 9, 7};
    spec.classes = 4;
    spec.stem = {3, 1, 4, true, false};
    spec.block = {kind, order, 1, 0.0};
    spec.stages = {{2, 12, 2, {{2, {{1, 2}}}}}};
    return spec;
}

Tensor classify(const Tensor& features, const Tensors& t) {
    return features.mean({2, 3}).matmul(t.at("classifier.weight").t()) + t.at("classifier.bias");
}

Tensor preBasic(Tensor x, const Tensors& t) {
    x = batchNormRelu(conv(x, t.at("stem.conv")), t, "stem.norm");
    const Tensor a = batchNormRelu(x, t, "stage1.block1.norm1");
    Tensor b = conv(a, t.at("stage1.block1.conv1"), 2);
    x = conv(batchNormRelu(b, t, "stage1.block1.norm2"), t.at("stage1.conv2.A")) +
        conv(a, t.at("stage1.block1.projection"), 2);
    b = conv(batchNormRelu(x, t, "stage1.block2.norm1"), t.at("stage1.block2.conv1"));
    x = conv(batchNormRelu(b, t, "stage1.block2.norm2"), t.at("stage1.conv2.A")) + x;
    return classify(batchNormRelu(x, t, "head.norm"), t);
}

Tensor preBottleneck(Tensor x, const Tensors& t) {
    x = batchNormRelu(conv(x, t.at("stem.conv")), t, "stem.norm");
    const Tensor a = batchNormRelu(x, t, "stage1.block1.norm1");
    Tensor b = conv(a, t.at("stage1.block1.conv1"), 2);
    b = conv(batchNormRelu(b, t, "stage1.block1.norm2"), t.at("stage1.conv2.A"));
    x = conv(batchNormRelu(b, t, "stage1.block1.norm3"), t.at("stage1.block1.conv3")) +
        conv(a, t.at("stage1.block1.projection"), 2);
    b = conv(batchNormRelu(x, t, "stage1.block2.norm1"), t.at("stage1.block2.conv1"));
    b = conv(batchNormRelu(b, t, "stage1.block2.norm2"), t.at("stage1.conv2.A"));
    x = conv(batchNormRelu(b, t, "stage1.block2.norm3"), t.at("stage1.block2.conv3")) + x;
    return classify(batchNormRelu(x, t, "head.norm"), t);
}

Tensor postBasic(Tensor x, const Tensors& t) {
    x = batchNormRelu(conv(x, t.at("stem.conv")), t, "stem.norm");
    Tensor b = batchNormRelu(conv(x, t.at("stage1.block1.conv1"), 2), t, "stage1.block1.norm1");
    b = norm(conv(b, t.at("stage1.conv2.A")), t, "stage1.block1.norm2");
    x = (b + norm(conv(x, t.at("stage1.block1.projection"), 2), t, "stage1.block1.projection_norm"))
            .clamp_min(0);
    b = batchNormRelu(conv(x, t.at("stage1.block2.conv1")), t, "stage1.block2.norm1");
    x = (norm(conv(b, t.at("stage1.conv2.A")), t, "stage1.block2.norm2") + x).clamp_min(0);
    return classify(x, t);
}

Tensor postBottleneck(Tensor x, const Tensors& t) {
    x = batchNormRelu(conv(x, t.at("stem.conv")), t, "stem.norm");
    Tensor b = batchNormRelu(conv(x, t.at("stage1.block1.conv1"), 2), t, "stage1.block1.norm1");
    b = batchNormRelu(conv(b, t.at("stage1.conv2.A")), t, "stage1.block1.norm2");
    b = norm(conv(b, t.at("stage1.block1.conv3")), t, "stage1.block1.norm3");
    x = (b + norm(conv(x, t.at("stage1.block1.projection"), 2), t, "stage1.block1.projection_norm"))
            .clamp_min(0);
    b = batchNormRelu(conv(x, t.at("stage1.block2.conv1")), t, "stage1.block2.norm1");
    b = batchNormRelu(conv(b, t.at("stage1.conv2.A")), t, "stage1.block2.norm2");
    x = (norm(conv(b, t.at("stage1.block2.conv3")), t, "stage1.block2.norm3") + x).clamp_min(0);
    return classify(x, t);
}

// Outputs and gradients of both, so that an in-place operation in the wrong place shows as well.
void expectLike(Tensor (*reference)(Tensor, const Tensors&), BlockKind kind,
                ActivationOrder order) {
    SharedResNet network = randomNetwork(oneStage(kind, order), torch::kFloat64);
    const Tensor input = images(network->spec(), 3, torch::kFloat64);
    const Tensor untouched = input.clone();
    const Tensors tensors = tensorsOf(network);
    const Tensor expected = reference(input, tensors);
    expected.square().sum().backward();
    Tensors gradients;
    for (auto& item : network->named_parameters()) {
        gradients[item.key()] = item.value().grad().clone();
        item.value().mutable_grad().zero_();
    }
    const Tensor logits = network->forward(input);
    logits.square().sum().backward();
    EXPECT_LT((logits - expected).abs().max().item<double>(), 1e-12);
    EXPECT_TRUE(torch::equal(input, untouched));
    for (const auto& item : network->named_parameters()) {
        EXPECT_LT((item.value().grad() - gradients.at(item.key())).abs().max().item<double>(),
                  1e-10)
            << item.key();
    }
}

TEST(NetworkForward, PreActivationMatchesTheFormulas) {
    expectLike(preBasic, BlockKind::Basic, ActivationOrder::Pre);
    expectLike(preBottleneck, BlockKind::Bottleneck, ActivationOrder::Pre);
}

TEST(NetworkForward, PostActivationMatchesTheFormulas) {
    expectLike(postBasic, BlockKind::Basic, ActivationOrder::Post);
    expectLike(postBottleneck, BlockKind::Bottleneck, ActivationOrder::Post);
}

TEST(NetworkForward, ChannelsLastGivesTheSameLogitsAndGradients) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        const Tensor input = images(spec, 4);
        const Tensor plain = network->forward(input);
        plain.square().sum().backward();
        const Tensor plainGradient = network->weight(1, 1, 2).grad().clone();
        network->zero_grad();
        const Tensor logits = network->forward(input.contiguous(torch::MemoryFormat::ChannelsLast));
        logits.square().sum().backward();
        EXPECT_TRUE(torch::allclose(logits, plain, 1e-3, 1e-4));
        const Tensor difference = network->weight(1, 1, 2).grad() - plainGradient;
        EXPECT_LT((difference.norm() / plainGradient.norm()).item<double>(), 1e-3);
    }
}

TEST(NetworkForward, AStemWithMaxPoolHalvesTheSize) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Post);
    spec.stem = {7, 2, 8, true, true};
    spec.input = {3, 20, 24};
    SharedResNet network = randomNetwork(spec, torch::kFloat64);
    const Tensors t = tensorsOf(network);
    const Tensor input = images(spec, 2, torch::kFloat64);
    const Tensor stem = torch::conv2d(input, t.at("stem.conv"), {}, 2, 3);
    const Tensor expected = torch::max_pool2d(batchNormRelu(stem, t, "stem.norm"), 3, 2, 1);
    const Tensor activation =
        network->forwardTapped(input, 1, 1, TapPoint::Input).activations.at(0);
    EXPECT_EQ(activation.sizes(), (std::vector<std::int64_t>{2, 8, 5, 6}));
    EXPECT_LT((activation - expected).abs().max().item<double>(), 1e-12);
}

TEST(NetworkForward, DropoutActsBeforeTheLastConvInTrainingAlone) {
    for (ArchSpec spec : smallSpecs()) {
        spec.block.dropout = 0.25;
        SharedResNet network = randomNetwork(spec);
        const Tensor input = images(spec, 4);
        const int last = convsPerBlock(spec.block.kind);
        torch::NoGradGuard noGrad;
        const Tensor before =
            network->forwardTapped(input, 1, last - 1, TapPoint::AfterNorm).activations.at(0);
        const Tensor dropped =
            network->forwardTapped(input, 1, last, TapPoint::Input).activations.at(0);
        const Tensor kept = dropped != 0;
        EXPECT_TRUE(torch::allclose(dropped, before / 0.75 * kept));
        const double active = (before != 0).sum().item<double>();
        EXPECT_NEAR(kept.sum().item<double>() / active, 0.75, 0.12);
        network->eval();
        EXPECT_TRUE(torch::equal(network->forward(input), network->forward(input)));
        EXPECT_TRUE(torch::equal(
            network->forwardTapped(input, 1, last, TapPoint::Input).activations.at(0),
            network->forwardTapped(input, 1, last - 1, TapPoint::AfterNorm).activations.at(0)));
    }
}

TEST(SignalTaps, PointsFollowEachOtherAsTheSignalDoes) {
    torch::NoGradGuard noGrad;
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        network->eval();
        const Tensor input = images(spec, 2);
        const bool pre = spec.block.activation == ActivationOrder::Pre;
        const int last = convsPerBlock(spec.block.kind);
        const Tensor logits = network->forward(input);
        const auto tap = [&](int stage, int conv, TapPoint point) {
            auto tapped = network->forwardTapped(input, stage, conv, point);
            EXPECT_TRUE(torch::equal(tapped.logits, logits));
            EXPECT_EQ(
                tapped.activations.size(),
                static_cast<std::size_t>(spec.stages[static_cast<std::size_t>(stage - 1)].blocks));
            return tapped.activations;
        };
        forEachUse(network->layout(), [&](int stage, int block, const ConvLayout& conv) {
            const auto b = static_cast<std::size_t>(block - 1);
            const Tensor in = tap(stage, conv.conv, TapPoint::Input).at(b);
            const Tensor out = tap(stage, conv.conv, TapPoint::Output).at(b);
            const Tensor afterNorm = tap(stage, conv.conv, TapPoint::AfterNorm).at(b);
            EXPECT_TRUE(
                torch::equal(out, torch::conv2d(in, network->weight(stage, block, conv.conv), {},
                                                conv.stride, conv.kernel / 2)));
            if (conv.conv < last) {
                EXPECT_TRUE(
                    torch::equal(afterNorm, tap(stage, conv.conv + 1, TapPoint::Input).at(b)));
            }
        });
        const auto blocks1 = tap(1, last, TapPoint::AfterSum).size();
        for (std::size_t b = 0; b < blocks1; ++b) {
            const Tensor sum = tap(1, last, TapPoint::AfterSum).at(b);
            const bool lastOfStage = b + 1 == blocks1;
            const Tensor next = lastOfStage ? tap(2, 1, TapPoint::Input).at(0)
                                            : tap(1, 1, TapPoint::Input).at(b + 1);
            EXPECT_TRUE(torch::equal(next, pre ? tap(1, last, TapPoint::AfterNorm).at(b)
                                               : torch::relu(sum)));
        }
        const Tensor features = pre ? tap(2, last, TapPoint::AfterNorm).back()
                                    : torch::relu(tap(2, last, TapPoint::AfterSum).back());
        const auto t = tensorsOf(network);
        EXPECT_TRUE(torch::allclose(classify(features, t), logits, 1e-4, 1e-5));
    }
}

} // namespace
} // namespace sharesnet
