#include "tests/ui/plots/plot_pair.h"

#include <gtest/gtest.h>

namespace sharesnet::test {

TEST(YRangeTest, TheYAxisFollowsTheData) {
    PlotPair plots;
    plots.add(ramp(200), 100, {0.93, 0.94});
    const QCPRange y = plots.accuracy.yAxis->range();
    EXPECT_GT(y.lower, 92.5);
    EXPECT_LT(y.upper, 94.5);
    EXPECT_LE(y.lower, 93);
    EXPECT_GE(y.upper, 94);
}

TEST(YRangeTest, AccuraciesEndAtZeroAndAHundred) {
    PlotPair plots;
    plots.add(ramp(200), 100, {0.01, 1.0});
    EXPECT_EQ(plots.accuracy.yAxis->range().lower, 0);
    EXPECT_LT(plots.accuracy.yAxis->range().upper, 103);
}

TEST(YRangeTest, OutliersAreClippedWithANote) {
    PlotPair plots;
    std::vector<double> losses(400, 1.0);
    for (std::size_t i = 0; i < losses.size(); ++i) {
        losses[i] += 0.001 * static_cast<double>(i % 10);
    }
    losses[100] = 1e6;
    losses[200] = 900;
    plots.add(losses);
    EXPECT_LT(plots.loss.yAxis->range().upper, 2);
    EXPECT_EQ(plots.loss.clippedValues(), 2U);
    EXPECT_TRUE(plots.loss.note().startsWith("2 values outside ")) << qPrintable(plots.loss.note());
    PlotSettings settings = plots.model.settings();
    settings.clipped = false;
    plots.model.setSettings(settings);
    plots.draw();
    EXPECT_GT(plots.loss.yAxis->range().upper, 1e6);
    EXPECT_EQ(plots.loss.note(), QString());
}

TEST(YRangeTest, OnALogarithmicAxisWhatIsNotPositiveIsAGap) {
    PlotPair plots;
    PlotSettings settings = plainSettings();
    settings.logX = settings.logY = true;
    plots.model.setSettings(settings);
    plots.add({1, 0.1, 0, 0.01, -5, 0.001});
    EXPECT_GT(plots.loss.yAxis->range().lower, 0.0001);
    EXPECT_LT(plots.loss.yAxis->range().upper, 2);
    EXPECT_EQ(plots.loss.xAxis->range().lower, 1);
    wheel(plots.loss, pixelOf(plots.loss, 3, 0.1), 1);
    EXPECT_GT(plots.loss.xAxis->range().lower, 1);
}

} // namespace sharesnet::test
