#include "tests/ui/training/training_test_kit.h"
#include "ui/training/queue_panel.h"

#include <QListWidget>

namespace sharesnet::test {
namespace {

// A first run that goes on until it is let go, and three that wait behind it.
class QueueTest : public testing::Test {
  protected:
    void SetUp() override {
        host.show();
        EXPECT_FALSE(panel.isVisible()) << "nothing waits yet";
        kit.click("trainButton");
        gate.allow();
        ASSERT_TRUE(comes([this] { return kit.count<StepDone>() == 1; }));
        for (const int depth : {38, 47, 56}) {
            ArchSpec arch = cifarPreActivation(depth);
            arch.name = "net-" + std::to_string(depth);
            kit.controller.setArchitecture(arch, {});
            kit.click("trainButton");
        }
        ASSERT_EQ(list()->count(), 3);
        EXPECT_TRUE(panel.isVisible());
    }
    void TearDown() override {
        kit.controller.forgetWaiting();
        kit.controller.stop(StopPoint::AfterStep);
        gate.open();
    }
    QListWidget* list() { return panel.findChild<QListWidget*>("queueList"); }
    void click(const char* button) {
        QTest::mouseClick(panel.findChild<QPushButton*>(button), Qt::LeftButton);
    }
    std::vector<int> depthsTrained() {
        std::vector<int> depths;
        for (const auto& job : kit.engine->jobs()) {
            depths.push_back(9 * job.spec.arch.stages[0].blocks + 2);
        }
        return depths;
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
    EXPECT_FALSE(panel.findChild<QPushButton*>("queueUp")->isEnabled());
    list()->setCurrentRow(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    ASSERT_EQ(list()->count(), 2);
    gate.open();
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 3 && !kit.controller.isBusy(); }));
    EXPECT_EQ(depthsTrained(), (std::vector<int>{29, 56, 47}));
}

TEST_F(QueueTest, AStopHoldsTheRestUntilItIsLetGoOn) {
    EXPECT_FALSE(panel.findChild<QPushButton*>("queueStart")->isVisible());
    kit.click("stopButton");
    gate.open();
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Idle));
    EXPECT_EQ(kit.controller.waiting().size(), 3U);
    EXPECT_EQ(kit.engine->jobs().size(), 1U);
    EXPECT_TRUE(panel.findChild<QPushButton*>("queueStart")->isVisible());
    click("queueStart");
    ASSERT_TRUE(
        comes([this] { return kit.count<RunFinished>() == 4 && !kit.controller.isBusy(); }));
    EXPECT_EQ(depthsTrained(), (std::vector<int>{29, 38, 47, 56}));
}

TEST_F(QueueTest, MovingWhatIsNotThereDoesNothing) {
    kit.controller.moveWaiting(0, 3);
    kit.controller.moveWaiting(-1, 0);
    kit.controller.dropWaiting(3);
    EXPECT_EQ(kit.controller.waiting().size(), 3U);
    EXPECT_TRUE(list()->item(0)->text().contains(QStringLiteral("38")));
}

} // namespace
} // namespace sharesnet::test
