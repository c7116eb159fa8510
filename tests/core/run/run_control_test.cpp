#include "core/run/run_control.h"

#include <gtest/gtest.h>

#include <latch>
#include <thread>

namespace sharesnet {
namespace {

ActivationQuery queryOf(std::uint64_t id) {
    ActivationQuery query;
    query.id = id;
    return query;
}

TEST(RunControl, doesNotWaitUnlessPaused) {
    RunControl control;
    control.waitWhilePaused();
    EXPECT_FALSE(control.pauseRequested());
    EXPECT_FALSE(control.stopRequested());
    EXPECT_FALSE(control.stopAfterEpochRequested());
    EXPECT_FALSE(control.takeCommands().any());
}

TEST(RunControl, theLatestProbeIsTakenOnce) {
    RunControl control;
    control.requestProbe(queryOf(1));
    control.requestProbe(queryOf(2));
    EXPECT_EQ(control.takeCommands().probe.value().id, 2U);
    EXPECT_FALSE(control.takeCommands().any());
}

TEST(RunControl, requestsOfAllKindsWaitTogether) {
    RunControl control;
    control.requestLearningRate(0.1);
    control.requestLearningRate(0.01);
    control.requestEvaluation();
    control.requestCheckpoint();
    const PendingCommands asked = control.takeCommands();
    EXPECT_EQ(asked.learningRate, 0.01);
    EXPECT_TRUE(asked.evaluation);
    EXPECT_TRUE(asked.checkpoint);
    EXPECT_FALSE(asked.probe);
    EXPECT_FALSE(control.takeCommands().any());
}

TEST(RunControl, stopEndsAPauseAndStays) {
    RunControl control;
    control.requestPause();
    EXPECT_TRUE(control.pauseRequested());
    control.requestStop();
    EXPECT_TRUE(control.stopRequested());
    EXPECT_TRUE(control.stopAfterEpochRequested());
    EXPECT_FALSE(control.pauseRequested());
    control.requestPause(); // too late
    EXPECT_FALSE(control.pauseRequested());
    control.waitWhilePaused();
    control.requestStop(StopPoint::AfterEpoch); // takes nothing back
    EXPECT_TRUE(control.stopRequested());
}

TEST(RunControl, stopAfterEpochEndsAPauseAndLetsStepsGoOn) {
    RunControl control;
    control.requestPause();
    control.requestStop(StopPoint::AfterEpoch);
    EXPECT_FALSE(control.pauseRequested());
    EXPECT_FALSE(control.stopRequested());
    EXPECT_TRUE(control.stopAfterEpochRequested());
    control.requestStop(StopPoint::AfterStep); // in more of a hurry after all
    EXPECT_TRUE(control.stopRequested());
}

// One request each from another thread wakes a worker that waits in a pause.
class PausedWorker : public testing::TestWithParam<void (*)(RunControl&)> {};

TEST_P(PausedWorker, isWoken) {
    RunControl control;
    control.requestPause();
    std::latch about{1};
    std::jthread worker([&] {
        about.count_down();
        control.waitWhilePaused();
    });
    about.wait();
    GetParam()(control);
    worker.join();
}

INSTANTIATE_TEST_SUITE_P(
    ByEachRequest, PausedWorker,
    testing::Values([](RunControl& control) { control.requestResume(); },
                    [](RunControl& control) { control.requestStop(); },
                    [](RunControl& control) { control.requestStop(StopPoint::AfterEpoch); },
                    [](RunControl& control) { control.requestProbe(queryOf(1)); },
                    [](RunControl& control) { control.requestLearningRate(0.1); },
                    [](RunControl& control) { control.requestEvaluation(); },
                    [](RunControl& control) { control.requestCheckpoint(); }));

} // namespace
} // namespace sharesnet
