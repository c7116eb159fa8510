#include "core/arch/cost.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "ui/compare/points_view.h"
#include "ui/compare/trade_off_panel.h"
#include "ui/plots/figure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;
constexpr int kPatienceMs = 20'000;

// A panel over runs of a store: the shared 29 net with three seeds, its twin with one, and a run
// that was never tested.
class TradeOffPanelTest : public ::testing::Test {
  protected:
    void SetUp() override {
        RunStore store(folder_.path());
        for (const auto& [seed, best] : {std::pair(1, 0.70), {2, 0.72}, {3, 0.74}}) {
            add(store, true, static_cast<std::uint64_t>(seed), best);
        }
        add(store, false, 1, 0.65);
        (void)store.create(specOf(true, 9));
        for (const RunRecord& run : store.runs().runs) {
            runs_.push_back(std::make_shared<const RunRecord>(run));
        }
        panel_.setListed([this] { return runs_; });
        panel_.resize(900, 400);
        panel_.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel_));
        ASSERT_TRUE(comes([this] { return content().points.size() == 2; }));
        view().replot(QCustomPlot::rpImmediateRefresh);
    }
    template <class Condition>
    bool comes(Condition condition) {
        return QTest::qWaitFor(condition, kPatienceMs);
    }
    static RunSpec specOf(bool shared, std::uint64_t seed) {
        RunSpec spec{"run", cifarPreActivation(29), TrainConfig{}, DataSpec{}};
        spec.arch = shared ? applyPaperRule(spec.arch) : unsharedTwin(spec.arch);
        spec.config.seed = seed;
        return spec;
    }
    static void add(RunStore& store, bool shared, std::uint64_t seed, double best) {
        const RunSpec spec = specOf(shared, seed);
        test::storeRun(store, spec, best, {1}, costOf(spec.arch).parameters);
    }
    PointsView& view() { return *panel_.view(); }
    const PlotContent& content() { return view().content(); }
    template <class Widget>
    Widget* child(const char* name) {
        return panel_.findChild<Widget*>(QLatin1String(name));
    }
    // of the shared net, or its twin
    std::size_t placeOf(bool shared) {
        return content().points[0].runs.size() == 3 ? (shared ? 0 : 1) : (shared ? 1 : 0);
    }
    QPoint pixelOf(bool shared) { return view().pixelOf(placeOf(shared)).toPoint(); }

    test::TemporaryFolder folder_;
    std::vector<RunPtr> runs_;
    StoreClient client_{folder_.path()};
    TradeOffPanel panel_{&client_};
};

// 0.70, 0.72, 0.74: mean 72 %, +-4.96828 points.
TEST_F(TradeOffPanelTest, ThePointsAreWhatTheStoreHolds) {
    const std::int64_t shared = costOf(specOf(true, 1).arch).parameters;
    const std::int64_t unshared = costOf(specOf(false, 1).arch).parameters;
    const PlotPoint& point = content().points[placeOf(true)];
    EXPECT_EQ(point.cost, static_cast<double>(shared));
    EXPECT_NEAR(point.at.y(), 72, 1e-9);
    EXPECT_NEAR(point.low, 72 - 4.96828, 1e-5);
    EXPECT_NEAR(point.high, 72 + 4.96828, 1e-5);
    EXPECT_TRUE(point.onFront);
    const PlotPoint& twin = content().points[placeOf(false)];
    EXPECT_EQ(twin.cost, static_cast<double>(unshared));
    EXPECT_NEAR(twin.at.y(), 65, 1e-9);
    EXPECT_TRUE(std::isnan(twin.low)) << "one seed has no error bar";
    EXPECT_FALSE(twin.onFront);
    EXPECT_EQ(twin.style.color, Theme::of(view().palette()).faint);
    ASSERT_EQ(content().front.size(), 1U);
    EXPECT_EQ(content().front[0], point.at);
    EXPECT_EQ(panel_.note(),
              "4 runs as 2 points · 1 on the front: none with a lower cost is as accurate · "
              "1 run is left out: 1 not finished");
    EXPECT_TRUE(contentCsv(content()).startsWith("run,label,params,accuracy,low,high\n"));
    EXPECT_TRUE(contentCsv(content()).contains("," + QString::number(shared) + ","));
}

TEST_F(TradeOffPanelTest, AClickSelectsAndADoubleClickOpensTheDesign) {
    QSignalSpy chosen(&panel_, &TradeOffPanel::runsChosen);
    QSignalSpy opened(&panel_, &TradeOffPanel::designWanted);
    QTest::mouseClick(&view(), Qt::LeftButton, Qt::NoModifier, pixelOf(true));
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<QList<qint64>>(), (QList<qint64>{3, 2, 1}));
    QTest::mouseDClick(&view(), Qt::LeftButton, Qt::NoModifier, pixelOf(false));
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].value<ArchSpec>(), specOf(false, 1).arch);
    const auto before = chosen.size();
    QTest::mouseClick(&view(), Qt::LeftButton, Qt::NoModifier, pixelOf(true) + QPoint(60, 60));
    EXPECT_EQ(chosen.size(), before) << "nothing is there";
}

TEST_F(TradeOffPanelTest, PointsAreReachedByKeyboard) {
    QSignalSpy chosen(&panel_, &TradeOffPanel::runsChosen);
    QSignalSpy opened(&panel_, &TradeOffPanel::designWanted);
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier); // the one of fewest parameters
    QString card = view().cursorTexts().join(' ');
    card.replace(QChar(0x202f), QChar(' ')); // a locale has narrow blanks
    EXPECT_TRUE(card.contains("(n = 3): 72.00 % ± 4.97, ")) << card.toStdString();
    EXPECT_TRUE(card.endsWith("Test accuracies are of all test images.")) << card.toStdString();
    QTest::keyClick(&view(), Qt::Key_Space);
    EXPECT_EQ(chosen.size(), 1);
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened[0][0].value<ArchSpec>(), specOf(false, 1).arch);
}

TEST_F(TradeOffPanelTest, AnotherCostAndAnotherEpoch) {
    auto* cost = child<QComboBox>("tradeOffCost");
    QTest::keyClick(cost, Qt::Key_Down); // MACs
    ASSERT_TRUE(comes([this] {
        return content().points[0].cost == static_cast<double>(costOf(specOf(true, 1).arch).macs);
    }));
    EXPECT_EQ(content().points[0].cost, content().points[1].cost) << "sharing saves no MACs";
    auto* accuracy = child<QComboBox>("tradeOffAccuracy");
    QTest::keyClick(accuracy, Qt::Key_Down);
    QTest::keyClick(accuracy, Qt::Key_Down);
    ASSERT_TRUE(child<QSpinBox>("tradeOffEpoch")->isVisible());
    ASSERT_TRUE(comes([this] { return content().title.contains("after epoch 1"); }));
    child<QSpinBox>("tradeOffEpoch")->setFocus();
    QTest::keyClick(child<QSpinBox>("tradeOffEpoch"), Qt::Key_Up);
    ASSERT_TRUE(comes([this] { return content().points.empty(); }));
    EXPECT_EQ(content().emptyText, "No finished run with a test accuracy yet");
    EXPECT_TRUE(panel_.note().contains("4 without a test accuracy")) << panel_.note().toStdString();
}

TEST_F(TradeOffPanelTest, TheSelectedRunsAlone) {
    panel_.setSelected({runs_.back()}); // run 1
    QTest::keyClick(child<QComboBox>("tradeOffRuns"), Qt::Key_Down);
    ASSERT_TRUE(comes([this] { return content().points.size() == 1; }));
    EXPECT_THAT(content().points[0].runs, ElementsAre(1));
    EXPECT_NEAR(content().points[0].at.y(), 70, 1e-9);
}

} // namespace
} // namespace sharesnet
