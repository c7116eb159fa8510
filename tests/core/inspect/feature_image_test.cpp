#include "core/base/error.h"
#include "core/inspect/feature_image.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace sharesnet {
namespace {

using Rgb = std::array<int, 3>;

Rgb pixel(const RgbImage& image, int x, int y) {
    const auto k = static_cast<std::size_t>((y * image.width + x) * 3);
    return {image.pixelsHwc.at(k), image.pixelsHwc.at(k + 1), image.pixelsHwc.at(k + 2)};
}

FeatureMap mapOf(int channels, int height, int width, std::vector<float> values) {
    return {1, 1, channels, height, width, std::move(values)};
}

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr Rgb kMagenta{255, 0, 255};

#ifdef SHARESNET_OPENCV
constexpr Rgb kLow{68, 1, 84}, kHigh{253, 231, 37}; // the ends of viridis
#else
constexpr Rgb kLow{0, 0, 0}, kHigh{255, 255, 255};
#endif

TEST(FeatureImage, ScalesIgnoreWhatIsNotFinite) {
    const FeatureMap a = mapOf(1, 1, 4, {kNan, -2, 3, kInfinity});
    const FeatureMap b = mapOf(1, 1, 2, {5, -kInfinity});
    EXPECT_EQ(scaleOf(a), (ValueScale{-2, 3}));
    EXPECT_EQ(commonScale(std::vector{a, b}), (ValueScale{-2, 5}));
    EXPECT_EQ(scaleOf(mapOf(1, 1, 1, {kNan})), ValueScale{});
}

TEST(FeatureImage, ColorsSpanTheScaleAndClamp) {
    const RgbImage image =
        planeImage(mapOf(2, 1, 6, {9, 9, 9, 9, 9, 9, -1, 0, 1, 2, kNan, -kInfinity}), 1, {0, 1});
    EXPECT_EQ(image.width, 6);
    EXPECT_EQ(image.height, 1);
    for (const int x : {0, 1}) {
        EXPECT_EQ(pixel(image, x, 0), kLow);
    }
    for (const int x : {2, 3}) {
        EXPECT_EQ(pixel(image, x, 0), kHigh);
    }
    for (const int x : {4, 5}) {
        EXPECT_EQ(pixel(image, x, 0), kMagenta);
    }
    EXPECT_EQ(pixel(planeImage(mapOf(1, 1, 1, {3}), 0, {3, 3}), 0, 0), kLow);
    EXPECT_THROW(planeImage(mapOf(1, 1, 1, {3}), 1, {}), Error);
}

TEST(FeatureImage, AGridHoldsEachChannelAtItsZoomWithGaps) {
    const RgbImage grid = gridImage(mapOf(3, 1, 2, {0, 1, 1, 0, 1, 1}), {0, 1}, 2, 3);
    EXPECT_EQ(grid.width, 2 * 6 + 1);
    EXPECT_EQ(grid.height, 2 * 3 + 1);
    EXPECT_EQ(pixel(grid, 0, 0), kLow);
    EXPECT_EQ(pixel(grid, 2, 2), kLow);
    EXPECT_EQ(pixel(grid, 3, 0), kHigh);
    EXPECT_EQ(pixel(grid, 6, 0), pixel(grid, 0, 3)); // gaps
    EXPECT_EQ(pixel(grid, 7, 2), kHigh);
    EXPECT_EQ(pixel(grid, 12, 2), kLow);
    EXPECT_EQ(pixel(grid, 5, 6), kHigh);
    EXPECT_EQ(pixel(grid, 9, 5), pixel(grid, 6, 0)); // no fourth channel
    EXPECT_EQ(gridImage(mapOf(3, 1, 2, {0, 1, 1, 0, 1, 1}), {0, 1}, 5, 1, 2).width, 5);
    EXPECT_THROW(gridImage(mapOf(0, 1, 1, {}), {}, 1), Error);
    EXPECT_THROW(gridImage(mapOf(1, 1, 1, {1}), {}, 0), Error);
}

#ifdef SHARESNET_OPENCV
TEST(FeatureImage, PngFilesKeepEachPixel) {
    const test::TemporaryFolder folder;
    RgbImage image{3, 2, {}};
    for (std::uint8_t k = 0; k < 18; ++k) {
        image.pixelsHwc.push_back(static_cast<std::uint8_t>(k * 14));
    }
    savePng(image, folder.path() / "ä image.png");
    EXPECT_EQ(loadImage(folder.path() / "ä image.png"), image);
    EXPECT_THROW(savePng({0, 0, {}}, folder.path() / "x.png"), Error);
    EXPECT_THROW(savePng(image, folder.path() / "nowhere/x.png"), Error);
}

TEST(FeatureImage, FilesThatAreNoImagesAreErrorsThatNameThem) {
    const test::TemporaryFolder folder;
    for (const auto& bytes :
         {std::vector<std::uint8_t>{}, {1, 2, 3}, {0xFF, 0xD8, 0xFF, 0xE0, 0, 16}}) {
        const auto file = folder.write("some.jpg", bytes);
        EXPECT_NE(test::errorOf([&] { loadImage(file); }).find("some.jpg"), std::string::npos);
    }
    EXPECT_THROW(loadImage(folder.path()), Error);
    EXPECT_THROW(loadImage(folder.path() / "none.png"), Error);
}
#endif

} // namespace
} // namespace sharesnet
