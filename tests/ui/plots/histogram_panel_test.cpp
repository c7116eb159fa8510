#include "ui/plots/histogram_panel.h"

#include "tests/ui/plots/plotted_runs.h"
#include "ui/plots/plots_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace sharesnet::test {

namespace {

using Of = LayerHistogram::Of;

RunHistograms histogramsOf(qint64 run, const HistogramKey& key = {"stem.conv", Of::Weight}) {
    return {run,
            {{"stem.conv", Of::Weight},
             {"stem.conv", Of::Gradient},
             {"classifier", Of::Weight},
             {"classifier", Of::Gradient}},
            key,
            {{1, 2, {-1, 1, 0, {10, 30}}}, {2, 4, {-2, 2, 3, {5, 15, 15, 5}}}}};
}

class HistogramPanelTest : public testing::Test {
  protected:
    HistogramPanelTest() {
        panel.resize(800, 400);
        panel.setHistograms({});
        panel.show();
        plot = panel.findChild<QCustomPlot*>("histogramPlot");
    }
    // The pointer stands at this step and value.
    void pointAt(double step, double value) {
        plot->replot(QCustomPlot::rpImmediateRefresh);
        hover(QPointF(plot->xAxis->coordToPixel(step), plot->yAxis->coordToPixel(value)).toPoint());
    }
    void hover(const QPoint& at) {
        QMouseEvent move(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         {});
        QApplication::sendEvent(plot, &move);
    }
    QString emptyText() const {
        for (int i = 0; i < plot->itemCount(); ++i) {
            if (const auto* text = qobject_cast<QCPItemText*>(plot->item(i))) {
                return text->visible() ? text->text() : QString();
            }
        }
        return {};
    }
    void showOne() {
        PlotSettings settings = model.settings();
        settings.x = XAxis::Steps;
        model.setSettings(settings);
        model.setCurves(storedRun(3, specNamed("thin"), {4, 3, 2, 1}, 2, {0.5}));
        panel.setHistograms(histogramsOf(3));
    }

    PlotModel model;
    HistogramPanel panel{&model};
    QCustomPlot* plot = nullptr;
};

} // namespace

TEST_F(HistogramPanelTest, AsksForWhatIsChosen) {
    QSignalSpy wanted(&panel, &HistogramPanel::wanted);
    showOne();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].toLongLong(), 3);
    auto* layer = panel.findChild<QComboBox*>("histogramLayer");
    EXPECT_EQ(layer->count(), 2); // each once
    layer->setFocus();
    QTest::keyClick(layer, Qt::Key_Down);
    ASSERT_EQ(wanted.count(), 2);
    EXPECT_EQ(wanted[1][1].value<HistogramKey>(), (HistogramKey{"classifier", Of::Weight}));
    auto* of = panel.findChild<QComboBox*>("histogramOf");
    of->setFocus();
    QTest::keyClick(of, Qt::Key_Down);
    EXPECT_EQ(wanted[2][1].value<HistogramKey>(), (HistogramKey{"classifier", Of::Gradient}));
    model.noteHistograms(3); // the run goes on
    EXPECT_EQ(wanted.count(), 4);
    model.noteHistograms(9);
    EXPECT_EQ(wanted.count(), 4) << "another run";
}

TEST_F(HistogramPanelTest, ThePointerReadsExactCounts) {
    showOne();
    pointAt(2, 0.5);
    EXPECT_EQ(plain(panel.reading()), "Step 2, epoch 1: 30 of 40 values from 0 to 1");
    pointAt(4, -1.5);
    EXPECT_EQ(plain(panel.reading()),
              "Step 4, epoch 2: 5 of 40 values from −2 to −1; 3 NaN or infinite");
    pointAt(2, 1.5); // above all of step 2
    EXPECT_EQ(plain(panel.reading()), "Step 2, epoch 1: 40 values, all from −1 to 1");
    hover(QPoint(1, 1));
    EXPECT_EQ(panel.reading(), "2 moments; point at one to read it");
}

TEST_F(HistogramPanelTest, TheKeysReadThemToo) {
    showOne();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Left); // begins at the last moment, in the middle
    EXPECT_TRUE(plain(panel.reading()).startsWith("Step 4, epoch 2: 15 of 40 values from −1 to 0"))
        << panel.reading().toStdString();
    QTest::keyClick(plot, Qt::Key_Up);
    EXPECT_TRUE(plain(panel.reading()).startsWith("Step 4, epoch 2: 15 of 40 values from 0 to 1"));
    QTest::keyClick(plot, Qt::Key_Left);
    EXPECT_EQ(plain(panel.reading()), "Step 2, epoch 1: 30 of 40 values from 0 to 1");
}

TEST_F(HistogramPanelTest, ARunWithoutThemSaysSo) {
    EXPECT_TRUE(emptyText().contains("Press Train"));
    model.setCurves(storedRun(3, specNamed("thin"), {4, 3, 2, 1}, 2, {0.5}));
    panel.setHistograms({3, {}, {}, {}});
    EXPECT_TRUE(emptyText().contains("This run has no histograms")) << emptyText().toStdString();
    EXPECT_FALSE(panel.findChild<QComboBox*>("histogramLayer")->isEnabled());
    panel.setHistograms(histogramsOf(3));
    EXPECT_EQ(emptyText(), QString());
    EXPECT_TRUE(panel.findChild<QComboBox*>("histogramLayer")->isEnabled());
}

TEST_F(HistogramPanelTest, OfSeveralRunsOneIsChosen) {
    showOne();
    auto* run = panel.findChild<QComboBox*>("histogramRun");
    EXPECT_FALSE(run->isVisible());
    QSignalSpy wanted(&panel, &HistogramPanel::wanted);
    model.setCurves(storedRun(4, specNamed("thin", 2), {4, 3, 2, 1}, 2, {0.5}));
    EXPECT_TRUE(run->isVisible());
    EXPECT_EQ(run->currentText(), "seed 1") << "the same as before";
    run->setFocus();
    QTest::keyClick(run, Qt::Key_Down);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].toLongLong(), 4);
    panel.setHistograms(histogramsOf(3)); // late: of the run before
    EXPECT_EQ(panel.reading(), "2 moments; point at one to read it");
}

TEST_F(HistogramPanelTest, FollowsTheDataUntilSomebodyZooms) {
    showOne();
    EXPECT_EQ(plot->xAxis->range(), QCPRange(1, 5)); // half a way beyond both
    RunHistograms longer = histogramsOf(3);
    longer.moments.push_back({3, 6, {-1, 1, 0, {1, 1}}});
    panel.setHistograms(longer);
    EXPECT_EQ(plot->xAxis->range(), QCPRange(1, 7));
    plot->xAxis->setRange(2, 3);
    QWheelEvent wheel(QPointF(300, 100), plot->mapToGlobal(QPointF(300, 100)), {}, {0, 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(plot, &wheel);
    longer.moments.push_back({3, 8, {-1, 1, 0, {1, 1}}});
    panel.setHistograms(longer);
    EXPECT_LT(plot->xAxis->range().upper, 4);
    QTest::mouseDClick(plot, Qt::LeftButton, {}, QPoint(300, 100));
    EXPECT_EQ(plot->xAxis->range(), QCPRange(1, 9));
}

TEST_F(HistogramPanelTest, StandsBesideThePlots) {
    PlotsPanel plots(&model);
    plots.resize(1000, 600);
    plots.show();
    EXPECT_FALSE(plots.histograms()->isVisible());
    plots.showHistograms();
    EXPECT_TRUE(plots.histograms()->isVisible());
    EXPECT_FALSE(plots.view(PlotKind::Accuracy)->isVisible());
    plots.setSideBySide(true);
    EXPECT_TRUE(plots.histograms()->isVisible());
    EXPECT_TRUE(plots.view(PlotKind::Memory)->isVisible());
}

} // namespace sharesnet::test
