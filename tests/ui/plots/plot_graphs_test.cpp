#include "tests/ui/plots/plot_pair.h"
#include "ui/plots/dense_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace sharesnet::test {

TEST(PlotGraphsTest, DrawsNoValueThatWasNotMeasuredAndAllExtremes) {
    PlotPair plots;
    std::vector<double> losses;
    std::uint32_t state = 1;
    for (int i = 0; i < 100'000; ++i) {
        state = state * 1664525U + 1013904223U;
        losses.push_back(1.0 + state / 4294967296.0);
    }
    losses[77'777] = 2.5;
    plots.add(losses, 100'000);
    const QCPGraph* line = plots.loss.graph(0);
    EXPECT_LT(line->dataCount(), 5000);
    bool hasExtreme = false;
    for (const QCPGraphData& point : *line->data()) {
        EXPECT_EQ(point.value, losses[static_cast<std::size_t>(point.key) - 1]);
        hasExtreme = hasExtreme || point.value == 2.5;
    }
    EXPECT_TRUE(hasExtreme);
}

TEST(PlotGraphsTest, AllMeasuredCurvesLieBehindAllSmoothedOnes) {
    PlotPair plots;
    PlotSettings settings = plainSettings();
    settings.smoothing = 0.5;
    plots.model.setSettings(settings);
    plots.add(ramp(100));
    plots.add(ramp(100));
    ASSERT_GE(plots.loss.graphCount(), 4);
    EXPECT_LE(plots.loss.graph(0)->pen().widthF(), 1);
    EXPECT_LE(plots.loss.graph(1)->pen().widthF(), 1);
    EXPECT_GT(plots.loss.graph(2)->pen().widthF(), 1);
    EXPECT_GT(plots.loss.graph(3)->pen().widthF(), 1);
}

TEST(PlotGraphsTest, ASimplifiedLineIsTheSameToAPartOfAPixel) {
    PlotPair plots;
    plots.add(ramp(100));
    const QCPAxis& x = *plots.loss.xAxis;
    const QCPAxis& y = *plots.loss.yAxis;
    QVector<QCPGraphData> points;
    for (int i = 0; i <= 400; ++i) {
        points.append({i / 4.0, 50 + 40 * std::sin(i / 40.0)});
    }
    points.insert(200, {49.9, std::numeric_limits<double>::quiet_NaN()});
    const QVector<QCPGraphData> few = simplified(points, x, y, 0.3);
    EXPECT_LT(few.size(), 120);
    EXPECT_EQ(std::ranges::count_if(
                  few, [](const QCPGraphData& point) { return std::isnan(point.value); }),
              1);
    qsizetype next = 0;
    for (const QCPGraphData& point : points) {
        while (next + 1 < few.size() && few[next + 1].key <= point.key) {
            ++next;
        }
        if (std::isnan(point.value) || std::isnan(few[next].value) || next + 1 == few.size() ||
            std::isnan(few[next + 1].value)) {
            continue;
        }
        const double share = (point.key - few[next].key) / (few[next + 1].key - few[next].key);
        const double line = few[next].value + share * (few[next + 1].value - few[next].value);
        EXPECT_NEAR(y.coordToPixel(line), y.coordToPixel(point.value), 0.31) << point.key;
    }
}

} // namespace sharesnet::test
