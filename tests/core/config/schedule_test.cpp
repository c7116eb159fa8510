#include "core/config/schedule.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

constexpr std::int64_t kStepsPerEpoch = 10;

TrainConfig configOf(Schedule schedule, int epochs) {
    TrainConfig config;
    config.schedule = schedule;
    config.epochs = epochs;
    config.learningRate = 0.4;
    return config;
}

double rate(const TrainConfig& config, std::int64_t step) {
    return learningRateAt(config, step, kStepsPerEpoch);
}

TEST(LearningRate, constantStaysAtThePeak) {
    const TrainConfig config = configOf(Schedule::Constant, 2);
    EXPECT_EQ(rate(config, 0), 0.4);
    EXPECT_EQ(rate(config, 19), 0.4);
}

TEST(LearningRate, stepFallsAtEachMilestone) {
    TrainConfig config = configOf(Schedule::Step, 6);
    config.milestones = {2, 4};
    config.stepFactor = 0.5;
    EXPECT_EQ(rate(config, 0), 0.4);
    EXPECT_EQ(rate(config, 19), 0.4); // the last step of epoch 2
    EXPECT_EQ(rate(config, 20), 0.2);
    EXPECT_EQ(rate(config, 39), 0.2);
    EXPECT_EQ(rate(config, 40), 0.1);
    EXPECT_EQ(rate(config, 59), 0.1);
}

TEST(LearningRate, cosineGoesFromThePeakThroughHalfToZero) {
    const TrainConfig config = configOf(Schedule::Cosine, 4);
    EXPECT_DOUBLE_EQ(rate(config, 0), 0.4);
    EXPECT_DOUBLE_EQ(rate(config, 20), 0.2);
    EXPECT_GT(rate(config, 39), 0); // the last step still moves
    EXPECT_DOUBLE_EQ(rate(config, 40), 0);
    EXPECT_DOUBLE_EQ(rate(config, 50), 0);
    for (std::int64_t step = 0; step < 40; ++step) {
        EXPECT_GT(rate(config, step), rate(config, step + 1));
    }
}

// What prolonging a run can ask for: the old schedule as it was, then its last step's rate.
TEST(LearningRate, behindItsSpanAScheduleHoldsItsLastRate) {
    const TrainConfig before = configOf(Schedule::Cosine, 4);
    TrainConfig after = before;
    after.epochs = 6;
    after.scheduleEpochs = 4;
    for (std::int64_t step = 0; step < 40; ++step) {
        EXPECT_EQ(rate(after, step), rate(before, step)) << step;
    }
    EXPECT_GT(rate(before, 39), 0);
    EXPECT_EQ(rate(after, 40), rate(before, 39));
    EXPECT_EQ(rate(after, 59), rate(before, 39));
}

TEST(LearningRate, aScheduleThatStartsLaterIsThatOfTheEpochsThatAreLeft) {
    for (const Schedule schedule :
         {Schedule::Constant, Schedule::Step, Schedule::Cosine, Schedule::OneCycle}) {
        TrainConfig fresh = configOf(schedule, 3);
        fresh.milestones = {1, 2};
        TrainConfig restarted = fresh;
        restarted.epochs = 7;
        restarted.scheduleStart = 4;
        for (std::int64_t step = 0; step < 30; ++step) {
            EXPECT_EQ(rate(restarted, 40 + step), rate(fresh, step)) << step;
        }
        EXPECT_EQ(rate(restarted, 0), rate(fresh, 0));
    }
}

TEST(LearningRate, warmUpRisesLinearlyAndTheScheduleBeginsBehindIt) {
    TrainConfig config = configOf(Schedule::Cosine, 4);
    config.warmupEpochs = 1;
    EXPECT_EQ(rate(config, 0), 0);
    EXPECT_DOUBLE_EQ(rate(config, 5), 0.2);
    EXPECT_DOUBLE_EQ(rate(config, 10), 0.4);
    EXPECT_DOUBLE_EQ(rate(config, 25), 0.2); // half of what is behind the warm-up
    EXPECT_DOUBLE_EQ(rate(config, 40), 0);
}

TEST(LearningRate, aWarmUpOfHalfAnEpoch) {
    TrainConfig config = configOf(Schedule::Constant, 1);
    config.warmupEpochs = 0.5;
    EXPECT_DOUBLE_EQ(rate(config, 4), 0.32);
    EXPECT_EQ(rate(config, 5), 0.4);
}

TEST(LearningRate, oneCycleRisesForThreeTenthsAndFalls) {
    TrainConfig config = configOf(Schedule::OneCycle, 10);
    config.warmupEpochs = 3; // ignored
    EXPECT_DOUBLE_EQ(rate(config, 0), 0.4 / 25);
    EXPECT_DOUBLE_EQ(rate(config, 15), (0.4 / 25 + 0.4) / 2);
    EXPECT_DOUBLE_EQ(rate(config, 30), 0.4);
    EXPECT_DOUBLE_EQ(rate(config, 65), (0.4 + 0.4 / 10'000) / 2);
    EXPECT_DOUBLE_EQ(rate(config, 100), 0.4 / 10'000);
    for (std::int64_t step = 0; step < 100; ++step) {
        EXPECT_EQ(rate(config, step) < rate(config, step + 1), step < 30) << step;
    }
}

TEST(LearningRate, aWarmUpAsLongAsTheRunLeavesNoGap) {
    TrainConfig config = configOf(Schedule::Cosine, 1);
    config.warmupEpochs = 1;
    EXPECT_DOUBLE_EQ(rate(config, 9), 0.36);
    EXPECT_EQ(rate(config, 10), 0);
}

} // namespace
} // namespace sharesnet
