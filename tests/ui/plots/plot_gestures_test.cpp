// What the pointer and the keys do in plots, by real events.

#include "tests/ui/plots/plot_pair.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <cmath>

namespace sharesnet::test {

TEST(PlotGesturesTest, ZoomIsLinkedInX) {
    PlotPair plots;
    plots.add(ramp(1000), 100, {0.1, 0.2, 0.3});
    const QCPRange before = plots.loss.xAxis->range();
    wheel(plots.loss, pixelOf(plots.loss, 500, 500), 3);
    const QCPRange after = plots.loss.xAxis->range();
    EXPECT_NEAR(after.size(), before.size() * std::pow(0.8, 3), 1e-6);
    EXPECT_NEAR((500 - after.lower) / after.size(), (500 - before.lower) / before.size(), 0.01);
    EXPECT_EQ(plots.accuracy.xAxis->range(), after);
    // y follows what is seen
    EXPECT_LT(plots.loss.yAxis->range().upper, 850);
    QTest::mouseDClick(&plots.accuracy, Qt::LeftButton, {}, plots.accuracy.rect().center());
    EXPECT_EQ(plots.loss.xAxis->range(), before);
}

TEST(PlotGesturesTest, WithControlTheWheelZoomsInY) {
    PlotPair plots;
    plots.add(ramp(1000));
    const QCPRange x = plots.loss.xAxis->range();
    const QCPRange y = plots.loss.yAxis->range();
    wheel(plots.loss, pixelOf(plots.loss, 500, 500), 1, Qt::ControlModifier);
    EXPECT_EQ(plots.loss.xAxis->range(), x);
    EXPECT_NEAR(plots.loss.yAxis->range().size(), y.size() * 0.8, 1e-6);
    QTest::keyClick(&plots.loss, Qt::Key_0);
    plots.draw();
    EXPECT_EQ(plots.loss.yAxis->range(), y);
}

TEST(PlotGesturesTest, ADragZoomsIntoItsBox) {
    PlotPair plots;
    plots.add(ramp(1000));
    drag(plots.loss, pixelOf(plots.loss, 200, 800), pixelOf(plots.loss, 600, 300));
    EXPECT_NEAR(plots.loss.xAxis->range().lower, 200, 3);
    EXPECT_NEAR(plots.loss.xAxis->range().upper, 600, 3);
    EXPECT_NEAR(plots.loss.yAxis->range().lower, 300, 5);
    EXPECT_NEAR(plots.loss.yAxis->range().upper, 800, 5);
}

TEST(PlotGesturesTest, AFlatDragZoomsInXAlone) {
    PlotPair plots;
    plots.add(ramp(1000));
    const QPoint from = pixelOf(plots.loss, 200, 500);
    drag(plots.loss, from, {pixelOf(plots.loss, 600, 500).x(), from.y() + 4});
    EXPECT_NEAR(plots.loss.xAxis->range().upper, 600, 3);
    EXPECT_TRUE(plots.loss.followsY());
}

TEST(PlotGesturesTest, ARightDragPans) {
    PlotPair plots;
    plots.add(ramp(1000));
    wheel(plots.loss, pixelOf(plots.loss, 500, 500), 4);
    const QCPRange before = plots.loss.xAxis->range();
    const QPoint middle = plots.loss.rect().center();
    drag(plots.loss, middle, middle - QPoint(100, 0), Qt::RightButton);
    EXPECT_NEAR(plots.loss.xAxis->range().size(), before.size(), 1e-6);
    EXPECT_GT(plots.loss.xAxis->range().lower, before.lower);
}

TEST(PlotGesturesTest, FollowsTheRightEdgeWhileZoomedIfItWasInView) {
    PlotPair plots;
    const RunSpec spec = specNamed("net");
    plots.model.beginRun(1, spec, 1);
    const auto tell = [&](std::int64_t from, std::int64_t to) {
        std::vector<TrainingEvent> events;
        for (std::int64_t step = from; step <= to; ++step) {
            events.push_back({1, static_cast<double>(step), StepDone{1, step, 1, 0.1, 1, 0, 1}});
        }
        plots.model.append(events);
        plots.draw();
    };
    tell(1, 1000);
    EXPECT_NEAR(plots.loss.xAxis->range().upper, 1010, 1); // all of it
    wheel(plots.loss, pixelOf(plots.loss, 1000, 1), 3);    // at the right edge
    const QCPRange zoomed = plots.loss.xAxis->range();
    tell(1001, 1100);
    EXPECT_NEAR(plots.loss.xAxis->range().upper, zoomed.upper + 100, 1e-6);
    EXPECT_NEAR(plots.loss.xAxis->range().size(), zoomed.size(), 1e-6);
    // The edge out of view: it stays where one looks.
    wheel(plots.loss, pixelOf(plots.loss, 700, 1), 6);
    const QCPRange fixed = plots.loss.xAxis->range();
    ASSERT_LT(fixed.upper, 1100);
    tell(1101, 1200);
    EXPECT_EQ(plots.loss.xAxis->range(), fixed);
}

TEST(PlotGesturesTest, AClickOrReturnAtTheCursorTellsThePlace) {
    PlotPair plots;
    plots.add(ramp(100));
    QSignalSpy clicked(&plots.loss, &PlotView::placeClicked);
    QTest::mouseClick(&plots.loss, Qt::LeftButton, {}, pixelOf(plots.loss, 42, 50));
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_NEAR(clicked[0][0].toDouble(), 42, 0.5);
    drag(plots.loss, pixelOf(plots.loss, 20, 50), pixelOf(plots.loss, 60, 50));
    EXPECT_EQ(clicked.size(), 1) << "a drag zooms";
    QTest::keyClick(&plots.loss, Qt::Key_Return);
    EXPECT_EQ(clicked.size(), 1) << "there is no cursor";
    hover(plots.loss, pixelOf(plots.loss, 30, 50));
    QTest::keyClick(&plots.loss, Qt::Key_Return);
    ASSERT_EQ(clicked.size(), 2);
    EXPECT_NEAR(clicked[1][0].toDouble(), 30, 0.5);
}

TEST(PlotGesturesTest, ACurveIsPointedAt) {
    PlotPair plots;
    plots.add(std::vector<double>(100, 1.0));
    plots.add(std::vector<double>(100, 3.0));
    QSignalSpy pointed(&plots.model, &PlotModel::runsPointedAt);
    hover(plots.loss, pixelOf(plots.loss, 50, 3));
    ASSERT_EQ(pointed.count(), 1);
    EXPECT_EQ(pointed[0][0].value<QList<qint64>>(), QList<qint64>{2});
    hover(plots.loss, pixelOf(plots.loss, 50, 2));
    EXPECT_TRUE(pointed.last()[0].value<QList<qint64>>().isEmpty());
}

} // namespace sharesnet::test
