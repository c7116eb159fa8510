#include "models/inspection/use_attribution.h"

#include "core/base/error.h"
#include "tests/models/inspection/study_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sharesnet {
namespace {

RgbImage someImage() {
    RgbImage image{8, 9, {}};
    for (int i = 0; i < 8 * 9 * 3; ++i) {
        image.pixelsHwc.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    }
    return image;
}

torch::Tensor normalizedImage(const RgbImage& image) {
    return torch::tensor(std::vector<int>(image.pixelsHwc.begin(), image.pixelsHwc.end()),
                         torch::kFloat32)
               .view({1, image.height, image.width, 3})
               .permute({0, 3, 1, 2}) /
           255;
}

AttributionQuery explanationOf(AttributionMethod method, TapPoint point = TapPoint::Output) {
    AttributionQuery query;
    query.conv = parseConvAddress("stage1.conv2");
    query.point = point;
    query.method = method;
    query.image = someImage();
    query.forClass = 3;
    return query;
}

ProbeContext plainContext() {
    return {{0, 0, 0}, {1, 1, 1}, kFiveClasses, std::string("last.safetensors")};
}

void expectMap(const FeatureMap& map, const torch::Tensor& expected) { // height x width
    ASSERT_EQ(map.height, expected.size(0));
    ASSERT_EQ(map.width, expected.size(1));
    ASSERT_EQ(map.channels, 1);
    const torch::Tensor found = torch::tensor(map.valuesChw).view(expected.sizes());
    EXPECT_LT((found - expected).abs().max().item<double>(),
              1e-4 * expected.abs().max().item<double>());
    EXPECT_GT(expected.abs().max().item<double>(), 0) << "the test shows nothing";
}

// The same network from plain LibTorch functions: stage 1 of three blocks with one weight, whose
// second convolutions' outputs are handed out as the graph has them.
struct PlainPass {
    std::vector<torch::Tensor> convs;
    torch::Tensor logits;
};

PlainPass plainPass(const SharedResNet& network, const torch::Tensor& image) {
    const auto tensors = tensorsOf(network);
    const auto normed = [&](const torch::Tensor& in, const std::string& name) {
        return torch::batch_norm(in, tensors.at(name + ".weight"), tensors.at(name + ".bias"),
                                 tensors.at(name + ".running_mean"),
                                 tensors.at(name + ".running_var"), false, 0.1, 1e-5, false)
            .relu();
    };
    PlainPass pass;
    torch::Tensor x = torch::conv2d(image, tensors.at("stem.conv"), {}, 1, 1);
    for (int block = 1; block <= 3; ++block) {
        const std::string name = "stage1.block" + std::to_string(block);
        const torch::Tensor first =
            torch::conv2d(normed(x, name + ".norm1"), tensors.at(name + ".conv1"), {}, 1, 1);
        pass.convs.push_back(
            torch::conv2d(normed(first, name + ".norm2"), tensors.at("stage1.conv2.A"), {}, 1, 1));
        x = x + pass.convs.back();
    }
    const torch::Tensor features = normed(x, "head.norm").mean({2, 3});
    pass.logits =
        torch::linear(features, tensors.at("classifier.weight"), tensors.at("classifier.bias"));
    return pass;
}

TEST(UseAttribution, GradCamIsThatOfLibTorchAtEachUse) {
    SharedResNet network = randomNetwork(plainSpec(3));
    network->train();
    const Attributions found =
        attributeUses(network, explanationOf(AttributionMethod::GradCam), plainContext());
    EXPECT_TRUE(network->is_training());
    const PlainPass pass = plainPass(network, normalizedImage(someImage()));
    ASSERT_EQ(found.uses.size(), 3U);
    EXPECT_TRUE(found.shared);
    EXPECT_EQ(found.ofClass, 3);
    for (std::size_t use = 0; use < 3; ++use) {
        const torch::Tensor gradient =
            torch::autograd::grad({pass.logits[0][3]}, {pass.convs[use]}, {}, true)[0];
        const torch::Tensor expected =
            (gradient.mean({2, 3}, true) * pass.convs[use]).sum(1).relu().detach();
        EXPECT_EQ(found.uses[use].raw.use, static_cast<int>(use) + 1);
        EXPECT_EQ(found.uses[use].raw.block, static_cast<int>(use) + 1);
        expectMap(found.uses[use].raw, expected[0]);
        expectMap(found.uses[use].onImage,
                  at::upsample_bilinear2d(expected.unsqueeze(0), {9, 8}, false)[0][0]);
    }
    EXPECT_TRUE(found.byImage.valuesChw.empty());
    for (const auto& [name, tensor] : tensorsOf(network)) {
        EXPECT_FALSE(tensor.grad().defined()) << name;
    }
}

TEST(UseAttribution, TheInputGradientIsThatOfLibTorchAtEachUseAndTheImage) {
    SharedResNet network = randomNetwork(plainSpec(3));
    const Attributions found =
        attributeUses(network, explanationOf(AttributionMethod::InputGradient), plainContext());
    const torch::Tensor image = normalizedImage(someImage()).requires_grad_();
    const PlainPass pass = plainPass(network, image);
    for (std::size_t use = 0; use < 3; ++use) {
        const torch::Tensor gradient =
            torch::autograd::grad({pass.logits[0][3]}, {pass.convs[use]}, {}, true)[0];
        expectMap(found.uses[use].raw, gradient.abs().amax(1)[0]);
    }
    const torch::Tensor gradient = torch::autograd::grad({pass.logits[0][3]}, {image})[0];
    expectMap(found.byImage, gradient.abs().amax(1)[0]);
}

// Each point of each kind of network, uses of different size among them.
TEST(UseAttribution, EveryPointOfEveryNetworkHasOne) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        for (const TapPoint point :
             {TapPoint::Input, TapPoint::Output, TapPoint::AfterNorm, TapPoint::AfterSum}) {
            AttributionQuery query = explanationOf(AttributionMethod::InputGradient, point);
            query.conv = parseConvAddress("stage2.conv2");
            const Attributions found = attributeUses(network, query, plainContext());
            ASSERT_EQ(found.uses.size(), 2U);
            for (const UseAttribution& use : found.uses) {
                EXPECT_GT(torch::tensor(use.raw.valuesChw).sum().item<double>(), 0);
                EXPECT_EQ(use.onImage.height, 9);
                EXPECT_EQ(use.onImage.width, 8);
            }
        }
    }
}

TEST(UseAttribution, WithoutAClassItIsTheAnswers) {
    SharedResNet network = randomNetwork(plainSpec(2));
    AttributionQuery query = explanationOf(AttributionMethod::GradCam);
    query.forClass.reset();
    const Attributions found = attributeUses(network, query, plainContext());
    const auto best = std::ranges::max_element(found.probabilities);
    EXPECT_EQ(found.ofClass, best - found.probabilities.begin());
    query.forClass = 5;
    EXPECT_EQ(test::errorOf([&] { attributeUses(network, query, plainContext()); }),
              "there is no class 5: the network has 5, counted from 0");
    query.conv = parseConvAddress("stage3.conv2");
    EXPECT_NE(test::errorOf([&] { attributeUses(network, query, plainContext()); }), "");
}

} // namespace
} // namespace sharesnet
