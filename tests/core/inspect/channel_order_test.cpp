#include "core/inspect/channel_order.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

// Two uses of three channels of two values.
std::vector<FeatureMap> twoUses() {
    return {{2, 1, 3, 1, 2, {0, 2, 1, 1, -1, 3}}, {3, 2, 3, 1, 2, {2, 2, 7, 7, -1, 3}}};
}

TEST(ChannelOrder, MeasuresAreTheirClosedForms) {
    const auto of = [](int channel, ChannelMeasure measure) {
        return channelMeasure(twoUses(), channel, measure);
    };
    EXPECT_EQ(of(2, ChannelMeasure::Number), 3);
    EXPECT_EQ(of(0, ChannelMeasure::Mean), 1.5);
    EXPECT_EQ(of(1, ChannelMeasure::Mean), 4);
    EXPECT_EQ(of(2, ChannelMeasure::Mean), 1);
    // within each use: that a channel is elsewhere at another use is its change
    EXPECT_EQ(of(0, ChannelMeasure::Variance), 0.5);
    EXPECT_EQ(of(1, ChannelMeasure::Variance), 0);
    EXPECT_EQ(of(2, ChannelMeasure::Variance), 4);
    EXPECT_EQ(of(0, ChannelMeasure::Change), std::sqrt(2.0));
    EXPECT_EQ(of(1, ChannelMeasure::Change), 6);
    EXPECT_EQ(of(2, ChannelMeasure::Change), 0);
}

TEST(ChannelOrder, TheHighestComeFirstButForNumbers) {
    const auto order = [](ChannelMeasure measure) { return channelOrder(twoUses(), measure); };
    EXPECT_EQ(order(ChannelMeasure::Number), (std::vector{0, 1, 2}));
    EXPECT_EQ(order(ChannelMeasure::Mean), (std::vector{1, 0, 2}));
    EXPECT_EQ(order(ChannelMeasure::Variance), (std::vector{2, 0, 1}));
    EXPECT_EQ(order(ChannelMeasure::Change), (std::vector{1, 0, 2}));
    EXPECT_TRUE(channelOrder({}, ChannelMeasure::Mean).empty());
}

TEST(ChannelOrder, WhatIsNotFiniteIsLeftOutAndChannelsWithoutValuesComeLast) {
    auto uses = twoUses();
    uses[1].valuesChw = {kNan, kNan, 7, kNan, kNan, kNan};
    EXPECT_EQ(channelMeasure(uses, 0, ChannelMeasure::Mean), 1);
    EXPECT_EQ(channelMeasure(uses, 1, ChannelMeasure::Change), 6);
    uses[0].valuesChw[0] = uses[0].valuesChw[1] = kNan;
    EXPECT_TRUE(std::isnan(channelMeasure(uses, 0, ChannelMeasure::Mean)));
    EXPECT_EQ(channelOrder(uses, ChannelMeasure::Mean), (std::vector{1, 2, 0}));
}

TEST(ChannelOrder, UsesOfOtherSizesHaveNoChange) {
    std::vector<FeatureMap> uses{{1, 1, 1, 2, 2, {1, 2, 3, 4}}, {2, 2, 1, 1, 1, {9}}};
    EXPECT_TRUE(std::isnan(channelMeasure(uses, 0, ChannelMeasure::Change)));
    EXPECT_EQ(channelMeasure(uses, 0, ChannelMeasure::Variance), 1.25 / 2);
    EXPECT_EQ(differenceOf(uses[1], uses[0]).channels, 0);
}

TEST(ChannelOrder, DifferencesAreOfEachValue) {
    const auto uses = twoUses();
    const FeatureMap difference = differenceOf(uses[1], uses[0]);
    EXPECT_EQ(difference.use, 2);
    EXPECT_EQ(difference.valuesChw, (std::vector<float>{2, 0, 6, 6, 0, 0}));
}

TEST(ChannelOrder, HistogramsCountEachValueOnce) {
    const FeatureMap map{1, 1, 1, 1, 6, {-9, -1, 0, 0.5F, 1, kNan}};
    EXPECT_EQ(planeHistogram(map, 0, -1, 1, 4), (std::vector<std::int64_t>{2, 0, 1, 2}));
    EXPECT_EQ(planeHistogram(map, 0, 0, 0, 2), (std::vector<std::int64_t>{5, 0}));
}

} // namespace
} // namespace sharesnet
