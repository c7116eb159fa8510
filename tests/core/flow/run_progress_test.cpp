#include "core/flow/run_progress.h"

#include <gtest/gtest.h>

#include <utility>

namespace sharesnet {
namespace {

TrainingEvent event(RunFact fact) {
    return {1, 0, std::move(fact)};
}

RunStarted fifteenEpochs(std::int64_t firstStep = 1) {
    RunStarted started;
    started.stepsPerEpoch = 100;
    started.epochs = 15;
    started.firstStep = firstStep;
    return started;
}

TEST(RunProgress, KnowsNothingBeforeTheStart) {
    const RunProgress progress(128);
    EXPECT_FALSE(progress.begun());
    EXPECT_EQ(progress.steps(), 0);
    EXPECT_EQ(progress.fraction(), 0.0);
    EXPECT_FALSE(progress.secondsLeft());
}

TEST(RunProgress, CountsStepsAndTheTimeLeft) {
    RunProgress progress(128);
    progress.apply(event(fifteenEpochs()));
    EXPECT_EQ(progress.epoch(), 1);
    EXPECT_FALSE(progress.secondsLeft()); // no pace yet
    progress.apply(
        event(StepDone{.epoch = 3, .step = 250, .learningRate = 0.05, .imagesPerSecond = 436}));
    EXPECT_EQ(progress.epoch(), 3);
    EXPECT_EQ(progress.step(), 250);
    EXPECT_EQ(progress.steps(), 1'500);
    EXPECT_DOUBLE_EQ(progress.fraction(), 250.0 / 1'500);
    EXPECT_EQ(progress.learningRate(), 0.05);
    EXPECT_EQ(progress.imagesPerSecond(), 436.0);
    EXPECT_DOUBLE_EQ(progress.secondsLeft().value(), 1'250.0 * 128 / 436);
    progress.apply(event(EpochDone{.epoch = 3, .step = 300, .seconds = 50}));
    EXPECT_DOUBLE_EQ(progress.secondsLeft().value(), 600.0); // evaluation included
}

TEST(RunProgress, BeginsWhereAResumedRunDoes) {
    RunProgress progress(128);
    progress.apply(event(StepDone{.epoch = 9, .step = 900, .imagesPerSecond = 10}));
    progress.apply(event(fifteenEpochs(201)));
    EXPECT_EQ(progress.step(), 200);
    EXPECT_EQ(progress.epoch(), 3);
    EXPECT_EQ(progress.imagesPerSecond(), 0.0); // nothing of the run before
    progress.apply(event(fifteenEpochs(1'501)));
    EXPECT_EQ(progress.epoch(), 15); // all of it is done already
    EXPECT_EQ(progress.fraction(), 1.0);
}

TEST(RunProgress, AtTheEndNoTimeIsLeft) {
    RunProgress progress(128);
    progress.apply(event(fifteenEpochs()));
    progress.apply(event(StepDone{.epoch = 1, .step = 7, .imagesPerSecond = 436}));
    RunProgress stopped = progress;
    stopped.apply(event(RunFinished{.stopped = true, .steps = 7}));
    EXPECT_FALSE(stopped.secondsLeft());
    EXPECT_EQ(stopped.finish()->steps, 7);
    progress.apply(event(RunFailed{.step = 8, .message = Message("no more")}));
    EXPECT_FALSE(progress.secondsLeft());
    EXPECT_EQ(progress.failure()->message.english(), "no more");
}

// A run of no images must not divide by them.
TEST(RunProgress, BearsARunWithoutSteps) {
    RunProgress progress(0);
    RunStarted empty;
    progress.apply(event(empty));
    progress.apply(event(StepDone{.epoch = 1, .step = 1, .imagesPerSecond = 1}));
    EXPECT_EQ(progress.fraction(), 0.0);
    EXPECT_EQ(progress.secondsLeft().value(), 0.0);
}

} // namespace
} // namespace sharesnet
