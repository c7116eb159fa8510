#include "tests/ui/plots/plot_pair.h"

#include <QTest>

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace sharesnet::test {

namespace {

// The numbers below a plot, as far as they are seen.
std::vector<double> seenTicks(const PlotView& view) {
    std::vector<double> ticks;
    for (const double tick : view.xAxis->tickVector()) {
        if (view.xAxis->range().contains(tick)) {
            ticks.push_back(tick);
        }
    }
    return ticks;
}

} // namespace

TEST(PlotAxisTest, EpochsAreWholeHoweverFewThereAre) {
    PlotModel model;
    model.setCurves(storedRun(1, specNamed("net"), {4, 3, 2, 1}, 2, {0.5, 0.6}));
    PlotSettings settings = model.settings();
    settings.x = XAxis::Epochs;
    model.setSettings(settings);
    PlotView view;
    view.applyTheme(Theme::of({}));
    showAll(view, model.content(PlotKind::Accuracy, settings, Theme::of({})));
    EXPECT_EQ(seenTicks(view), (std::vector<double>{1, 2}));
    view.setXRange({0.5, 1.75});
    view.replot(QCustomPlot::rpImmediateRefresh);
    EXPECT_EQ(seenTicks(view), (std::vector<double>{1}));
    view.setXRange({1.2, 1.4}); // between two
    view.replot(QCustomPlot::rpImmediateRefresh);
    EXPECT_GE(seenTicks(view).size(), 2U);
}

TEST(PlotAxisTest, ParametersInMillionsNeedNotBeWhole) {
    PlotModel model;
    for (const auto& [id, parameters] : {std::pair(1, 900'000), {2, 1'100'000}}) {
        RunCurves curves = storedRun(id, specNamed("net " + std::to_string(id)), {1}, 1, {0.5});
        curves.run.parameters = parameters;
        model.setCurves(curves);
    }
    PlotView view;
    view.applyTheme(Theme::of({}));
    showAll(view, model.content(PlotKind::Parameters, model.settings(), Theme::of({})));
    EXPECT_GE(seenTicks(view).size(), 2U);
}

TEST(PlotAxisTest, TheNumbersBelowANarrowPlotStandApart) {
    PlotPair plots;
    plots.add(ramp(9000));
    for (const int width : {160, 240, 400, 900}) {
        plots.loss.resize(width, 200);
        plots.draw();
        plots.draw();
        const QFontMetrics metrics(plots.loss.xAxis->tickLabelFont());
        const QVector<double> ticks = plots.loss.xAxis->tickVector();
        const QVector<QString> labels = plots.loss.xAxis->tickVectorLabels();
        for (int i = 1; i < ticks.size(); ++i) {
            const double apart = plots.loss.xAxis->coordToPixel(ticks[i]) -
                                 plots.loss.xAxis->coordToPixel(ticks[i - 1]);
            EXPECT_GT(apart, metrics.horizontalAdvance(labels[i]) + 4) << width;
        }
    }
}

TEST(PlotAxisTest, AnEmptyPlotShowsNoNumbers) {
    PlotPair plots;
    EXPECT_FALSE(plots.loss.xAxis->tickLabels());
    plots.add(ramp(10));
    EXPECT_TRUE(plots.loss.xAxis->tickLabels());
}

} // namespace sharesnet::test
