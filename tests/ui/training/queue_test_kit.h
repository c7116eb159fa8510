#pragma once

#include "tests/ui/training/training_test_kit.h"
#include "ui/training/queue_panel.h"

#include <QListWidget>
#include <QToolButton>

namespace sharesnet::test {

// A first run that trains until the test releases it, and three that wait behind it.
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
        kit.controller.queue()->dropAll();
        kit.controller.stop(StopPoint::AfterStep);
        gate.open();
    }
    QListWidget* list() { return panel.findChild<QListWidget*>("queueList"); }
    void click(const char* button) {
        QTest::mouseClick(panel.findChild<QToolButton*>(button), Qt::LeftButton);
    }
    static int depthOf(const RunSpec& spec) { return 9 * spec.arch.stages[0].blocks + 2; }
    std::vector<int> depthsTrained() {
        std::vector<int> depths;
        for (const auto& job : kit.engine->jobs()) {
            depths.push_back(depthOf(job.spec));
        }
        return depths;
    }
    std::vector<int> depthsWaiting() {
        std::vector<int> depths;
        for (const QueuedRun& run : kit.controller.queue()->waiting()) {
            depths.push_back(depthOf(run.spec));
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

} // namespace sharesnet::test
