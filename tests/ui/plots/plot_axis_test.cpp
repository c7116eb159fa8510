#include "tests/ui/plots/plotted_runs.h"

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

} // namespace sharesnet::test
