#include "ui/compare/sweep_panel.h"

#include "core/arch/presets.h"
#include "core/flow/sweep_plans.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace sharesnet {
namespace {

constexpr int kPatienceMs = 20'000;

class SweepPanelTest : public ::testing::Test {
  protected:
    void open() {
        client_ = std::make_unique<StoreClient>(folder_.path());
        panel_ = std::make_unique<SweepPanel>(client_.get());
        QObject::connect(panel_.get(), &SweepPanel::unfinishedFound, panel_.get(),
                         [this](const SweepPlanPtr& plan, int left) {
                             found_ = plan;
                             left_ = left;
                         });
        source_.design = *presetSpec("sharesnet-29");
        source_.config.epochs = 2;
        panel_->setSource([this] { return source_; });
        panel_->resize(1000, 400);
        panel_->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(panel_.get()));
    }
    template <class Condition>
    bool comes(Condition condition) {
        return QTest::qWaitFor(condition, kPatienceMs);
    }
    bool says(const QString& text) {
        return comes([&] { return panel_->planText().contains(text); });
    }
    template <class Widget>
    Widget* child(const char* name) {
        return panel_->findChild<Widget*>(QLatin1String(name));
    }
    void type(const char* line, const QString& text) {
        auto* edit = child<QLineEdit>(line);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    void click(const char* button) {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }
    void check(const char* box) {
        QTest::mouseClick(child<QCheckBox>(box), Qt::LeftButton, Qt::NoModifier, {8, 8});
    }
    QString progress() { return child<QLabel>("sweepProgress")->text(); }

    test::TemporaryFolder folder_;
    SweepSource source_;
    std::unique_ptr<StoreClient> client_;
    std::unique_ptr<SweepPanel> panel_;
    SweepPlanPtr found_;
    int left_ = 0;
};

TEST_F(SweepPanelTest, SaysAtOnceHowManyRunsAndHowLong) {
    open();
    ASSERT_TRUE(says("3 runs: 1 network × 3 seeds"));
    EXPECT_EQ(child<QListWidget>("sweepDesigns")->item(0)->text(), "sharesnet-29");
    EXPECT_TRUE(says("time unknown: no run like these has trained an epoch"));
    check("sweepSubsets");
    click("sweepAddSetting");
    type("sweepValues", "0.05, 0.1");
    ASSERT_TRUE(says("48 runs: 8 networks × 2 settings × 3 seeds"))
        << panel_->planText().toStdString();
    EXPECT_TRUE(child<QPushButton>("sweepQueue")->isEnabled());
}

TEST_F(SweepPanelTest, WithoutNeedNothingIsScrolled) {
    open();
    panel_->resize(1000, 300);
    QCoreApplication::processEvents();
    const auto* area = panel_->findChild<QScrollArea*>();
    ASSERT_NE(area, nullptr);
    EXPECT_LE(area->widget()->height(), area->viewport()->height());
}

TEST_F(SweepPanelTest, AnyRunThatTrainedHereMeanwhileTellsHowLong) {
    open();
    ASSERT_TRUE(says("time unknown"));
    {
        RunStore store(folder_.path());
        const RunSpec spec{"by hand", source_.design, source_.config, source_.data};
        test::storeRun(store, spec, 0.5);
    }
    client_->refresh(); // as the table of runs has it
    EXPECT_TRUE(says("about ")) << panel_->planText().toStdString();
}

TEST_F(SweepPanelTest, RefusesNonsenseAndCannotQueueIt) {
    open();
    ASSERT_TRUE(says("3 runs"));
    type("sweepSeeds", "1-100000");
    ASSERT_TRUE(says("more than the 10,000 runs"));
    EXPECT_FALSE(child<QPushButton>("sweepQueue")->isEnabled());
    type("sweepSeeds", "1-9000");
    check("sweepUnshared");
    ASSERT_TRUE(says("would make 18,000 runs, at most 10,000 can be in one sweep"));
    type("sweepSeeds", "1, two");
    ASSERT_TRUE(says("Seeds: “two” is not a whole number"));
    type("sweepSeeds", "5");
    ASSERT_TRUE(says("2 runs: 2 networks × 1 seed"));
    EXPECT_EQ(panel_->trouble(), "");
}

TEST_F(SweepPanelTest, WhatIsQueuedIsKeptAndOfferedAfterARestart) {
    open();
    type("sweepName", "stages");
    ASSERT_TRUE(says("3 runs"));
    QSignalSpy queued(panel_.get(), &SweepPanel::queueWanted);
    click("sweepQueue");
    ASSERT_TRUE(comes([&] { return queued.size() == 1; })); // its data are looked for first
    const auto plan = queued[0][0].value<SweepPlanPtr>();
    ASSERT_EQ(plan->places.size(), 3U);
    EXPECT_EQ(plan->places[0].spec.config.epochs, 2);
    panel_.reset();
    client_.reset(); // has done what it was asked for
    open();
    ASSERT_TRUE(comes([this] { return found_ != nullptr; }));
    EXPECT_EQ(found_->sweep, plan->sweep);
    EXPECT_EQ(left_, 3);
    EXPECT_TRUE(progress().startsWith("“stages”: 0 of 3 finished · paused"))
        << progress().toStdString();
    QSignalSpy again(panel_.get(), &SweepPanel::queueWanted);
    click("sweepPause"); // says Continue
    EXPECT_EQ(again.size(), 1);
}

TEST_F(SweepPanelTest, WhatIsForgottenIsNotOffered) {
    const SweepPlan plan = planOf([this] {
        Sweep sweep;
        sweep.name = "old";
        sweep.designs = {*presetSpec("sharesnet-29")};
        return sweep;
    }());
    keepPlan(plan.sweep, folder_.path());
    open();
    ASSERT_TRUE(comes([this] { return found_ != nullptr; }));
    click("sweepLeave");
    EXPECT_FALSE(child<QWidget>("sweepWork")->isVisible());
    EXPECT_TRUE(comes([this] { return keptPlans(folder_.path()).sweeps.empty(); }));
}

TEST_F(SweepPanelTest, OpensAFileWithAllThatItHolds) {
    open();
    Sweep sweep;
    sweep.name = "from a file";
    sweep.designs = {*presetSpec("sharesnet-164")};
    sweep.sharing = {{SharingRule::Kind::Unshared}, {SharingRule::Kind::GroupsOf, {}, 2}};
    sweep.settings = {{"learning-rate", {0.05, 0.1}}};
    sweep.seeds = {4, 5};
    sweep.config.epochs = 9;
    std::ofstream(folder_ / "a.sharesnet-sweep.json") << toJsonText(sweep);
    panel_->open(QString::fromStdString((folder_ / "a.sharesnet-sweep.json").string()));
    ASSERT_TRUE(says("8 runs: 2 networks × 2 settings × 2 seeds"));
    EXPECT_EQ(child<QLineEdit>("sweepName")->text(), "from a file");
    EXPECT_FALSE(child<QCheckBox>("sweepAsDesigned")->isChecked());
    EXPECT_EQ(child<QLineEdit>("sweepGroups")->text(), "2");
    EXPECT_EQ(child<QLineEdit>("sweepValues")->text(), "0.05, 0.1");
    EXPECT_TRUE(child<QLabel>("sweepBase")->text().contains("9 epochs"));
    source_.config.epochs = 3;
    panel_->sourceChanged();
    EXPECT_TRUE(child<QLabel>("sweepBase")->text().contains("9 epochs")) << "those of the file";
    QSignalSpy problem(panel_.get(), &SweepPanel::problem);
    panel_->open("/nowhere.sharesnet-sweep.json");
    ASSERT_TRUE(comes([&] { return problem.size() == 1; }));
}

TEST_F(SweepPanelTest, FollowsTheTrainingForm) {
    open();
    ASSERT_TRUE(says("3 runs"));
    source_.config.epochs = 5;
    panel_->sourceChanged();
    EXPECT_TRUE(child<QLabel>("sweepBase")->text().contains("5 epochs"));
    QSignalSpy queued(panel_.get(), &SweepPanel::queueWanted);
    ASSERT_TRUE(says("3 runs"));
    click("sweepQueue");
    ASSERT_TRUE(comes([&] { return queued.size() == 1; }));
    EXPECT_EQ(queued[0][0].value<SweepPlanPtr>()->places[0].spec.config.epochs, 5);
}

TEST_F(SweepPanelTest, OneWhoseDataAreMissingIsNotQueued) {
    open();
    source_.data = parseDataSpec("cifar10:" + (folder_ / "nowhere").string());
    panel_->sourceChanged();
    ASSERT_TRUE(says("3 runs"));
    type("sweepName", "stages");
    ASSERT_TRUE(says("3 runs"));
    QSignalSpy queued(panel_.get(), &SweepPanel::queueWanted);
    QSignalSpy problems(panel_.get(), &SweepPanel::problem);
    click("sweepQueue");
    ASSERT_TRUE(comes([&] { return problems.size() == 1; }));
    EXPECT_TRUE(problems[0][0].toString().startsWith("Sweep “stages” cannot start: There is no "))
        << problems[0][0].toString().toStdString();
    EXPECT_TRUE(queued.isEmpty());
    EXPECT_TRUE(child<QPushButton>("sweepSave")->isEnabled()) << "it may be for another machine";
}

} // namespace
} // namespace sharesnet
