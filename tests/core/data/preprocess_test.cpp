#include "core/base/error.h"
#include "core/data/preprocess.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

RgbImage grayRow(std::vector<std::uint8_t> values) {
    RgbImage image{static_cast<int>(values.size()), 1, {}};
    for (const std::uint8_t value : values) {
        image.pixelsHwc.insert(image.pixelsHwc.end(), 3, value);
    }
    return image;
}

TEST(Resized, ShrinkingAveragesAreasAndGrowingBlendsNeighbors) {
    EXPECT_EQ(resized(grayRow({0, 100, 200, 50}), 2, 1), grayRow({50, 125}));
    // one and a half pixels each
    EXPECT_EQ(resized(grayRow({0, 90, 240}), 2, 1), grayRow({30, 190}));
    EXPECT_EQ(resized(grayRow({0, 100}), 4, 1), grayRow({0, 25, 75, 100}));
    EXPECT_EQ(resized(grayRow({7, 9}), 2, 1), grayRow({7, 9}));
    const RgbImage flat{5, 7, std::vector<std::uint8_t>(105, 77)};
    EXPECT_EQ(resized(flat, 3, 11).pixelsHwc, std::vector<std::uint8_t>(99, 77));
    RgbImage column = grayRow({0, 100});
    std::swap(column.width, column.height);
    EXPECT_EQ(resized(column, 1, 4).pixelsHwc, grayRow({0, 25, 75, 100}).pixelsHwc);
    EXPECT_THROW(resized(flat, 0, 3), Error);
    EXPECT_THROW(resized({2, 2, {1}}, 3, 3), Error);
}

// 16 x 8, a middle of 8 x 8 in `inside`, black beside it.
RgbImage framed(std::array<std::uint8_t, 3> inside) {
    RgbImage image{16, 8, std::vector<std::uint8_t>(16 * 8 * 3)};
    for (std::size_t k = 0; k < image.pixelsHwc.size(); ++k) {
        const std::size_t x = k / 3 % 16;
        image.pixelsHwc[k] = x >= 4 && x < 12 ? inside[k % 3] : 0;
    }
    return image;
}

TEST(PreparedImage, CutsTheMiddleOutAndScalesIt) {
    const std::vector<std::uint8_t> pixels = preparedImage(framed({200, 10, 30}), {3, 4, 4});
    ASSERT_EQ(pixels.size(), 48U);
    for (std::size_t k = 0; k < pixels.size(); k += 3) {
        EXPECT_EQ(pixels[k], 200);
        EXPECT_EQ(pixels[k + 1], 10);
        EXPECT_EQ(pixels[k + 2], 30);
    }
}

TEST(PreparedImage, GrayIsTheRoundedLuminance) {
    EXPECT_EQ(preparedImage(framed({0, 200, 0}), {1, 4, 4}),
              std::vector<std::uint8_t>(16, 117)); // 117.4
    EXPECT_EQ(preparedImage(framed({3, 0, 0}), {1, 4, 4}),
              std::vector<std::uint8_t>(16, 1)); // 0.897
}

TEST(PreparedImage, WhatIsPreparedStaysAsItIs) {
    std::vector<std::uint8_t> every(256);
    for (std::size_t k = 0; k < every.size(); ++k) {
        every[k] = static_cast<std::uint8_t>(k);
    }
    const ImageShape gray{1, 16, 16};
    EXPECT_EQ(preparedImage(asPicture(every, gray), gray), every);
    every.resize(255);
    const ImageShape color{3, 5, 17};
    EXPECT_EQ(preparedImage(asPicture(every, color), color), every);
}

TEST(PreparedImage, RefusesOtherChannelsAndIncompletePictures) {
    EXPECT_THROW(preparedImage(framed({1, 2, 3}), {2, 4, 4}), Error);
    EXPECT_THROW(preparedImage({}, {3, 4, 4}), Error);
    EXPECT_THROW(preparedImage({8, 9, std::vector<std::uint8_t>(5)}, {3, 4, 4}), Error);
}

// Pillow 9.4: Image.resize(..., BILINEAR, box=...) of one row.
TEST(ScaledPart, IsATriangleFilterOverThePart) {
    const auto scaled = [](const RgbImage& image, double left, double width, int to) {
        return scaledPart(image, {left, 0, width, 1}, to, 1);
    };
    EXPECT_EQ(scaled(grayRow({0, 100, 200, 50}), 0, 4, 4), grayRow({0, 100, 200, 50}));
    EXPECT_EQ(scaled(grayRow({0, 100}), 0, 2, 4), grayRow({0, 25, 75, 100}));
    // shrunk by 2: weights 3/8 3/8 1/8 of four pixels, at the border of three, which add up to 1
    EXPECT_EQ(scaled(grayRow({0, 70, 140, 210}), 0, 4, 2), grayRow({50, 160}));
    EXPECT_EQ(scaled(grayRow({9, 0, 100, 9}), 1, 2, 4), grayRow({0, 25, 75, 100}))
        << "nothing from beyond the part";
    EXPECT_THROW(scaled(grayRow({9}), 0, 0, 4), Error);
}

} // namespace
} // namespace sharesnet
