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

constexpr Rgb kWhite{255, 255, 255};
constexpr Rgb kBlack{0, 0, 0};
constexpr Rgb kBlue{33, 102, 172}, kRed{178, 24, 43}; // the ends on white

// 200 values of one size, the first of them another.
FeatureMap evenMap(float value, float first) {
    FeatureMap map = mapOf(1, 1, 200, std::vector<float>(200, value));
    map.valuesChw[0] = first;
    return map;
}

TEST(FeatureImage, RangesIgnoreWhatIsNotFinite) {
    EXPECT_EQ(rangeOf(mapOf(1, 1, 4, {kNan, -2, 3, kInfinity})), (ValueRange{-2, 3}));
    EXPECT_EQ(rangeOf(mapOf(1, 1, 1, {kNan})), ValueRange{});
}

TEST(FeatureImage, ScalesLieAroundZeroForSignedValues) {
    EXPECT_EQ(scaleOf(mapOf(1, 1, 4, {kNan, -2, 3, kInfinity})), (ValueScale{-3, 3}));
    EXPECT_EQ(scaleOf(mapOf(1, 1, 2, {0, 3})), (ValueScale{0, 3}));
    EXPECT_EQ(scaleOf(mapOf(1, 1, 2, {-4, 0})), (ValueScale{-4, 0}));
    EXPECT_EQ(scaleOf(mapOf(1, 1, 2, {kNan, 0})), (ValueScale{0, 0}));
}

TEST(FeatureImage, ASingleValueDoesNotStretchTheScale) {
    const FeatureMap map = evenMap(2, 1000);
    EXPECT_EQ(scaleOf(map), (ValueScale{0, 2}));
    const BeyondScale beyond = beyondScale(std::vector{map, mapOf(1, 1, 2, {-3, kNan})}, {0, 2});
    EXPECT_EQ(beyond.beyond, 2);
    EXPECT_EQ(beyond.of, 201);
    // but for where nearly all are zero
    EXPECT_EQ(scaleOf(evenMap(0, -7)), (ValueScale{-7, 0}));
}

TEST(FeatureImage, OneUseFarFromTheOthersDoesNotFlattenThem) {
    std::vector<FeatureMap> uses(17, evenMap(2, -2));
    uses[3] = evenMap(8, 8); // four times the median is not far
    EXPECT_EQ(commonScale(uses), (ValueScale{-8, 8}));
    uses.push_back(evenMap(500, 500));
    EXPECT_EQ(commonScale(uses), (ValueScale{-8, 8}));
    // of two the smaller one decides
    EXPECT_EQ(commonScale(std::vector{evenMap(100, 100), evenMap(1, 1)}), (ValueScale{0, 1}));
    // and one that is zero has no say
    EXPECT_EQ(commonScale(std::vector{evenMap(0, 0), evenMap(1, 1)}), (ValueScale{0, 1}));
}

TEST(FeatureImage, ColorsLeadFromZeroToTheLimitAtBothSides) {
    const FeatureMap map = mapOf(2, 1, 6, {9, 9, 9, 9, 9, 9, -2, -1, 0, 1, kNan, -kInfinity});
    const RgbImage image = planeImage(map, 1, {-1, 1});
    EXPECT_EQ(image.width, 6);
    EXPECT_EQ(image.height, 1);
    EXPECT_EQ(pixel(image, 0, 0), kBlue); // beyond it
    EXPECT_EQ(pixel(image, 1, 0), kBlue);
    EXPECT_EQ(pixel(image, 2, 0), kWhite);
    EXPECT_EQ(pixel(image, 3, 0), kRed);
    EXPECT_EQ(pixel(image, 4, 0), kMagenta);
    EXPECT_EQ(pixel(image, 5, 0), kMagenta);
    EXPECT_EQ(pixel(planeImage(map, 1, {-1, 1}, ZeroColor::Black), 2, 0), kBlack);
    // zero keeps its color where all values lie at one side of it
    EXPECT_EQ(pixel(planeImage(mapOf(1, 1, 1, {0}), 0, {0, 3}), 0, 0), kWhite);
    EXPECT_THROW(planeImage(mapOf(1, 1, 1, {3}), 1, {}), Error);
}

TEST(FeatureImage, TheLargerAValueTheFurtherItsLightnessIsFromZeros) {
    for (const ZeroColor zero : {ZeroColor::White, ZeroColor::Black}) {
        for (const float side : {-1.0F, 1.0F}) {
            double before = zero == ZeroColor::White ? 256 : -1;
            for (int step = 0; step <= 32; ++step) {
                const float value = side * static_cast<float>(step) / 32;
                const Rgb color =
                    pixel(planeImage(mapOf(1, 1, 1, {value}), 0, {-1, 1}, zero), 0, 0);
                const double light = 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2];
                EXPECT_TRUE(zero == ZeroColor::White ? light < before : light > before) << value;
                before = light;
            }
        }
    }
}

TEST(FeatureImage, AGridHoldsEachChannelAtItsZoomWithGaps) {
    const RgbImage grid = gridImage(mapOf(3, 1, 2, {0, 1, 1, 0, 1, 1}), {0, 1}, 2, 3);
    EXPECT_EQ(grid.width, 2 * 6 + 1);
    EXPECT_EQ(grid.height, 2 * 3 + 1);
    EXPECT_EQ(pixel(grid, 0, 0), kWhite);
    EXPECT_EQ(pixel(grid, 2, 2), kWhite);
    EXPECT_EQ(pixel(grid, 3, 0), kRed);
    EXPECT_EQ(pixel(grid, 6, 0), pixel(grid, 0, 3)); // gaps
    EXPECT_EQ(pixel(grid, 7, 2), kRed);
    EXPECT_EQ(pixel(grid, 12, 2), kWhite);
    EXPECT_EQ(pixel(grid, 5, 6), kRed);
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
