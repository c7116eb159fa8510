#include "core/base/error.h"
#include "models/inspection/evaluator.h"
#include "tests/models/network/network_specs.h"
#include "tests/support/listed_pictures.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

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

// Against the network's own outputs for every view and its mirror image.
TEST(Evaluator, WithViewsTheOutputsAreTheMeanOverThemAndTheirMirrorImages) {
    SharedResNet network = smallNetwork();
    const auto gradual = [](int start) {
        std::vector<std::uint8_t> pixels;
        for (std::int64_t k = 0; k < kShape.bytes(); ++k) {
            pixels.push_back(static_cast<std::uint8_t>(start + k / 3 % kShape.width * 9));
        }
        return ImageSet(kShape, pixels, {2});
    };
    const std::vector<ImageSet> views{gradual(10), gradual(150)};
    EvaluationRequest request = requestFor(views.front());
    request.views = views;
    const Evaluation result = evaluated(network, request);

    torch::NoGradGuard noGrad;
    network->eval();
    torch::Tensor sum = torch::zeros({1, 5});
    for (const ImageSet& view : views) {
        const auto bytes = view.pixelsNhwc();
        const torch::Tensor image = torch::tensor(std::vector<float>(bytes.begin(), bytes.end()))
                                        .div(255)
                                        .view({1, kShape.height, kShape.width, 3})
                                        .permute({0, 3, 1, 2})
                                        .contiguous(torch::MemoryFormat::ChannelsLast);
        sum += network->forward(image) +
               network->forward(image.flip(3).contiguous(torch::MemoryFormat::ChannelsLast));
    }
    const torch::Tensor probabilities = (sum / 4).softmax(1);
    EXPECT_EQ(result.images, 1);
    EXPECT_NEAR(result.predictions.at(0).truthProbability, probabilities[0][2].item<float>(), 1e-5);
}

// Against the softmax of the network's own outputs, image by image.
TEST(Evaluator, TellsTheLikeliestClassesOfEachImage) {
    SharedResNet network = smallNetwork();
    const ImageSet images = plainImages({10, 200, 90}, {4, 3, 1});
    const Evaluation result = evaluated(network, requestFor(images));
    ASSERT_EQ(result.predictions.size(), 3U);
    torch::NoGradGuard noGrad;
    network->eval();
    for (std::int64_t i = 0; i < 3; ++i) {
        const float value =
            static_cast<float>(std::array{10, 200, 90}[static_cast<std::size_t>(i)]);
        const torch::Tensor expected =
            network->forward(torch::full({1, 3, 9, 8}, value / 255.0F)).softmax(1)[0];
        const auto order = expected.argsort(0, true);
        const ImagePrediction& image = result.predictions[static_cast<std::size_t>(i)];
        EXPECT_EQ(image.index, i);
        EXPECT_EQ(image.truth, images.label(i));
        EXPECT_NEAR(image.truthProbability, expected[image.truth].item<float>(), 1e-5);
        for (std::int64_t k = 0; k < 3; ++k) {
            const auto place = static_cast<std::size_t>(k);
            EXPECT_EQ(image.classes[place], order[k].item<std::int64_t>());
            EXPECT_NEAR(image.probabilities[place], expected[order[k]].item<float>(), 1e-5);
        }
    }
    EXPECT_EQ(result.confusion, confusionOf(result.predictions, 5));
}

TEST(Evaluator, TellsItsProgressAndThrowsOnWhatThatThrows) {
    SharedResNet network = smallNetwork();
    const ImageSet images = plainImages({10, 200, 90}, {0, 3, 3});
    std::vector<std::int64_t> told;
    EvaluationRequest request = requestFor(images);
    request.progress = [&told](std::int64_t done, std::int64_t all) {
        EXPECT_EQ(all, 3);
        told.push_back(done);
    };
    evaluated(network, request);
    EXPECT_EQ(told, (std::vector<std::int64_t>{0, 2, 3}));
    request.progress = [](std::int64_t, std::int64_t) { throw Error("too many"); };
    EXPECT_THROW(evaluated(network, request), Error);
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
    ASSERT_EQ(result.predictions.size(), 3U); // none for that image
    EXPECT_EQ(result.predictions[2].index, 2);
    EXPECT_TRUE(std::isnan(result.loss));
}

TEST(Evaluator, ListsTheImagesThatCannotBeRead) {
    SharedResNet network = smallNetwork();
    using Files = std::vector<std::filesystem::path>;
    const auto pictures = std::make_shared<test::ListedPictures>(
        Files{"/d/test/a/0.png", "/d/test/a/1.png", "/d/test/a/2.png"}, std::vector<int>{0, 0, 0});
    const ImageSet images(
        kShape, pictures, {},
        [](std::span<const std::uint8_t> picture, ImageShape, std::span<std::uint8_t> out) {
            if (std::string(picture.begin(), picture.end()).ends_with("1.png")) {
                throw Error("it is empty.");
            }
            std::fill(out.begin(), out.end(), std::uint8_t{7});
        });
    const Evaluation result = evaluated(network, requestFor(images));
    EXPECT_EQ(result.images, 2);
    ASSERT_EQ(result.predictions.size(), 2U);
    EXPECT_EQ(result.predictions[0].index, 0);
    EXPECT_EQ(result.predictions[1].index, 2); // not the place among those that were read
    ASSERT_EQ(result.skipped.size(), 1U);
    EXPECT_EQ(result.skipped[0].file, "test/a/1.png");
    EXPECT_EQ(result.skipped[0].reason.english(), "it is empty.");
}

} // namespace
} // namespace sharesnet
