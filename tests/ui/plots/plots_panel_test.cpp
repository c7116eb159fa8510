#include "ui/plots/plots_panel.h"

#include "tests/support/temporary_folder.h"
#include "tests/ui/plots/plotted_runs.h"
#include "ui/plots/histogram_panel.h"
#include "ui/plots/live_strip.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QSettings>
#include <QSlider>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace sharesnet::test {

namespace {

class PlotsPanelTest : public testing::Test {
  protected:
    PlotsPanelTest() {
        QSettings().remove("plots");
        panel = std::make_unique<PlotsPanel>(&model);
        panel->resize(1000, 600);
        panel->show();
    }
    QAction* action(const QString& text) const {
        for (QAction* one : panel->findChild<QToolButton*>("plotView")->menu()->actions()) {
            if (one->text().remove('&') == text) {
                return one;
            }
        }
        return nullptr;
    }
    PlotModel model;
    std::unique_ptr<PlotsPanel> panel;
};

} // namespace

TEST_F(PlotsPanelTest, ATabShowsOnePlot) {
    train(model, 1, specNamed("net"));
    EXPECT_TRUE(panel->view(PlotKind::Accuracy)->isVisible());
    EXPECT_FALSE(panel->view(PlotKind::Loss)->isVisible());
    auto* tabs = panel->findChild<QTabBar*>("plotTabs");
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    EXPECT_FALSE(panel->view(PlotKind::Accuracy)->isVisible());
    EXPECT_TRUE(panel->view(PlotKind::Loss)->isVisible());
    EXPECT_EQ(panel->view(PlotKind::Loss)->content().series.size(), 2U);
    EXPECT_EQ(panel->kind(), PlotKind::Loss);
}

TEST_F(PlotsPanelTest, AllSideBySideShareTheCursor) {
    train(model, 1, specNamed("net"));
    panel->setSideBySide(true);
    for (const PlotKind kind : {PlotKind::Accuracy, PlotKind::Loss, PlotKind::LearningRate,
                                PlotKind::Throughput, PlotKind::GradientNorm}) {
        EXPECT_TRUE(panel->view(kind)->isVisible());
        EXPECT_FALSE(panel->view(kind)->content().series.empty());
    }
    emit panel->view(PlotKind::Loss)->cursorMoved(1.5, QPointF(100, 100));
    EXPECT_EQ(model.cursor(), 1.5);
    EXPECT_FALSE(panel->view(PlotKind::Loss)->cursorTexts().isEmpty());
}

TEST_F(PlotsPanelTest, TheXAxisIsChosenForAllPlots) {
    train(model, 1, specNamed("net"));
    auto* x = panel->findChild<QComboBox*>("xAxis");
    EXPECT_EQ(x->currentText(), "Epochs");
    x->setFocus();
    QTest::keyClick(x, Qt::Key_Down); // relative time
    EXPECT_EQ(model.settings().x, XAxis::Relative);
    EXPECT_EQ(panel->view(PlotKind::Accuracy)->content().x, XAxis::Relative);
    PlotModel other;
    const PlotsPanel next(&other); // and for the next window
    EXPECT_EQ(other.settings().x, XAxis::Relative);
    QSettings().remove("plots");
}

TEST_F(PlotsPanelTest, TheSliderSmoothsFromNoneToStrong) {
    train(model, 1, specNamed("net"));
    panel->showKind(PlotKind::Loss);
    const auto lossCurve = [&] {
        for (const PlotSeries& series : panel->view(PlotKind::Loss)->content().series) {
            if (series.part == "train") {
                return series.curve;
            }
        }
        return std::shared_ptr<const PlottedCurve>();
    };
    auto* slider = panel->findChild<QSlider*>("smoothing");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    EXPECT_EQ(model.settings().smoothing, 0);
    EXPECT_FALSE(lossCurve()->isSmoothed());
    QTest::keyClick(slider, Qt::Key_End);
    EXPECT_EQ(model.settings().smoothing, 1);
    EXPECT_TRUE(lossCurve()->isSmoothed());
    EXPECT_TRUE(slider->toolTip().contains("does not lag"));
}

TEST_F(PlotsPanelTest, ALogarithmicYAxisIsThatOfOnePlot) {
    train(model, 1, specNamed("net"));
    panel->showKind(PlotKind::Loss);
    action("Logarithmic y axis")->trigger();
    EXPECT_TRUE(panel->view(PlotKind::Loss)->content().logY);
    panel->showKind(PlotKind::Accuracy);
    EXPECT_FALSE(panel->view(PlotKind::Accuracy)->content().logY);
    EXPECT_FALSE(action("Logarithmic y axis")->isChecked());
}

TEST_F(PlotsPanelTest, TestAndTrainAreShownOrNot) {
    train(model, 1, specNamed("net"));
    EXPECT_EQ(panel->view(PlotKind::Accuracy)->content().series.size(), 2U);
    action("Train")->trigger();
    EXPECT_EQ(panel->view(PlotKind::Accuracy)->content().series.size(), 1U);
    action("Test")->trigger();
    EXPECT_TRUE(panel->view(PlotKind::Accuracy)->content().series.empty());
}

TEST_F(PlotsPanelTest, MeansAreChosenInTheMenu) {
    model.setCurves(storedRun(1, specNamed("net", 1), {1, 1}, 1, {0.5, 0.6}));
    model.setCurves(storedRun(2, specNamed("net", 2), {1, 1}, 1, {0.5, 0.7}));
    QMenu* menu = action("Mean and 95 % interval")->menu();
    emit menu->aboutToShow();
    ASSERT_GE(menu->actions().size(), 2);
    EXPECT_TRUE(menu->actions()[0]->isChecked());
    menu->actions()[1]->trigger();
    EXPECT_EQ(panel->view(PlotKind::Accuracy)->content().bands.size(), 1U);
}

TEST_F(PlotsPanelTest, FollowsThePalette) {
    train(model, 1, specNamed("net"));
    QPalette dark;
    dark.setColor(QPalette::Window, QColor("#202226"));
    panel->setPalette(dark);
    EXPECT_EQ(panel->view(PlotKind::Accuracy)->content().series.back().style.color,
              Theme::of(dark).run(0));
}

TEST_F(PlotsPanelTest, WritesAPictureOfEachPlotUnshown) {
    const TemporaryFolder folder;
    PlotModel own;
    PlotsPanel hidden(&own);
    own.setCurves(measuredRun(1, specNamed("net"), {2, 1}));
    ASSERT_TRUE(hidden.savePngs(QString::fromStdString(folder.string())));
    for (const char* name : {"accuracy", "loss", "learning-rate", "throughput", "gradient-norm",
                             "update-ratio", "memory", "accuracy-against-parameters"}) {
        const QImage image(
            QString::fromStdString((folder / (std::string(name) + ".png")).string()));
        EXPECT_EQ(image.size(), QSize(1197, 748)) << name;
        EXPECT_EQ(image.text("Runs"), "1") << name;
    }
    EXPECT_FALSE(hidden.savePngs("/nonexistent"));
}

TEST_F(PlotsPanelTest, TheStripHasTheSameCursor) {
    LiveStrip strip(&model);
    strip.resize(900, 200);
    strip.show();
    train(model, 1, specNamed("net"));
    emit strip.loss()->cursorMoved(1.5, QPointF(50, 50));
    EXPECT_EQ(model.cursor(), 1.5);
}

TEST_F(PlotsPanelTest, TabsWithoutRoomAreInAMenu) {
    auto* tabs = panel->findChild<QTabBar*>("plotTabs");
    auto* more = tabs->findChild<QToolButton*>("moreTabs");
    ASSERT_NE(more, nullptr);
    panel->resize(1600, 600);
    QCoreApplication::processEvents();
    EXPECT_FALSE(more->isVisible());
    panel->resize(560, 600);
    QCoreApplication::processEvents();
    ASSERT_TRUE(more->isVisible());
    const int last = tabs->count() - 1;
    EXPECT_FALSE(tabs->isTabVisible(last));
    EXPECT_TRUE(tabs->isTabVisible(tabs->currentIndex()));
    EXPECT_LE(tabs->tabRect(tabs->currentIndex()).right(), more->geometry().left());
    EXPECT_EQ(more->focusPolicy(), Qt::TabFocus);
    EXPECT_FALSE(more->accessibleName().isEmpty());
    QMenu* menu = more->menu();
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), tabs->count());
    EXPECT_TRUE(menu->actions().at(tabs->currentIndex())->isChecked());
    menu->actions().at(last)->trigger();
    EXPECT_EQ(tabs->currentIndex(), last);
    EXPECT_TRUE(tabs->isTabVisible(last));
    EXPECT_LE(tabs->tabRect(last).right(), more->geometry().left());
    EXPECT_TRUE(panel->histograms()->isVisible());
}

TEST_F(PlotsPanelTest, ArrowsReachTheTabsWithoutRoom) {
    auto* tabs = panel->findChild<QTabBar*>("plotTabs");
    panel->resize(560, 600);
    QCoreApplication::processEvents();
    for (int i = 1; i < tabs->count(); ++i) {
        QTest::keyClick(tabs, Qt::Key_Right);
        EXPECT_EQ(tabs->currentIndex(), i);
        EXPECT_TRUE(tabs->isTabVisible(i));
    }
}

} // namespace sharesnet::test
