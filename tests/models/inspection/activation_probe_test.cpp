#include "core/arch/presets.h"
#include "core/arch/receptive_field.h"
#include "core/base/error.h"
#include "core/data/preprocess.h"
#include "core/inspect/conv_arithmetic.h"
#include "models/inspection/activation_probe.h"
#include "tests/models/network/network_specs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace sharesnet {
namespace {

RgbImage gradientImage(int width, int height) {
    RgbImage image{width, height, {}};
    for (int i = 0; i < width * height * 3; ++i) {
        image.pixelsHwc.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    }
    return image;
}

ProbeContext context() {
    return {{0.4F, 0.5F, 0.6F},
            {0.2F, 0.25F, 0.3F},
            {"a", "b", "c", "d", "e"},
            Message("run %1, live at step %2", 3, 7)};
}

ActivationQuery queryOf(const std::string& conv, TapPoint point, RgbImage image) {
    ActivationQuery query;
    query.id = 42;
    query.conv = parseConvAddress(conv);
    query.point = point;
    query.image = std::move(image);
    return query;
}

torch::Tensor normalized(const RgbImage& image) {
    torch::Tensor planes = torch::empty({1, 3, image.height, image.width});
    const ProbeContext with = context();
    for (int c = 0; c < 3; ++c) {
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x) {
                const auto at = static_cast<std::size_t>((y * image.width + x) * 3 + c);
                const float value = static_cast<float>(image.pixelsHwc[at]) / 255.0F;
                planes[0][c][y][x] = (value - with.mean[static_cast<std::size_t>(c)]) /
                                     with.std[static_cast<std::size_t>(c)];
            }
        }
    }
    return planes;
}

torch::Tensor tensorOf(const FeatureMap& map) {
    return torch::tensor(map.valuesChw).view({1, map.channels, map.height, map.width});
}

TEST(ActivationProbe, ReturnsTheSignalOfEachUseOfTheNormalizedImage) {
    torch::NoGradGuard noGrad;
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        const RgbImage image = gradientImage(spec.input.width, spec.input.height);
        for (const TapPoint point :
             {TapPoint::Input, TapPoint::Output, TapPoint::AfterNorm, TapPoint::AfterSum}) {
            network->train();
            const FeatureMaps maps =
                probeActivations(network, queryOf("stage2.conv2.B", point, image), context());
            EXPECT_TRUE(network->is_training());
            network->eval();
            const auto expected = network->forwardTapped(normalized(image), 2, 2, point);
            ASSERT_EQ(maps.uses.size(), 2U);
            for (std::size_t i = 0; i < 2; ++i) {
                EXPECT_EQ(maps.uses[i].block, static_cast<int>(i) + 2);
                EXPECT_EQ(maps.uses[i].use, static_cast<int>(i) + 1);
                EXPECT_TRUE(torch::allclose(tensorOf(maps.uses[i]), expected.activations.at(i + 1),
                                            1e-3, 1e-4));
            }
            EXPECT_TRUE(maps.shared);
            EXPECT_EQ(maps.query.id, 42U);
            EXPECT_EQ(maps.source, context().source);
            EXPECT_EQ(maps.classNames, context().classNames);
            EXPECT_TRUE(torch::allclose(torch::tensor(maps.probabilities),
                                        expected.logits[0].softmax(0), 1e-3, 1e-4));
            EXPECT_NEAR(std::accumulate(maps.probabilities.begin(), maps.probabilities.end(), 0.0),
                        1.0, 1e-5);
        }
    }
}

TEST(ActivationProbe, TheWeightsOfAConvolutionComeOnceWhereTheyAreShared) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        auto query = queryOf("stage2.conv2.B", TapPoint::Output,
                             gradientImage(spec.input.width, spec.input.height));
        EXPECT_TRUE(probeActivations(network, query, context()).weights.empty());
        query.weights = true;
        const FeatureMaps shared = probeActivations(network, query, context());
        ASSERT_EQ(shared.weights.size(), 1U);
        query.conv = parseConvAddress("stage1.conv1");
        const FeatureMaps own = probeActivations(network, query, context());
        ASSERT_EQ(own.weights.size(), own.uses.size());
        for (std::size_t k = 0; k < own.weights.size(); ++k) {
            const ConvWeights& weights = own.weights[k];
            const torch::Tensor expected = network->weight(1, own.uses[k].block, 1);
            ASSERT_EQ(expected.sizes(),
                      (std::vector<std::int64_t>{weights.outputs, weights.inputs, weights.kernel,
                                                 weights.kernel}));
            EXPECT_TRUE(torch::equal(torch::tensor(weights.values).view(expected.sizes()),
                                     expected.contiguous()));
        }
    }
}

// The kernels and inputs that come with an answer make each value of the output.
TEST(ActivationProbe, KernelTimesInputIsTheOutputAtEveryPosition) {
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        for (const char* conv : {"stage2.conv2.B", "stage2.conv1"}) {
            auto query =
                queryOf(conv, TapPoint::Output, gradientImage(spec.input.width, spec.input.height));
            const FeatureMaps plain = probeActivations(network, query, context());
            EXPECT_EQ(plain.inputs.size(), 1U);
            EXPECT_TRUE(plain.kernels.empty());
            query.kernelChannel = 1;
            const FeatureMaps maps = probeActivations(network, query, context());
            ASSERT_EQ(maps.kernels.size(), maps.uses.size());
            ASSERT_EQ(maps.inputs.size(), maps.uses.size());
            EXPECT_EQ(maps.inputs[0].valuesChw, plain.inputs[0].valuesChw);
            for (std::size_t use = 0; use < maps.uses.size(); ++use) {
                const FeatureMap& out = maps.uses[use];
                double largest = 0;
                for (int y = 0; y < out.height; ++y) {
                    for (int x = 0; x < out.width; ++x) {
                        const auto terms = termsAt(maps.kernels[use], maps.inputs[use], x, y);
                        const double sum = std::accumulate(terms.begin(), terms.end(), 0.0);
                        double size = 1e-6;
                        for (const double term : terms) {
                            size += std::abs(term);
                        }
                        const double shown = out.plane(1)[y * out.width + x];
                        EXPECT_NEAR(sum, shown, 1e-5 * size) << conv << ' ' << x << ' ' << y;
                        largest = std::max(largest, std::abs(shown));
                    }
                }
                EXPECT_GT(largest, 0);
            }
        }
    }
}

// The square of the image that closed forms give (Araujo et al. 2019) is where the gradient of a
// value by the image is not zero, and nowhere else.
TEST(ActivationProbe, GradientsFillTheReceptiveField) {
    for (ArchSpec spec : smallSpecs()) {
        spec.input = {3, 41, 41};
        SharedResNet network = randomNetwork(spec);
        network->eval();
        const ArchLayout layout = layoutOf(spec);
        const ConvLayout& conv = layout.at(2).at(2).at(2);
        for (const int y : {0, conv.out.height / 2, conv.out.height - 1}) {
            const int x = conv.out.width / 2;
            torch::Tensor touched = torch::zeros({41, 41}, torch::kBool);
            for (int trial = 0; trial < 6; ++trial) { // ReLUs and pools let some through each time
                const torch::Tensor image = torch::randn({1, 3, 41, 41}).requires_grad_();
                const auto out =
                    network->forwardTapped(image, 2, 2, TapPoint::Output).activations.at(1);
                out.index({0, torch::indexing::Slice(), y, x}).sum().backward();
                touched |= (image.grad()[0] != 0).any(0);
            }
            const ReceptiveField field = receptiveFieldAt(spec, layout, 2, 2, 2);
            torch::Tensor expected = torch::zeros({41, 41}, torch::kBool);
            const auto slice = [&](int position) {
                const std::int64_t first = field.firstOf(position);
                return torch::indexing::Slice(std::max<std::int64_t>(0, first),
                                              std::max<std::int64_t>(0, first + field.size));
            };
            expected.index_put_({slice(y), slice(x)}, true);
            EXPECT_FALSE((touched & ~expected).any().item<bool>());
            EXPECT_TRUE(torch::equal(touched.any(0), expected.any(0))) << "columns of row " << y;
            EXPECT_TRUE(torch::equal(touched.any(1), expected.any(1))) << "rows of row " << y;
        }
    }
}

TEST(ActivationProbe, AddressesChooseUsesAndPrivateConvolutions) {
    SharedResNet network = randomNetwork(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
    const auto probe = [&](SharedResNet& probed, const std::string& conv) {
        return probeActivations(probed, queryOf(conv, TapPoint::Output, gradientImage(20, 11)),
                                context());
    };
    const FeatureMaps whole = probe(network, "stage1.conv2");
    const FeatureMaps third = probe(network, "stage1.conv2:3");
    ASSERT_EQ(whole.uses.size(), 3U);
    ASSERT_EQ(third.uses.size(), 1U);
    EXPECT_EQ(third.uses[0].use, 3);
    EXPECT_EQ(third.uses[0].valuesChw, whole.uses[2].valuesChw);
    EXPECT_EQ(probe(network, "stage2.conv2").uses[1].block, 4); // group A is blocks 1 and 4

    SharedResNet twin = dissolved(network);
    const FeatureMaps unshared = probe(twin, "stage1.conv2");
    EXPECT_FALSE(unshared.shared);
    ASSERT_EQ(unshared.uses.size(), 3U);
    // equal weights, equal activations
    EXPECT_EQ(unshared.uses[1].valuesChw, whole.uses[1].valuesChw);
}

TEST(ActivationProbe, ImagesOfAnySizeAreFittedAndGreyNetworksSeeGrey) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    SharedResNet network = randomNetwork(spec);
    const RgbImage large = gradientImage(31, 40);
    const auto query = queryOf("stage1.conv1", TapPoint::Input, large);
    const auto fitted = queryOf("stage1.conv1", TapPoint::Input,
                                asPicture(preparedImage(large, {3, 9, 8}), {3, 9, 8}));
    EXPECT_EQ(probeActivations(network, query, context()).uses[0].valuesChw,
              probeActivations(network, fitted, context()).uses[0].valuesChw);

    // the middle alone counts: what is cut away may be anything
    RgbImage wide = asPicture(std::vector<std::uint8_t>(9 * 24 * 3, 9), {3, 9, 24});
    for (std::size_t k = 0; k < wide.pixelsHwc.size(); ++k) {
        wide.pixelsHwc[k] = k / 3 % 24 / 8 == 1 ? 200 : 9;
    }
    const RgbImage middle{8, 9, std::vector<std::uint8_t>(8 * 9 * 3, 200)};
    EXPECT_EQ(probeActivations(network, queryOf("stage1.conv1", TapPoint::Input, wide), context())
                  .uses[0]
                  .valuesChw,
              probeActivations(network, queryOf("stage1.conv1", TapPoint::Input, middle), context())
                  .uses[0]
                  .valuesChw);

    spec.input.channels = 1;
    SharedResNet gray = randomNetwork(spec);
    RgbImage white{8, 9, std::vector<std::uint8_t>(8 * 9 * 3, 255)};
    const auto maps =
        probeActivations(gray, queryOf("stage1.conv1", TapPoint::Input, white), context());
    gray->eval();
    const auto expected =
        gray->forwardTapped(torch::full({1, 1, 9, 8}, (1 - 0.4F) / 0.2F), 1, 1, TapPoint::Input);
    EXPECT_TRUE(torch::allclose(tensorOf(maps.uses[0]), expected.activations[0], 1e-4, 1e-5));
}

TEST(ActivationProbe, LeavesNetworkModesAndRandomStateAsTheyWere) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    spec.block.dropout = 0.5;
    SharedResNet network = randomNetwork(spec);
    std::map<std::string, torch::Tensor> before;
    for (const auto& [name, tensor] : tensorsOf(network)) {
        before[name] = tensor.detach().clone();
    }
    const auto query = queryOf("stage1.conv2", TapPoint::Output, gradientImage(8, 9));
    torch::manual_seed(9);
    const torch::Tensor next = torch::rand({4});
    for (const bool training : {true, false}) {
        network->train(training);
        torch::manual_seed(9);
        const FeatureMaps first = probeActivations(network, query, context());
        EXPECT_TRUE(torch::equal(torch::rand({4}), next));
        EXPECT_EQ(probeActivations(network, query, context()).uses[2].valuesChw,
                  first.uses[2].valuesChw);
        for (const auto& module : network->modules()) {
            EXPECT_EQ(module->is_training(), training);
        }
        EXPECT_TRUE(torch::GradMode::is_enabled());
    }
    for (const auto& [name, tensor] : tensorsOf(network)) {
        EXPECT_TRUE(torch::equal(tensor, before.at(name))) << name;
        EXPECT_FALSE(tensor.grad().defined()) << name;
    }
}

TEST(ActivationProbe, SaysWhatCannotBeLookedAt) {
    ArchSpec spec = smallSpec(BlockKind::Basic, ActivationOrder::Pre);
    SharedResNet network = randomNetwork(spec);
    const auto probe = [&](const std::string& conv, const RgbImage& image) {
        return probeActivations(network, queryOf(conv, TapPoint::Output, image), context());
    };
    EXPECT_THROW(probe("stage3.conv2", gradientImage(8, 9)), Error);
    EXPECT_THROW(probe("stage1.conv2.B", gradientImage(8, 9)), Error);
    EXPECT_THROW(probe("stage1.conv2", RgbImage{}), Error);
    auto beyond = queryOf("stage1.conv2", TapPoint::Output, gradientImage(8, 9));
    beyond.kernelChannel = 1000;
    EXPECT_THROW(probeActivations(network, beyond, context()), Error);
    EXPECT_THROW(probe("stage1.conv2", (RgbImage{8, 9, std::vector<std::uint8_t>(5)})), Error);
    EXPECT_TRUE(network->is_training());
    spec.input.channels = 2;
    SharedResNet odd(spec);
    EXPECT_THROW(probeActivations(odd,
                                  queryOf("stage1.conv2", TapPoint::Output, gradientImage(8, 9)),
                                  context()),
                 Error);
}

} // namespace
} // namespace sharesnet
