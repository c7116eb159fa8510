#include "core/data/augment.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace sharesnet {
namespace {

// A picture of one row, gray.
RgbImage row(const std::vector<int>& values) {
    RgbImage image{static_cast<int>(values.size()), 1, {}};
    for (const int value : values) {
        image.pixelsHwc.insert(image.pixelsHwc.end(), 3, static_cast<std::uint8_t>(value));
    }
    return image;
}

// The first channel, in rows.
std::vector<int> valuesOf(const RgbImage& image) {
    std::vector<int> values;
    for (std::size_t k = 0; k < image.pixelsHwc.size(); k += 3) {
        values.push_back(image.pixelsHwc[k]);
    }
    return values;
}

RgbImage square() { // 0 1 2 / 3 4 5 / 6 7 8
    RgbImage image = row({0, 1, 2, 3, 4, 5, 6, 7, 8});
    image.width = image.height = 3;
    return image;
}

TEST(ResizedCrop, BoxesKeepTheRangesOfAreaAndRatio) {
    double smallest = 1;
    double largest = 0;
    for (std::uint64_t i = 0; i < 2'000; ++i) {
        CounterRandom random{i};
        const PictureBox box = resizedCropBox(500, 375, 0.08, 4.0 / 3, random);
        ASSERT_GE(box.left, 0);
        ASSERT_GE(box.top, 0);
        ASSERT_LE(box.left + box.width, 500);
        ASSERT_LE(box.top + box.height, 375);
        const double area = box.width * box.height / (500.0 * 375);
        const double ratio = static_cast<double>(box.width) / box.height;
        EXPECT_GT(ratio, 0.74);
        EXPECT_LT(ratio, 1.35);
        smallest = std::min(smallest, area);
        largest = std::max(largest, area);
    }
    EXPECT_NEAR(smallest, 0.08, 0.005);
    EXPECT_GT(largest, 0.97);
}

TEST(ResizedCrop, IsTheSameForTheSameKey) {
    CounterRandom a{7, 3}, b{7, 3}, c{7, 4};
    const PictureBox box = resizedCropBox(500, 375, 0.08, 4.0 / 3, a);
    EXPECT_EQ(resizedCropBox(500, 375, 0.08, 4.0 / 3, b), box);
    EXPECT_NE(resizedCropBox(500, 375, 0.08, 4.0 / 3, c), box);
}

// torchvision's fallback after ten tries: a strip has no part of the whole area and that ratio.
TEST(ResizedCrop, FallsBackToTheLargestMiddlePart) {
    CounterRandom random{1};
    EXPECT_EQ(resizedCropBox(100, 10, 1, 4.0 / 3, random), (PictureBox{43, 0, 13, 10}));
    EXPECT_EQ(resizedCropBox(10, 100, 1, 4.0 / 3, random), (PictureBox{0, 43, 10, 13}));
    EXPECT_EQ(resizedCropBox(10, 10, 1, 1, random), (PictureBox{0, 0, 10, 10}));
}

// The expected values are those of Pillow 9.4 (ImageEnhance, ImageOps).
TEST(Colors, BrightnessContrastAndSaturationAsPillow) {
    RgbImage image = row({0, 100, 250});
    adjustBrightness(image, 1.5F);
    EXPECT_EQ(valuesOf(image), (std::vector<int>{0, 150, 255}));
    image = row({0, 100, 250});
    adjustBrightness(image, 0);
    EXPECT_EQ(valuesOf(image), (std::vector<int>{0, 0, 0}));
    image = row({0, 100, 200}); // mean 100
    adjustContrast(image, 0.5F);
    EXPECT_EQ(valuesOf(image), (std::vector<int>{50, 100, 150}));
    image = row({10, 20, 200});
    adjustContrast(image, 0);
    EXPECT_EQ(valuesOf(image), (std::vector<int>{77, 77, 77})); // 76.67 rounded
    image = {1, 1, {200, 100, 50}};
    adjustSaturation(image, 0);
    EXPECT_EQ(image.pixelsHwc, (std::vector<std::uint8_t>{124, 124, 124})); // 0.299, 0.587, 0.114
    image = {1, 1, {200, 100, 50}};
    adjustSaturation(image, 1);
    EXPECT_EQ(image.pixelsHwc, (std::vector<std::uint8_t>{200, 100, 50}));
}

TEST(Colors, SharpnessLeavesTheBorder) {
    RgbImage image = square();
    image.pixelsHwc.assign(27, 0);
    std::fill_n(image.pixelsHwc.begin() + 12, 3, std::uint8_t{130});
    adjustSharpness(image, 0);
    EXPECT_EQ(valuesOf(image), (std::vector<int>{0, 0, 0, 0, 50, 0, 0, 0, 0})); // 5/13
}

TEST(Colors, LightingHasTheDeviationOfItsDefinition) {
    std::array<double, 3> sums{}, squares{};
    constexpr int kDraws = 20'000;
    for (std::uint64_t i = 0; i < kDraws; ++i) {
        CounterRandom random{i};
        const std::array<float, 3> added = lightingOf(0.1, random);
        for (std::size_t c = 0; c < 3; ++c) {
            sums[c] += added[c];
            squares[c] += added[c] * added[c];
        }
    }
    // sqrt(sum over k of (vector[c][k] value[k])^2) times 0.1
    const std::array<double, 3> expected{0.012419, 0.012638, 0.012761};
    for (std::size_t c = 0; c < 3; ++c) {
        EXPECT_NEAR(sums[c] / kDraws, 0, 4e-4);
        EXPECT_NEAR(std::sqrt(squares[c] / kDraws), expected[c], 3e-4);
    }
    CounterRandom random{1};
    EXPECT_EQ(lightingOf(0, random), (std::array<float, 3>{}));
}

TEST(Colors, JitterOfStrengthZeroChangesNothing) {
    CounterRandom random{1};
    RgbImage image = row({3, 99, 250});
    jitterColors(image, 0, random);
    EXPECT_EQ(valuesOf(image), (std::vector<int>{3, 99, 250}));
    jitterColors(image, 0.4, random);
    EXPECT_NE(valuesOf(image), (std::vector<int>{3, 99, 250}));
}

TEST(RandAugment, MagnitudesAreThoseOfTorchvision) {
    using enum AugmentOperation;
    const auto of = [](AugmentOperation operation, int level) {
        return magnitudeOf(operation, level, 331, 662);
    };
    EXPECT_DOUBLE_EQ(of(ShearX, 30), 0.3);
    EXPECT_DOUBLE_EQ(of(ShearY, 10), 0.1);
    EXPECT_DOUBLE_EQ(of(TranslateX, 30), 150);
    EXPECT_DOUBLE_EQ(of(TranslateY, 15), 150);
    EXPECT_DOUBLE_EQ(of(Rotate, 9), 9);
    EXPECT_DOUBLE_EQ(of(Color, 30), 0.9);
    EXPECT_EQ(of(Posterize, 0), 8);
    EXPECT_EQ(of(Posterize, 9), 7); // 9 / 7.5 = 1.2
    EXPECT_EQ(of(Posterize, 30), 4);
    EXPECT_DOUBLE_EQ(of(Solarize, 0), 255);
    EXPECT_DOUBLE_EQ(of(Solarize, 30), 0);
    EXPECT_EQ(of(Equalize, 30), 0);
}

TEST(RandAugment, MovesPixelsAsPillowDoes) {
    using enum AugmentOperation;
    EXPECT_EQ(valuesOf(augmented(square(), TranslateX, 1.9)),
              (std::vector<int>{0, 0, 1, 0, 3, 4, 0, 6, 7}));
    EXPECT_EQ(valuesOf(augmented(square(), TranslateY, -1)),
              (std::vector<int>{3, 4, 5, 6, 7, 8, 0, 0, 0}));
    EXPECT_EQ(valuesOf(augmented(square(), Rotate, 90)), // counterclockwise
              (std::vector<int>{2, 5, 8, 1, 4, 7, 0, 3, 6}));
    EXPECT_EQ(valuesOf(augmented(square(), Rotate, 0)), valuesOf(square()));
    EXPECT_EQ(valuesOf(augmented(square(), ShearX, 0.3)), // by 0.15, 0.45, 0.75 of a pixel
              (std::vector<int>{0, 1, 2, 3, 4, 5, 7, 8, 0}));
}

TEST(RandAugment, ChangesValuesAsPillowDoes) {
    using enum AugmentOperation;
    EXPECT_EQ(valuesOf(augmented(row({255, 129, 15}), Posterize, 4)),
              (std::vector<int>{240, 128, 0}));
    EXPECT_EQ(valuesOf(augmented(row({255, 129, 15}), Posterize, 8)),
              (std::vector<int>{255, 129, 15}));
    EXPECT_EQ(valuesOf(augmented(row({255, 128, 127}), Solarize, 128)),
              (std::vector<int>{0, 127, 127}));
    EXPECT_EQ(valuesOf(augmented(row({50, 100, 150}), AutoContrast, 0)),
              (std::vector<int>{0, 127, 255}));
    EXPECT_EQ(valuesOf(augmented(row({50, 50, 50}), AutoContrast, 0)),
              (std::vector<int>{50, 50, 50}));
    EXPECT_EQ(valuesOf(augmented(row({1, 2, 3}), Equalize, 0)),
              (std::vector<int>{1, 2, 3})); // fewer than 255 pixels: as it is
    std::vector<int> many(512);
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i] = i < 256 ? 10 : 20;
    }
    const std::vector<int> equalized = valuesOf(augmented(row(many), Equalize, 0));
    EXPECT_EQ(equalized.front(), 0); // step 1: 0, then 256, cut to 255
    EXPECT_EQ(equalized.back(), 255);
    EXPECT_EQ(valuesOf(augmented(row({5, 6}), Identity, 0)), (std::vector<int>{5, 6}));
}

TEST(RandAugment, IsAFunctionOfPictureAndKey) {
    RgbImage image = row({});
    image.width = image.height = 16;
    image.pixelsHwc.resize(16 * 16 * 3);
    std::iota(image.pixelsHwc.begin(), image.pixelsHwc.end(), std::uint8_t{0});
    std::vector<RgbImage> seen;
    for (std::uint64_t i = 0; i < 30; ++i) {
        CounterRandom a{i}, b{i};
        const RgbImage once = randAugmented(image, 2, 9, a);
        EXPECT_EQ(randAugmented(image, 2, 9, b), once);
        seen.push_back(once);
    }
    EXPECT_GT(std::count_if(seen.begin(), seen.end(), [&](const auto& x) { return x != image; }),
              20);
    CounterRandom random{1};
    EXPECT_EQ(randAugmented(image, 0, 9, random), image);
}

TEST(Mirrored, IsReversedInEachRow) {
    EXPECT_EQ(valuesOf(mirrored(square())), (std::vector<int>{2, 1, 0, 5, 4, 3, 8, 7, 6}));
}

} // namespace
} // namespace sharesnet
