// What is read at a place of a plot.

#include "tests/ui/plots/plot_pair.h"
#include "ui/plots/plot_box.h"
#include "ui/plots/plot_readings.h"

#include <gtest/gtest.h>

#include <limits>
#include <memory>
#include <utility>

namespace sharesnet::test {

TEST(PlotCursorTest, TheCursorIsOneAndReadsExactValuesOfAllRuns) {
    PlotPair plots;
    PlotSettings settings = plainSettings();
    settings.smoothing = 0.5;
    plots.model.setSettings(settings);
    std::vector<double> other = ramp(100);
    other[41] = 0.123456;
    plots.add(ramp(100));
    plots.add(other);
    hover(plots.loss, pixelOf(plots.loss, 42, 1));
    ASSERT_TRUE(plots.model.cursor());
    const std::vector<PlotReading> readings =
        readingsAt(plots.loss.content(), *plots.loss.xAxis, *plots.model.cursor());
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].value, 42);
    EXPECT_EQ(readings[1].value, 0.123456);
    EXPECT_NEAR(readings[0].smooth, 42, 1e-9);
    const QStringList texts = plots.loss.cursorTexts();
    ASSERT_EQ(texts.size(), 3);
    EXPECT_EQ(texts[0], "step 42 · value, smoothed");
    EXPECT_EQ(texts[1], "seed 1 · train | 42 | 42");
    EXPECT_TRUE(texts[2].startsWith("seed 2 · train | 0.123456 | ")) << qPrintable(texts[2]);
    EXPECT_TRUE(plots.accuracy.cursorTexts().isEmpty()); // there only the line
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&plots.loss, &leave);
    EXPECT_FALSE(plots.model.cursor());
    EXPECT_TRUE(plots.loss.cursorTexts().isEmpty());
}

TEST(PlotCursorTest, WhereNotAllFitTheCurvesAtThePointerAreRead) {
    PlotContent content;
    content.kind = PlotKind::GradientNorm;
    content.x = XAxis::Steps;
    content.clipped = false;
    for (int i = 0; i < 20; ++i) {
        auto curve = std::make_shared<PlottedCurve>();
        curve->append(0, i);
        curve->append(10, i);
        PlotSeries series;
        series.run = 1;
        series.part = QString::number(i);
        series.curve = std::move(curve);
        series.axis = std::make_shared<StepAxis>();
        content.series.push_back(std::move(series));
    }
    PlotView view;
    view.resize(200, 150);
    view.setContent(content);
    view.setXRange({0, 10});
    view.show();
    view.replot(QCustomPlot::rpImmediateRefresh);
    view.showCursor(5, pixelOf(view, 5, 4));
    EXPECT_EQ(view.cursorTexts().size(), 21);
    for (const int row : {1, 2}) {
        EXPECT_NEAR(view.cursorTexts().value(row).section(' ', 0, 0).toInt(), 4, 3)
            << view.cursorTexts().value(row).toStdString();
    }
}

TEST(PlotCursorTest, TheBoxSaysOfHowManyImagesAnAccuracyIs) {
    PlotPair plots;
    RunCurves curves = storedRun(1, specNamed("net"), ramp(200), 100, {0.93, 0.94});
    curves.run.environment[kTestImagesKey] = 1'000;
    plots.model.setCurves(curves);
    plots.linked.update();
    plots.draw();
    const QString sentence = "Test accuracies are of all 1,000 test images.";
    hover(plots.accuracy, pixelOf(plots.accuracy, 200, 94));
    ASSERT_FALSE(plots.accuracy.cursorTexts().isEmpty());
    EXPECT_EQ(plots.accuracy.cursorTexts().last(), sentence);
    hover(plots.loss, pixelOf(plots.loss, 100, 50));
    ASSERT_FALSE(plots.loss.cursorTexts().isEmpty());
    EXPECT_FALSE(plots.loss.cursorTexts().contains(sentence));
    RunCurves shorter = storedRun(2, specNamed("net", 2), ramp(100), 100, {0.93});
    shorter.run.environment[kTestImagesKey] = 500;
    plots.model.setCurves(shorter);
    plots.linked.update();
    plots.draw();
    hover(plots.accuracy, pixelOf(plots.accuracy, 200, 94));
    EXPECT_EQ(plots.accuracy.cursorTexts().last(), sentence) << "the other one has ended";
    hover(plots.accuracy, pixelOf(plots.accuracy, 100, 93));
    EXPECT_EQ(plots.accuracy.cursorTexts().last(),
              "seed 2: Test accuracies are of all 500 test images.");
    plots.accuracy.setCompact(true); // a strip has no room for it
    hover(plots.accuracy, pixelOf(plots.accuracy, 199, 94));
    ASSERT_FALSE(plots.accuracy.cursorTexts().isEmpty());
    EXPECT_FALSE(plots.accuracy.cursorTexts().contains(sentence));
}

TEST(PlotCursorTest, BesideAPointItsOwnPlaceIsRead) {
    PlotContent content;
    content.kind = PlotKind::Parameters;
    PlotPoint point;
    point.run = 1;
    point.at = {1.5, 60};
    point.low = point.high = std::numeric_limits<double>::quiet_NaN();
    point.label = "net";
    point.text = "60 %";
    content.points = {point};
    point.at = {3, 70};
    content.points.push_back(point);
    PlotView view;
    showAll(view, content);
    const QPoint beside = pixelOf(view, 1.5, 60) + QPoint(8, 3);
    view.showCursor(view.xAxis->pixelToCoord(beside.x()), beside);
    EXPECT_EQ(view.cursorTexts(), (QStringList{"1.5 M parameters", "net: 60 %"}));
}

TEST(PlotCursorTest, ALongTextInTheBoxTakesSeveralLines) {
    QCustomPlot plot;
    plot.setViewport({0, 0, 240, 300});
    plot.replot();
    auto* box = new PlotBox(&plot, QStringLiteral("main")); // the plot owns it
    box->setStyle(plot.font(), Theme::of({}));
    box->showAt({100, 100}, "epoch 2", {{Qt::red, "test", {"94.00"}}});
    const QRectF before = box->rect();
    box->showAt({100, 100}, "epoch 2",
                {{Qt::red, "test", {"94.00"}},
                 {{}, "Test accuracies are of 1,000 test images, evenly spread over all.", {}}});
    EXPECT_LE(box->rect().width(), plot.viewport().width());
    EXPECT_GT(box->rect().height(), before.height() + 2 * (plot.fontMetrics().height()));
    EXPECT_EQ(box->rows().size(), 2U);
}

TEST(PlotCursorTest, InALowPlotTheTextMayStandOverTheAxis) {
    QCustomPlot plot;
    plot.setViewport({0, 0, 300, 140});
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins({20, 20, 10, 50});
    plot.replot();
    auto* box = new PlotBox(&plot, QStringLiteral("main")); // the plot owns it
    box->setStyle(plot.font(), Theme::of({}));
    const QString text = "Test accuracies are of 1,000 test images, evenly spread over all.";
    const int rows = box->room();
    ASSERT_TRUE(box->hasRoomFor({text}, rows));
    EXPECT_FALSE(box->hasRoomFor({text}, rows + 1)) << "what is read stands between the axes";
    EXPECT_FALSE(box->hasRoomFor({text, text, text, text, text, text}, rows));
    std::vector<BoxRow> all(static_cast<std::size_t>(rows), {Qt::red, "test", {"94.00"}});
    all.push_back({{}, text, {}});
    box->showAt({100, 60}, "epoch 2", all);
    EXPECT_GT(box->rect().height(), plot.axisRect()->height());
    EXPECT_GE(box->rect().top(), 0);
    EXPECT_LE(box->rect().bottom(), plot.viewport().height());
}

TEST(PlotCursorTest, ARunThatHasEndedIsNotRead) {
    PlotPair plots;
    plots.add(ramp(100));
    plots.add(ramp(1000));
    EXPECT_EQ(readingsAt(plots.loss.content(), *plots.loss.xAxis, 50).size(), 2U);
    EXPECT_EQ(readingsAt(plots.loss.content(), *plots.loss.xAxis, 500).size(), 1U);
}

TEST(PlotCursorTest, CursorsAAndBShowDifferences) {
    PlotPair plots;
    plots.add(ramp(100));
    hover(plots.loss, pixelOf(plots.loss, 20, 50));
    QTest::keyClick(&plots.loss, Qt::Key_A);
    hover(plots.loss, pixelOf(plots.loss, 70, 50));
    QTest::keyClick(&plots.loss, Qt::Key_B);
    ASSERT_TRUE(plots.model.markA() && plots.model.markB());
    const QStringList texts = plots.loss.markTexts();
    ASSERT_EQ(texts.size(), 2);
    EXPECT_EQ(texts[0], "A step 20, B step 70, difference");
    EXPECT_EQ(texts[1], "train | 20 | 70 | +50");
    QTest::keyClick(&plots.loss, Qt::Key_Escape);
    EXPECT_TRUE(plots.loss.markTexts().isEmpty());
}

TEST(PlotCursorTest, TheCursorMovesByKeys) {
    PlotPair plots;
    plots.add(ramp(100));
    plots.model.setCursor(10);
    QTest::keyClick(&plots.loss, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(plots.model.cursor(), 11);
    QTest::keyClick(&plots.loss, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&plots.loss, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(plots.model.cursor(), 9);
}

} // namespace sharesnet::test
