#include "core/inspect/conv_arithmetic.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

// Two channels of 3 x 3: 1..9, and ten times that.
FeatureMap input() {
    FeatureMap map{1, 1, 2, 3, 3, {}};
    for (const float factor : {1.0F, 10.0F}) {
        for (int k = 1; k <= 9; ++k) {
            map.valuesChw.push_back(factor * static_cast<float>(k));
        }
    }
    return map;
}

// The first channel's plane sums up, the second takes twice the middle.
ConvKernel kernel(int stride) {
    return {2, 3, stride, {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0}};
}

TEST(ConvArithmetic, ThePatchLiesAroundThePlaceAndIsZeroInThePadding) {
    EXPECT_EQ(patchUnder(kernel(1), input(), 0, 1, 1),
              (std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
    EXPECT_EQ(patchUnder(kernel(1), input(), 1, 2, 0),
              (std::vector<float>{0, 0, 0, 20, 30, 0, 50, 60, 0}));
    EXPECT_EQ(patchUnder(kernel(2), input(), 0, 1, 1),
              (std::vector<float>{5, 6, 0, 8, 9, 0, 0, 0, 0}));
    EXPECT_EQ(patchUnder({1, 1, 2, {1}}, input(), 0, 1, 0), (std::vector<float>{3}));
}

TEST(ConvArithmetic, TermsAddUpOverTheInputChannels) {
    EXPECT_EQ(termsAt(kernel(1), input(), 1, 1), (std::vector<double>{45, 100}));
    EXPECT_EQ(termsAt(kernel(2), input(), 0, 1), (std::vector<double>{4 + 5 + 7 + 8, 140}));
}

TEST(ConvArithmetic, NormsAndTheLargestOfThem) {
    EXPECT_EQ(planeNorms(kernel(1)), (std::vector<double>{3, 2}));
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(largestOf({1, -3, kNan, 3, 2}, 3), (std::vector{1, 3, 4}));
    EXPECT_EQ(largestOf({kNan, 0}, 9), (std::vector{1, 0}));
}

TEST(ConvArithmetic, EachKernelHasItsNorm) {
    const ConvWeights weights{2, 1, 2, {0, 3, 4, 0, 1, 1, 1, 1}};
    EXPECT_EQ(kernelNorms(weights), (std::vector<double>{5, 2}));
    EXPECT_EQ(weights.plane(1, 0)[3], 1);
}

} // namespace
} // namespace sharesnet
