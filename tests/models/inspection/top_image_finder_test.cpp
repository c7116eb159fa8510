#include "models/inspection/top_image_finder.h"

#include "core/base/error.h"
#include "tests/models/inspection/study_support.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

TopImagesRequest topRequestOf(const std::string& conv) {
    TopImagesRequest request;
    request.conv = parseConvAddress(conv);
    request.channel = 2;
    request.count = 3;
    return request;
}

TopImages topImagesOf(SharedResNet& network, const TopImagesRequest& request, const ImageSet& set,
                      const StudyWatch& watch = {}) {
    return findTopImages(network, request, {set, {0, 0, 0}, {1, 1, 1}, kFiveClasses}, watch);
}

// As LibTorch itself ranks all activations at once.
void expectRanked(const TopImages::Use& use, const torch::Tensor& planes, ChannelScore by) {
    const torch::Tensor values = planes.flatten(1);
    const torch::Tensor scores =
        by == ChannelScore::Mean ? values.mean(1) : std::get<0>(values.max(1));
    const auto [best, images] = scores.topk(3);
    ASSERT_EQ(use.best.size(), 3U);
    for (std::int64_t k = 0; k < 3; ++k) {
        const TopImage& image = use.best[static_cast<std::size_t>(k)];
        EXPECT_EQ(image.image, images[k].item<std::int64_t>());
        EXPECT_EQ(image.truth, image.image % 5);
        EXPECT_NEAR(image.value, best[k].item<float>(), 1e-5);
        if (by == ChannelScore::Maximum) {
            EXPECT_NEAR(planes[image.image][image.row][image.column].item<float>(), image.value,
                        1e-5);
        }
    }
}

TEST(TopImages, AreThoseOfAllActivationsAtEachUse) {
    torch::NoGradGuard noGrad;
    const ImageSet set = someImages({3, 9, 8}, 150); // three batches
    for (const ArchSpec& spec : smallSpecs()) {
        SharedResNet network = randomNetwork(spec);
        network->train();
        for (const ChannelScore by : {ChannelScore::Maximum, ChannelScore::Mean}) {
            TopImagesRequest request = topRequestOf("stage2.conv2"); // blocks 1 and 4
            request.score = by;
            network->train();
            const TopImages top = topImagesOf(network, request, set);
            EXPECT_TRUE(network->is_training());
            network->eval();
            const TappedForward tapped =
                network->forwardTapped(tensorOf(set), 2, 2, TapPoint::Output);
            ASSERT_EQ(top.uses.size(), 2U);
            EXPECT_EQ(top.images, 150);
            EXPECT_EQ(top.uses[1].block, 4);
            EXPECT_EQ(top.uses[1].use, 2);
            expectRanked(top.uses[0], tapped.activations[0].select(1, 2), by);
            expectRanked(top.uses[1], tapped.activations[3].select(1, 2), by);
        }
    }
}

// A network that hands a channel of the image on, and images with one bright pixel each.
TEST(TopImages, PlantedImagesAreFoundWhereTheyWerePlanted) {
    ArchSpec spec = plainSpec(2);
    SharedResNet network(spec);
    {
        torch::NoGradGuard noGrad;
        for (auto& [name, tensor] : tensorsOf(network)) {
            if (tensor.dim() == 4) { // channel c of the output is channel c mod 3 of the input
                for (std::int64_t c = 0; c < tensor.size(0); ++c) {
                    tensor[c][c % std::min<std::int64_t>(3, tensor.size(1))][1][1] = 1;
                }
            }
        }
    }
    std::vector<std::uint8_t> pixels(200 * 9 * 8 * 3, 10);
    const auto plant = [&](std::size_t image, std::size_t row, std::size_t column,
                           std::uint8_t value) { // in the third channel
        pixels[((image * 9 + row) * 8 + column) * 3 + 2] = value;
    };
    plant(137, 4, 5, 250);
    plant(3, 0, 7, 240);
    plant(199, 8, 0, 230);
    const ImageSet set({3, 9, 8}, pixels, std::vector<int>(200, 1));
    const TopImages top = topImagesOf(network, topRequestOf("stage1.conv2"), set);
    for (const TopImages::Use& use : top.uses) {
        ASSERT_EQ(use.best.size(), 3U);
        EXPECT_EQ(use.best[0].image, 137);
        EXPECT_EQ(use.best[0].row, 4);
        EXPECT_EQ(use.best[0].column, 5);
        EXPECT_EQ(use.best[1].image, 3);
        EXPECT_EQ(use.best[1].column, 7);
        EXPECT_EQ(use.best[2].image, 199);
        EXPECT_EQ(use.best[2].row, 8);
        EXPECT_GT(use.best[0].value, use.best[1].value);
    }
    // of a spread the indices are still those of the whole
    const TopImages spread = topImagesOf(network, topRequestOf("stage1.conv2"), set.limitedTo(100));
    EXPECT_EQ(spread.uses[0].best[0].value, spread.uses[0].best[1].value)
        << "every second image was looked at, none of the planted ones";
    EXPECT_EQ(spread.uses[0].best[1].image, 2) << "of equals the first";
}

TEST(TopImages, WhatIsNotFiniteIsCountedAndLeftOut) {
    SharedResNet network = randomNetwork(plainSpec(2));
    {
        torch::NoGradGuard noGrad;
        tensorsOf(network).at("stage1.conv2.A")[2].fill_(std::numeric_limits<float>::quiet_NaN());
    }
    const TopImages top =
        topImagesOf(network, topRequestOf("stage1.conv2"), someImages({3, 9, 8}, 20));
    EXPECT_EQ(top.notFinite, 20);
    EXPECT_TRUE(top.uses[0].best.empty());
}

TEST(TopImages, RefusesWhatThereIsNotAndCanBeCancelled) {
    SharedResNet network = randomNetwork(plainSpec(2));
    const ImageSet set = someImages({3, 9, 8}, 10);
    TopImagesRequest request = topRequestOf("stage1.conv2");
    request.channel = 8;
    EXPECT_EQ(test::errorOf([&] { topImagesOf(network, request, set); }),
              "stage1.conv2 has no channel 9 there: choose one of 1 to 8");
    request.channel = 0;
    request.count = 0;
    EXPECT_EQ(test::errorOf([&] { topImagesOf(network, request, set); }),
              "ask for at least one image, not 0");
    request.count = 100;
    EXPECT_EQ(topImagesOf(network, request, set).uses[0].best.size(), 10U) << "all there are";
    EXPECT_THROW(topImagesOf(network, request, set, {[] { return true; }, {}}), Cancelled);
}

} // namespace
} // namespace sharesnet
