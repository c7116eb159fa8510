#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "ui/compare/twin_panel.h"
#include "ui/plots/figure.h"
#include "ui/plots/figure_dialog.h"
#include "ui/plots/plot_model.h"
#include "ui/plots/plot_view.h"
#include "ui/runs/run_text.h"

#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QSettings>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

constexpr int kPatienceMs = 20'000;

class TwinPanelTest : public ::testing::Test {
  protected:
    // A run of two epochs of five steps.
    std::int64_t add(bool shared, std::uint64_t seed, double first, double second) {
        RunSpec spec{"run", cifarPreActivation(29), TrainConfig{}, DataSpec{}};
        spec.arch = shared ? applyPaperRule(spec.arch) : unsharedTwin(spec.arch);
        spec.config.seed = seed;
        spec.config.epochs = 2;
        RunStore store(folder_.path());
        const RunClaim claim = store.create(spec);
        RunStarted started;
        started.spec = spec;
        started.stepsPerEpoch = 5;
        started.epochs = 2;
        store.record(claim, {{TrainingEvent{claim.run, 1, started},
                              {claim.run, 2, EpochDone{1, 5, 1, 0.5, true, 1, first, 0.9, 1}},
                              {claim.run, 3, EpochDone{2, 10, 1, 0.5, true, 1, second, 0.9, 1}},
                              {claim.run, 4, RunFinished{false, 2, 10, 1}}}});
        store.release(claim);
        return claim.run;
    }
    void open(const std::vector<std::int64_t>& selected) {
        std::vector<RunPtr> chosen;
        for (const RunRecord& run : RunStore(folder_.path()).runs().runs) {
            all_.push_back(std::make_shared<const RunRecord>(run));
            if (std::ranges::find(selected, run.id) != selected.end()) {
                chosen.push_back(all_.back());
            }
        }
        panel_.setAll([this] { return all_; });
        panel_.setSelected(chosen);
        panel_.resize(900, 500);
        panel_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel_));
    }
    bool drawn() {
        return QTest::qWaitFor([this] { return !panel_.gap()->content().series.empty(); },
                               kPatienceMs);
    }
    std::vector<double> gap() { return panel_.gap()->content().series.front().curve->raw().y(); }

    test::TemporaryFolder folder_;
    std::vector<RunPtr> all_;
    StoreClient client_{folder_.path()};
    PlotModel plots_;
    TwinPanel panel_{&client_, &plots_};
};

TEST_F(TwinPanelTest, ARunAndItsTwin) {
    const std::int64_t shared = add(true, 1, 0.5, 0.75);
    add(false, 1, 0.625, 0.625);
    open({shared});
    ASSERT_TRUE(drawn());
    EXPECT_EQ(gap(), (std::vector{-12.5, 12.5}));
    EXPECT_EQ(panel_.text(),
              "sharesnet-29-shared-all (run 1) against sharesnet-29-unshared (run 2)");
    EXPECT_EQ(panel_.curves()->content().series.size(), 2U);
    EXPECT_EQ(panel_.curves()->xAxis->label(), "") << "the axis below has it";
    EXPECT_NE(panel_.gap()->xAxis->label(), "");
    EXPECT_EQ(testImagesTexts(panel_.curves()->content().testImages),
              QStringList("Test accuracies are of all test images."));
    const PlotContent& gapContent = panel_.gap()->content();
    EXPECT_TRUE(gapContent.series.back().isMember) << "the line of no difference";
    EXPECT_LE(panel_.gap()->yAxis->range().lower, -12.5);
    EXPECT_FALSE(contentCsv(gapContent).contains("no difference"));
    EXPECT_EQ(panel_.gap()->content().title,
              "sharesnet-29-shared-all − sharesnet-29-unshared (points)");
}

// Differences of -2, -4 and -6 points: mean -4, +-4.96828.
TEST_F(TwinPanelTest, GroupsHaveAnInterval) {
    std::vector<std::int64_t> runs;
    for (const auto& [seed, difference] : {std::pair(1U, 0.02), {2U, 0.04}, {3U, 0.06}}) {
        runs.push_back(add(false, seed, 0.5, 0.75));
        runs.push_back(add(true, seed, 0.5 - difference, 0.75));
    }
    open(runs);
    ASSERT_TRUE(drawn());
    ASSERT_EQ(panel_.gap()->content().bands.size(), 1U);
    const PlotBand& band = panel_.gap()->content().bands.front();
    EXPECT_NEAR(band.mean[0], -4, 1e-9);
    EXPECT_NEAR(band.low[0], -4 - 4.96828, 1e-5);
    EXPECT_NEAR(band.high[1], 0, 1e-9);
    EXPECT_EQ(panel_.curves()->content().bands.size(), 2U);
    EXPECT_TRUE(panel_.gap()->content().title.endsWith("95 % interval, paired by seed"));
}

TEST_F(TwinPanelTest, AFigureHasBothPlots) {
    QSettings().remove(QStringLiteral("figure"));
    const std::int64_t shared = add(true, 1, 0.5, 0.75);
    add(false, 1, 0.625, 0.625);
    open({shared});
    ASSERT_TRUE(drawn());
    QTest::mouseClick(panel_.findChild<QToolButton*>("twinFigure"), Qt::LeftButton);
    auto* dialog = panel_.window()->findChild<FigureDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->figure().content.title, panel_.curves()->content().title);
    ASSERT_EQ(dialog->figure().below.size(), 1U);
    EXPECT_EQ(dialog->figure().below[0].content.title, panel_.gap()->content().title);
    EXPECT_EQ(dialog->format().heightMm, 120);
    dialog->reject();
    QSettings().remove(QStringLiteral("figure"));
}

TEST_F(TwinPanelTest, SaysWhatIsMissing) {
    open({add(true, 1, 0.5, 0.75)});
    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return panel_.text().startsWith("No run in the store has the settings of"); },
        kPatienceMs));
    panel_.setSelected({});
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return panel_.text().startsWith("Select a run"); }, kPatienceMs));
}

TEST_F(TwinPanelTest, TheCursorIsThatOfAllPlots) {
    const std::int64_t shared = add(true, 1, 0.5, 0.75);
    add(false, 1, 0.625, 0.625);
    open({shared});
    ASSERT_TRUE(drawn());
    plots_.setCursor(2);
    panel_.curves()->replot(QCustomPlot::rpImmediateRefresh);
    const QPoint first(static_cast<int>(panel_.curves()->xAxis->coordToPixel(1)),
                       panel_.curves()->axisRect()->center().y());
    QMouseEvent move(QEvent::MouseMove, first, panel_.curves()->mapToGlobal(first), Qt::NoButton,
                     Qt::NoButton, {});
    QApplication::sendEvent(panel_.curves(), &move);
    ASSERT_TRUE(plots_.cursor());
    EXPECT_NEAR(*plots_.cursor(), 1, 0.05);
    // by steps it is another axis than that of the plots, and stays by itself
    QTest::keyClick(panel_.findChild<QComboBox*>("twinAxis"), Qt::Key_Down);
    EXPECT_EQ(panel_.curves()->content().series.front().curve->raw().x(), (std::vector{5.0, 10.0}));
}

} // namespace
} // namespace sharesnet
