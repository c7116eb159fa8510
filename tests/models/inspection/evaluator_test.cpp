#include "core/base/error.h"
#include "models/inspection/evaluator.h"
#include "tests/models/network/network_specs.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

constexpr ImageShape kShape{3, 9, 8};

// Image i is plain with value values[i], of class labels[i].
ImageSet plainImages(const std::vector<std::uint8_t>& values, std::vector<int> labels) {
    std::vector<std::uint8_t> pixels;
    for (const std::uint8_t value : values) {
        pixels.insert(pixels.end(), static_cast<std::size_t>(kShape.bytes()), value);
    }
    return {kShape, std::move(pixels), std::move(labels)};
}

EvaluationRequest requestFor(const ImageSet& images) {
    EvaluationRequest request;
    request.images = &images;
    request.std = {1, 1, 1};
    request.classNames = {"a", "b", "c", "d", "e"};
    request.batchSize = 2;
    return request;
}

SharedResNet smallNetwork() {
    return randomNetwork(smallSpec(BlockKind::Basic, ActivationOrder::Pre));
}

Evaluation evaluated(SharedResNet& network, const EvaluationRequest& request) {
    return evaluateNetwork(network, {}, request, {}).value();
}

TEST(Evaluator, AClassWithoutImagesHasNoAccuracy) {
    SharedResNet network = smallNetwork();
    const ImageSet images = plainImages({10, 200, 90}, {0, 3, 3});
    const Evaluation result = evaluated(network, requestFor(images));
    EXPECT_EQ(result.images, 3);
    EXPECT_EQ(result.notFinite, 0);
    ASSERT_EQ(result.perClassTop1.size(), 5U);
    for (const std::size_t row : {0, 1, 2, 3, 4}) {
        EXPECT_EQ(result.perClassTop1[row].has_value(), row == 0 || row == 3) << row;
    }
}

TEST(Evaluator, CountsTheImagesOfAnUnusableNetworkAndGivesNoLoss) {
    for (const float bad :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        SharedResNet network = smallNetwork();
        {
            torch::NoGradGuard noGrad;
            network->parameters().back()[1].fill_(bad); // the bias of class b
        }
        const ImageSet images = plainImages({10, 200, 90}, {0, 3, 3});
        const Evaluation result = evaluated(network, requestFor(images));
        EXPECT_EQ(result.notFinite, 2); // it ends with the first batch
        EXPECT_EQ(result.images, 2);
        EXPECT_TRUE(std::isnan(result.loss));
    }
}

TEST(Evaluator, SeesSingleImagesThatAreNotFinite) {
    SharedResNet network = smallNetwork();
    const ImageSet images = plainImages({0, 0, 0, 255, 0}, {0, 1, 2, 3, 4});
    EvaluationRequest request = requestFor(images);
    request.std = {1e-38F, 1e-38F, 1e-38F}; // 255 becomes 1e38, whose sums overflow; 0 stays 0
    const Evaluation result = evaluated(network, request);
    EXPECT_EQ(result.notFinite, 1);
    EXPECT_EQ(result.images, 4);
    EXPECT_TRUE(std::isnan(result.loss));
}

TEST(Evaluator, ListsTheImagesThatCannotBeRead) {
    SharedResNet network = smallNetwork();
    const ImageSet images(
        kShape, {"/d/test/a/0.png", "/d/test/a/1.png"}, {0, 0},
        [](const std::filesystem::path& file, ImageShape, std::span<std::uint8_t> out) {
            if (file.filename() == "1.png") {
                throw Error("it is empty.");
            }
            std::fill(out.begin(), out.end(), std::uint8_t{7});
        });
    const Evaluation result = evaluated(network, requestFor(images));
    EXPECT_EQ(result.images, 1);
    ASSERT_EQ(result.skipped.size(), 1U);
    EXPECT_EQ(result.skipped[0].file, "test/a/1.png");
    EXPECT_EQ(result.skipped[0].reason, "it is empty.");
}

} // namespace
} // namespace sharesnet
