#include "tests/ui/training/training_test_kit.h"

#include "core/base/error.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

std::shared_ptr<const SweepPlan> planOfSeeds(const std::vector<std::uint64_t>& seeds) {
    Sweep sweep;
    sweep.name = "s";
    sweep.designs = {cifarPreActivation(29)};
    sweep.config.epochs = 1;
    sweep.seeds = seeds;
    return std::make_shared<const SweepPlan>(planOf(std::move(sweep)));
}

bool isIdle(const TrainingKit& kit) {
    return kit.bridge.state() == SessionBridge::State::Idle;
}

TEST(SweepWork, TrainsOneRunAfterTheOtherAndThenLeaves) {
    TrainingKit kit({}, 1);
    kit.controller.trainSweep(planOfSeeds({1, 2, 3}), false);
    ASSERT_TRUE(comes([&] { return kit.controller.sweep()->plan() == nullptr; }));
    const std::vector<RunRecord> runs = kit.runs();
    ASSERT_EQ(runs.size(), 3U);
    for (const RunRecord& run : runs) {
        EXPECT_EQ(run.state, RunState::Finished);
        EXPECT_EQ(run.sweep, "s");
    }
    EXPECT_TRUE(kit.problems.isEmpty());
}

TEST(SweepWork, ARunThatIsQueuedMeanwhileGoesFirst) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    TrainingKit kit(std::move(script), 1);
    kit.controller.trainSweep(planOfSeeds({1, 2}), false);
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Running));
    kit.controller.train(false);
    gate.open();
    ASSERT_TRUE(comes([&] { return kit.controller.sweep()->plan() == nullptr; }));
    const std::vector<RunRecord> runs = kit.runs(); // newest first
    ASSERT_EQ(runs.size(), 3U);
    EXPECT_EQ(runs[1].sweep, "") << "between the two of the sweep";
}

TEST(SweepWork, AfterAPauseTheRunInTrainingGoesOnAndNoOtherBegins) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    TrainingKit kit(std::move(script), 1);
    const auto plan = planOfSeeds({1, 2});
    kit.controller.trainSweep(plan, false);
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Running));
    kit.controller.sweep()->pause();
    gate.open();
    ASSERT_TRUE(
        comes([&] { return isIdle(kit) && kit.runs().front().state == RunState::Finished; }));
    EXPECT_TRUE(kit.controller.sweep()->isPaused());
    EXPECT_EQ(kit.runs().size(), 1U);
    kit.controller.trainSweep(plan, false);
    ASSERT_TRUE(comes([&] { return kit.controller.sweep()->plan() == nullptr; }));
    EXPECT_EQ(kit.runs().size(), 2U);
}

TEST(SweepWork, StopKeepsTheRunAndPausesTheSweep) {
    StepGate gate;
    FakeScript script;
    script.beforeStep = gate.waiter();
    TrainingKit kit(std::move(script), 1);
    const auto plan = planOfSeeds({1});
    kit.controller.trainSweep(plan, false);
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Running));
    kit.controller.stop(StopPoint::AfterStep);
    gate.open();
    ASSERT_TRUE(kit.comesTo(SessionBridge::State::Idle));
    EXPECT_EQ(kit.runs().front().state, RunState::Stopped);
    EXPECT_TRUE(kit.controller.sweep()->isPaused());
    kit.controller.trainSweep(plan, false); // goes on with the same run
    ASSERT_TRUE(comes([&] { return kit.controller.sweep()->plan() == nullptr; }));
    ASSERT_EQ(kit.runs().size(), 1U);
    EXPECT_EQ(kit.runs().front().state, RunState::Finished);
}

TEST(SweepWork, ThreeFailuresInARowPauseIt) {
    FakeScript script;
    script.beforeStart = [] { throw Error("the data is gone"); };
    TrainingKit kit(std::move(script), 1);
    kit.controller.trainSweep(planOfSeeds({1, 2, 3, 4}), false);
    ASSERT_TRUE(comes([&] { return kit.controller.sweep()->isPaused() && isIdle(kit); }));
    EXPECT_EQ(kit.runs().size(), 3U);
    EXPECT_TRUE(kit.problems.last().contains("the last 3 runs failed"));
}

} // namespace
} // namespace sharesnet::test
