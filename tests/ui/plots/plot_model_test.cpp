#include "tests/ui/plots/plotted_runs.h"

#include <QSettings>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <set>

namespace sharesnet::test {

namespace {

PlotContent accuracyOf(const PlotModel& model) {
    return model.content(PlotKind::Accuracy, model.settings(), Theme::of({}));
}

QColor colorOf(const PlotModel& model, qint64 run) {
    for (const PlotSeries& series : accuracyOf(model).series) {
        if (series.run == run) {
            return series.style.color;
        }
    }
    return {};
}

} // namespace

TEST(PlotModelTest, ALiveRunThatIsHiddenLosesNothing) {
    PlotModel model;
    const RunSpec spec = specNamed("net");
    train(model, 7, spec);
    model.removeRun(7);
    EXPECT_TRUE(accuracyOf(model).series.empty());
    model.append({{7, 8, StepDone{3, 5, 0.5, 0.01, 300, 0.6}}});
    RunCurves stored = storedRun(7, spec, {2.25, 1.75}, 2, {}); // the store lags behind
    model.setCurves(stored);
    const PlotContent loss = model.content(PlotKind::Loss, model.settings(), Theme::of({}));
    EXPECT_EQ(loss.series[0].curve->raw().y(), (std::vector{2.25, 1.75, 1.5, 1.25, 0.5}));
}

TEST(PlotModelTest, EventsOfOtherRunsArePassedOver) {
    PlotModel model;
    QSignalSpy changed(&model, &PlotModel::dataChanged);
    model.append(twoEpochs(8, specNamed("other")));
    EXPECT_EQ(changed.count(), 0);
    EXPECT_TRUE(model.shownRuns().isEmpty());
}

TEST(PlotModelTest, OneDrainIsOneChange) {
    PlotModel model;
    const RunSpec spec = specNamed("net");
    model.beginRun(1, spec, 1);
    QSignalSpy changed(&model, &PlotModel::dataChanged);
    model.append(twoEpochs(1, spec));
    EXPECT_EQ(changed.count(), 1);
}

TEST(PlotModelTest, ANameThatAPersonGaveStays) {
    PlotModel model;
    RunSpec spec = specNamed("net");
    model.beginRun(1, spec, 1);
    model.setRunName(1, "mine");
    model.append(twoEpochs(1, spec));
    EXPECT_EQ(model.current()->record().spec.name, "mine");
}

TEST(PlotModelTest, TheCursorReadsAnyRun) {
    PlotModel model;
    train(model, 1, specNamed("net"));
    EXPECT_FALSE(model.valueAtCursor(1, Metric::TestAccuracy));
    QSignalSpy moved(&model, &PlotModel::cursorChanged);
    model.setCursor(1.1);
    EXPECT_EQ(model.valueAtCursor(1, Metric::TestAccuracy), 31.25);
    EXPECT_EQ(model.valueAtCursor(1, Metric::TrainLoss), 1.75); // step 2 of 2 an epoch
    EXPECT_FALSE(model.valueAtCursor(2, Metric::TestAccuracy));
    model.setCursor(2.4); // nearest to the last epoch
    EXPECT_EQ(model.valueAtCursor(1, Metric::TestAccuracy), 62.5);
    model.setCursor(2.6);
    EXPECT_FALSE(model.valueAtCursor(1, Metric::TestAccuracy)) << "the run has not been there";
    PlotSettings settings = model.settings();
    settings.x = XAxis::Steps;
    model.setSettings(settings);
    EXPECT_FALSE(model.cursor()); // a place on the old axis
    EXPECT_EQ(moved.count(), 4);
}

TEST(PlotModelTest, ColorsLastAndAPersonChangesThem) {
    const QSettings before;
    keepStyleOfRun(11, RunStyle::byId(11));
    PlotModel model;
    train(model, 11, specNamed("a"));
    train(model, 12, specNamed("b"));
    const QColor first = colorOf(model, 11);
    model.removeRun(12);
    EXPECT_EQ(colorOf(model, 11), first); // whatever else is shown
    RunStyle style = styleOfRun(11);
    style.own = QColor("#123456");
    style.dash = Qt::DotLine;
    style.marker = RunStyle::Marker::Plus;
    QSignalSpy changed(&model, &PlotModel::styleChanged);
    model.setStyle(11, style);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(colorOf(model, 11), QColor("#123456"));
    EXPECT_EQ(styleOfRun(11), style); // for the next window, too
    style.own = QColor();
    style.color = 4;
    keepStyleOfRun(11, style);
    EXPECT_EQ(styleOfRun(11), style);
    keepStyleOfRun(11, RunStyle::byId(11));
    EXPECT_FALSE(QSettings().contains("runStyles/11"));
}

TEST(PlotModelTest, FortyRunsInARowLookDifferent) {
    std::set<std::pair<int, int>> looks;
    for (qint64 run = 1; run <= 40; ++run) {
        const RunStyle style = RunStyle::byId(run);
        looks.insert({style.color, static_cast<int>(style.dash)});
    }
    EXPECT_EQ(looks.size(), 40U);
}

TEST(PlotModelTest, PointingAtRunsDrawsTheOthersFaint) {
    PlotModel model;
    train(model, 1, specNamed("a"));
    train(model, 2, specNamed("b"));
    train(model, 3, specNamed("c"));
    const QColor bright = colorOf(model, 2);
    QSignalSpy pointed(&model, &PlotModel::runsPointedAt);
    model.pointAt({1, 3, 98});
    EXPECT_LT(colorOf(model, 2).alphaF(), 0.5);
    EXPECT_EQ(colorOf(model, 1).alphaF(), 1);
    EXPECT_EQ(colorOf(model, 3).alphaF(), 1);
    EXPECT_EQ(pointed.last()[0].value<QList<qint64>>(), (QList<qint64>{1, 3}));
    model.pointAt({99}); // shown nowhere
    EXPECT_EQ(colorOf(model, 2), bright);
    EXPECT_EQ(pointed.count(), 2);
}

} // namespace sharesnet::test
