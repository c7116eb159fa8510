#include "core/statistics/histogram.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace sharesnet {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinite = std::numeric_limits<float>::infinity();

TEST(HistogramTest, CountsLieInEqualPartsFromTheLeastToTheGreatest) {
    const std::vector<float> values{0, 0.5F, 1, 1.5F, 3, 4, 4};
    const Histogram histogram = histogramOf(values, 4);
    EXPECT_EQ(histogram.low, 0);
    EXPECT_EQ(histogram.high, 4);
    // a part has its lower edge, the last both
    EXPECT_EQ(histogram.counts, (std::vector<std::int64_t>{2, 2, 0, 3}));
    EXPECT_EQ(histogram.finite(), 7);
    EXPECT_EQ(histogram.edge(0), 0);
    EXPECT_EQ(histogram.edge(3), 3);
    EXPECT_EQ(histogram.edge(4), 4);
    EXPECT_EQ(histogramOf(values).counts.size(), std::size_t{kHistogramBins});
    EXPECT_EQ(histogramOf(values).finite(), 7);
}

TEST(HistogramTest, WhatIsNotFiniteIsCountedApart) {
    const Histogram histogram =
        histogramOf(std::vector<float>{-1, kNan, 1, kInfinite, -kInfinite}, 2);
    EXPECT_EQ(histogram.notFinite, 3);
    EXPECT_EQ(histogram.low, -1);
    EXPECT_EQ(histogram.high, 1);
    EXPECT_EQ(histogram.counts, (std::vector<std::int64_t>{1, 1}));
    const Histogram none = histogramOf(std::vector<float>{kNan});
    EXPECT_EQ(none.notFinite, 1);
    EXPECT_TRUE(none.counts.empty());
    EXPECT_EQ(histogramOf({}), Histogram{});
}

TEST(HistogramTest, EqualValuesAreOnePart) {
    const Histogram histogram = histogramOf(std::vector<float>{0.25F, 0.25F, 0.25F});
    EXPECT_EQ(histogram.low, 0.25);
    EXPECT_EQ(histogram.high, 0.25);
    EXPECT_EQ(histogram.counts, std::vector<std::int64_t>{3});
}

TEST(HistogramTest, TheLargestNumbersFit) {
    constexpr float kMost = std::numeric_limits<float>::max();
    EXPECT_EQ(histogramOf(std::vector<float>{-kMost, 0, kMost}, 2).counts,
              (std::vector<std::int64_t>{1, 2}));
}

} // namespace
} // namespace sharesnet
