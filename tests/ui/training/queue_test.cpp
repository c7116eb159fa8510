#include "tests/ui/training/queue_test_kit.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace sharesnet::test {
namespace {

TEST_F(QueueTest, AllAreTrainedInTheirOrder) {
    gate.open();
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 4 && !kit.controller.isBusy(); }));
    EXPECT_EQ(depthsTrained(), (std::vector<int>{29, 38, 47, 56}));
    EXPECT_FALSE(panel.isVisible());
    EXPECT_EQ(kit.runs().size(), 4U);
}

TEST_F(QueueTest, ButtonsAndKeysPutThemIntoAnotherOrder) {
    list()->setCurrentRow(2);
    click("queueUp");
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_TRUE(list()->item(0)->text().contains(QStringLiteral("56")))
        << list()->item(0)->text().toStdString();
    EXPECT_EQ(list()->currentRow(), 0);
    EXPECT_FALSE(panel.findChild<QToolButton*>("queueUp")->isEnabled());
    list()->setCurrentRow(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    ASSERT_EQ(list()->count(), 2);
    gate.open();
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 3 && !kit.controller.isBusy(); }));
    EXPECT_EQ(depthsTrained(), (std::vector<int>{29, 56, 47}));
}

TEST_F(QueueTest, AStopHoldsTheRestUntilItIsLetGoOn) {
    EXPECT_FALSE(panel.findChild<QToolButton*>("queueStart")->isVisible());
    kit.click("stopButton");
    gate.open();
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Idle));
    EXPECT_EQ(kit.controller.queue()->waiting().size(), 3U);
    EXPECT_EQ(kit.engine->jobs().size(), 1U);
    EXPECT_TRUE(panel.findChild<QToolButton*>("queueStart")->isVisible());
    click("queueStart");
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 4 && !kit.controller.isBusy(); }));
    EXPECT_EQ(depthsTrained(), (std::vector<int>{29, 38, 47, 56}));
}

TEST_F(QueueTest, MovingWhatIsNotThereDoesNothing) {
    kit.controller.queue()->move(0, 3);
    kit.controller.queue()->move(-1, 0);
    kit.controller.queue()->drop(3);
    EXPECT_EQ(kit.controller.queue()->waiting().size(), 3U);
    EXPECT_TRUE(list()->item(0)->text().contains(QStringLiteral("38")));
}

TEST_F(QueueTest, RunsOfTheStoreWaitTheirTurn) {
    const RunRecord first = kit.runs().back();
    RunSpec longer = first.spec;
    longer.config.epochs = 3;
    kit.controller.resumeLater(first.id, longer);
    ASSERT_EQ(list()->count(), 4);
    EXPECT_TRUE(list()->item(3)->text().endsWith(QStringLiteral("(run 1)")));
    kit.controller.branchRun(first.id, 1, longer);
    EXPECT_TRUE(list()->item(4)->text().endsWith(QStringLiteral("(branch of run 1)")));
    kit.controller.queue()->drop(4);
    for (int i = 0; i < 3; ++i) {
        kit.controller.queue()->drop(0);
    }
    gate.open();
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 2 && !kit.controller.isBusy(); }));
    ASSERT_EQ(kit.runs().size(), 1U);
    EXPECT_EQ(kit.runs()[0].epochs, 3);
}

TEST_F(QueueTest, RunsThatWaitAlreadyAreNotAddedAgain) {
    std::vector<RunSpec> specs;
    for (const std::uint64_t seed : {7, 8}) {
        specs.push_back(kit.controller.queue()->waiting()[0].spec);
        specs.back().config.seed = seed;
    }
    kit.controller.trainAll(specs);
    EXPECT_EQ(list()->count(), 5);
    kit.controller.trainAll(specs);
    EXPECT_EQ(list()->count(), 5);
}

// One window after the other, on one store.
class KeptQueueTest : public testing::Test {
  protected:
    struct Window {
        explicit Window(const std::filesystem::path& folder) : bridge(folder) {
            controller.setArchitecture(cifarPreActivation(29), {});
            QObject::connect(controller.queue(), &TrainingQueue::runsReturned, &form,
                             [this](int runs) { returned = runs; });
            controller.queue()->keep(folder);
        }
        bool isReady() {
            return comes([this] {
                return controller.queue()->isKept() || !controller.queue()->whyNotKept().isEmpty();
            });
        }
        SessionBridge bridge;
        TrainingForm form;
        TrainingControls controls;
        TrainingController controller{&bridge, &form, &controls};
        QueuePanel panel{&controller};
        int returned = 0;
    };
    static RunSpec spec(const char* name) {
        RunSpec made{name, cifarPreActivation(29), TrainConfig{}, parseDataSpec("shapes")};
        made.config.epochs = 1;
        made.config.seed = static_cast<std::uint64_t>(name[0]);
        return made;
    }
    void leave(std::initializer_list<const char*> names) {
        RunQueue queue;
        for (const char* name : names) {
            queue.append({spec(name)});
        }
        saveQueue(queue, folder.path());
    }
    TemporaryFolder folder;
    OwnSettings settings{folder};
};

TEST_F(KeptQueueTest, WhatWaitsComesBackAndWaitsForAPerson) {
    leave({"first", "second"});
    auto engine = std::make_shared<FakeEngine>(FakeScript{});
    Window window(folder.path());
    window.controller.setEngine(engine, engine->devices());
    ASSERT_TRUE(window.isReady());
    EXPECT_EQ(window.returned, 2);
    EXPECT_EQ(window.controller.queue()->fromBefore(), 2U);
    EXPECT_FALSE(window.controller.isTraining());
    EXPECT_TRUE(window.panel.findChild<QLabel*>("queueState")
                    ->text()
                    .contains(QStringLiteral("wait until you start the queue")));
    // a run of now begins, those of before do not
    window.controller.trainAll({spec("now")});
    ASSERT_TRUE(
        comes([&] { return engine->jobs().size() == 1 && !window.controller.isTraining(); }));
    EXPECT_EQ(engine->jobs()[0].spec.name, "now");
    EXPECT_EQ(window.controller.queue()->waiting().size(), 2U);
    QTest::mouseClick(window.panel.findChild<QToolButton*>("queueStart"), Qt::LeftButton);
    ASSERT_TRUE(comes([&] { return engine->jobs().size() == 3 && !window.controller.isBusy(); }));
    EXPECT_EQ(engine->jobs()[1].spec.name, "first");
}

TEST_F(KeptQueueTest, OfTwoWindowsTheFirstKeepsItsQueue) {
    leave({"first"});
    {
        Window first(folder.path());
        ASSERT_TRUE(first.isReady());
        Window second(folder.path());
        ASSERT_TRUE(second.isReady());
        EXPECT_TRUE(first.controller.queue()->isKept());
        EXPECT_FALSE(second.controller.queue()->isKept());
        EXPECT_EQ(second.returned, 0);
        EXPECT_TRUE(second.panel.findChild<QLabel*>("queueState")
                        ->text()
                        .contains(QStringLiteral("another window")));
        EXPECT_FALSE(second.controller.queue()->wouldBeLost());
    }
    EXPECT_EQ(loadQueue(folder.path()).queue.waiting().size(), 1U);
}

TEST_F(KeptQueueTest, WhatIsRemovedDoesNotComeBack) {
    leave({"first"});
    {
        Window window(folder.path());
        ASSERT_TRUE(window.isReady());
        window.controller.queue()->dropFromBefore();
    }
    EXPECT_EQ(loadQueue(folder.path()).queue.waiting().size(), 0U);
}

// Runs on data that are not there.
class FailedQueueTest : public testing::Test {
  protected:
    void SetUp() override {
        host.show();
        kit.controls.dataPicker()->setData("cifar10:" + data().string());
    }
    void TearDown() override {
        kit.controller.queue()->dropAll();
        kit.controller.stop(StopPoint::AfterStep);
        gate.open();
    }
    std::filesystem::path data() const { return kit.folder / "cifar"; }
    // The engine is a fake: names are enough.
    void putData() const {
        for (const char* name : {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin",
                                 "data_batch_4.bin", "data_batch_5.bin", "test_batch.bin"}) {
            kit.folder.write(std::string("cifar/") + name, {});
        }
    }
    QListWidget* list() { return panel.findChild<QListWidget*>("queueList"); }
    QToolButton* button(const char* name) { return panel.findChild<QToolButton*>(name); }
    QString state() { return panel.findChild<QLabel*>("queueState")->text(); }
    bool failed(std::size_t place) {
        return comes([&] {
            const auto& runs = kit.controller.queue()->waiting();
            return place < runs.size() && !runs[place].failure.empty();
        });
    }

    StepGate gate;
    FakeScript script = [this] {
        FakeScript made;
        made.beforeStep = gate.waiter();
        return made;
    }();
    TrainingKit kit{script, 1};
    QWidget host;
    QueuePanel panel{&kit.controller, &host};
};

TEST_F(FailedQueueTest, ARunThatCannotStartStaysWithItsReasonAndIsTriedAgain) {
    kit.click("trainButton");
    ASSERT_TRUE(failed(0));
    EXPECT_TRUE(kit.runs().empty());
    const QString name = QString::fromStdString(kit.controller.queue()->waiting()[0].spec.name);
    const QString why = name + " cannot start: There is no " +
                        QString::fromStdString(data().string()) + ": give the folder";
    ASSERT_EQ(kit.problems.size(), 1);
    EXPECT_TRUE(kit.problems[0].startsWith(why)) << kit.problems[0].toStdString();
    EXPECT_TRUE(panel.isVisible());
    EXPECT_TRUE(state().startsWith(why)) << state().toStdString();
    EXPECT_TRUE(list()->item(0)->toolTip().contains("There is no "));
    EXPECT_EQ(list()->item(0)->data(Qt::AccessibleTextRole).toString().indexOf(why), 0);
    QTest::mouseClick(button("queueRetry"), Qt::LeftButton);
    ASSERT_TRUE(comes([&] { return kit.problems.size() == 2 && !kit.bridge.isRunning(); }));
    ASSERT_EQ(kit.controller.queue()->waiting().size(), 1U);
    putData();
    gate.open();
    QTest::mouseClick(button("queueRetry"), Qt::LeftButton);
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 1 && !kit.controller.isBusy(); }));
    EXPECT_EQ(kit.runs().at(0).spec.data.path, data());
    EXPECT_FALSE(panel.isVisible());
}

TEST_F(FailedQueueTest, WhatIsQueuedIsLookedForBeforeItsTurnAndPassedOver) {
    kit.controls.dataPicker()->setData("shapes");
    kit.click("trainButton");
    gate.allow();
    ASSERT_TRUE(comes([&] { return kit.count<StepDone>() == 1; }));
    kit.controls.dataPicker()->setData("cifar10:" + data().string());
    kit.click("trainButton");
    ASSERT_TRUE(failed(0));
    EXPECT_TRUE(kit.problems.last().contains("cannot start: There is no "));
    EXPECT_TRUE(button("queueRetry")->isVisible());
    EXPECT_FALSE(kit.controller.queue()->isHeld());
    kit.controls.dataPicker()->setData("shapes");
    ArchSpec other = cifarPreActivation(38);
    kit.controller.setArchitecture(other, {});
    kit.click("trainButton");
    gate.open();
    ASSERT_TRUE(comes([&] { return kit.count<RunFinished>() == 2 && !kit.bridge.isRunning(); }));
    ASSERT_EQ(kit.controller.queue()->waiting().size(), 1U) << "the one without data";
    QTest::keyClick(list(), Qt::Key_Delete);
    EXPECT_TRUE(kit.controller.queue()->waiting().empty());
}

TEST_F(FailedQueueTest, ItsSettingsCanBeTakenUpAgain) {
    kit.click("trainButton");
    ASSERT_TRUE(failed(0));
    RunSpec wanted;
    QObject::connect(&panel, &QueuePanel::settingsWanted, &panel,
                     [&](const RunSpec& spec) { wanted = spec; });
    emit list()->customContextMenuRequested(list()->visualItemRect(list()->item(0)).center());
    auto* menu = panel.findChild<QMenu*>("queueMenu");
    ASSERT_NE(menu, nullptr);
    ASSERT_EQ(menu->actions().size(), 4);
    menu->actions()[1]->trigger();
    EXPECT_EQ(wanted, kit.controller.queue()->waiting()[0].spec);
    menu->close();
}

TEST_F(FailedQueueTest, RunsOfAnotherSizeAreForgottenOnceTheDesignIsMended) {
    kit.controls.dataPicker()->setData("shapes");
    ArchSpec small = cifarPreActivation(29);
    small.classes = 7;
    kit.controller.setArchitecture(small, {});
    kit.click("trainButton");
    ASSERT_TRUE(failed(0));
    kit.controller.queue()->dropFailedBut(7);
    EXPECT_EQ(kit.controller.queue()->waiting().size(), 1U);
    kit.controller.queue()->dropFailedBut(10);
    EXPECT_TRUE(kit.controller.queue()->waiting().empty());
}

} // namespace
} // namespace sharesnet::test
