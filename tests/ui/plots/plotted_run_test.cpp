#include "tests/ui/plots/plotted_runs.h"

#include "core/statistics/smoothing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet::test {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

PlottedRun runOf(const std::vector<double>& losses) {
    return PlottedRun(storedRun(1, specNamed("run"), losses, 10, {}));
}

TrainingEvent stepEvent(std::int64_t step, double loss) {
    return {1, 1000.0 + static_cast<double>(step), StepDone{1, step, loss, 0.1, 0, 0, 0}};
}

// Values that look like noise, the same each time.
std::vector<double> noisyLosses(int count) {
    std::vector<double> losses;
    std::uint32_t state = 7;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        losses.push_back(2.0 * std::exp(-i / 2000.0) + 0.2 * (state / 4294967296.0 - 0.5));
    }
    return losses;
}

} // namespace

TEST(StepAxisTest, GoesThereAndBack) {
    const StepAxis epochs(1.0 / 100);
    EXPECT_DOUBLE_EQ(epochs.x(250), 2.5);
    EXPECT_DOUBLE_EQ(epochs.step(2.5), 250);
    const StepAxis times({1, 2, 4}, {10, 20, 30});
    EXPECT_DOUBLE_EQ(times.x(3), 25);
    EXPECT_DOUBLE_EQ(times.step(25), 3);
    EXPECT_DOUBLE_EQ(times.x(4), 30);
    // behind the ends in the proportion of the whole: 20 per 3 steps
    EXPECT_DOUBLE_EQ(times.x(7), 50);
    EXPECT_DOUBLE_EQ(times.step(50), 7);
    EXPECT_LT(times.step(9), 1);
}

TEST(StepAxisTest, WhereTheClockStoodStillTheFirstStepCounts) {
    const StepAxis times({1, 2, 3, 4}, {5, 5, 5, 8});
    EXPECT_DOUBLE_EQ(times.step(5), 1);
    EXPECT_DOUBLE_EQ(times.x(3), 5);
}

TEST(PlottedRunTest, KeepsEveryValue) {
    PlottedRun run(RunRecord{});
    for (const TrainingEvent& event : twoEpochs(1, specNamed("run"))) {
        run.apply(event);
    }
    EXPECT_EQ(run.curve(Metric::TrainLoss)->raw().y(), (std::vector{2.25, 1.75, 1.5, 1.25}));
    EXPECT_EQ(run.curve(Metric::LearningRate)->raw().y(), (std::vector{0.1, 0.09, 0.05, 0.01}));
    EXPECT_EQ(run.curve(Metric::Throughput)->raw().y(), (std::vector{300.0, 310.0, 320.0, 330.0}));
    EXPECT_EQ(run.curve(Metric::GradientNorm)->raw().y(), (std::vector{4.0, 3.0, 2.0, 1.0}));
    EXPECT_EQ(run.curve(Metric::TestAccuracy)->raw().y(), (std::vector{31.25, 62.5}));
    EXPECT_EQ(run.curve(Metric::TrainAccuracy)->raw().y(), (std::vector{25.0, 50.0}));
    EXPECT_EQ(run.curve(Metric::TestLoss)->raw().y(), (std::vector{1.9, 1.3}));
    EXPECT_EQ(run.curve(Metric::TestLoss)->raw().x(), (std::vector{2.0, 4.0}));
}

TEST(PlottedRunTest, WhatAnotherProgramDidNotTellIsNotDrawn) {
    const auto curveOf = [](const char* origin, Metric metric) {
        RunRecord record;
        record.origin = origin;
        PlottedRun run(record);
        RunStarted started;
        started.environment = {{kOriginKey, origin}};
        run.apply({1, 0, started});
        for (int step = 1; step <= 2; ++step) {
            run.apply({1, 0, StepDone{1, step, 2.0 / step, kNaN, 0, 0, 0}});
            run.apply({1, 0, EpochDone{step, step, 1, kNaN, true, kNaN, 0.5, kNaN, 0}});
        }
        return run.curve(metric);
    };
    EXPECT_EQ(curveOf("old.csv", Metric::TrainLoss)->raw().size(), 2U);
    EXPECT_EQ(curveOf("old.csv", Metric::TestAccuracy)->raw().size(), 2U);
    for (const Metric metric : {Metric::LearningRate, Metric::TrainAccuracy, Metric::TestLoss}) {
        EXPECT_EQ(curveOf("old.csv", metric)->raw().size(), 0U);
        EXPECT_EQ(curveOf("", metric)->raw().size(), 2U) << "of ours NaN is a value";
    }
}

TEST(PlottedRunTest, XIsStepsEpochsOrTime) {
    PlottedRun run(RunRecord{});
    for (const TrainingEvent& event : twoEpochs(1, specNamed("run"))) {
        run.apply(event);
    }
    EXPECT_EQ(run.axis(XAxis::Steps)->x(3), 3);
    EXPECT_EQ(run.axis(XAxis::Epochs)->x(3), 1.5);
    EXPECT_EQ(run.axis(XAxis::Relative)->x(3), 3); // first step at 2, this at 5
    EXPECT_EQ(run.axis(XAxis::WallTime)->x(3), 5);
}

TEST(PlottedRunTest, AMillionStepsStayBoundedWithTheirExtremes) {
    PlottedRun run(RunRecord{});
    for (std::int64_t step = 1; step <= 1'000'000; ++step) {
        run.apply(stepEvent(step, step == 123'456 ? 77.0 : 1.0));
    }
    EXPECT_LT(run.steps().size(), 2 * kKeptSteps);
    EXPECT_EQ(run.lastStep(), 1'000'000);
    const auto loss = run.curve(Metric::TrainLoss);
    EXPECT_EQ(loss->raw().y()[loss->near(123'456)], 77.0);
}

TEST(PlottedRunTest, ResumingDropsWhatIsDoneAgain) {
    PlottedRun run(RunRecord{});
    for (std::int64_t step = 1; step <= 10; ++step) {
        run.apply(stepEvent(step, 1.0));
    }
    run.apply({1, 0, EpochDone{1, 5, 1, 0.5, true, 1, 0.5, 0.9, 1}});
    run.apply({1, 0, EpochDone{2, 10, 1, 0.6, true, 1, 0.6, 0.9, 1}});
    EXPECT_EQ(run.curve(Metric::TrainLoss)->raw().size(), 10U);
    RunStarted again;
    again.firstStep = 6;
    again.stepsPerEpoch = 5;
    run.apply({1, 0, again});
    EXPECT_EQ(run.lastStep(), 5);
    EXPECT_EQ(run.epochs().size(), 1U);
    EXPECT_EQ(run.resumes(), (std::vector<std::int64_t>{6}));
    run.apply(stepEvent(6, 0.25));
    EXPECT_EQ(run.curve(Metric::TrainLoss)->raw().y().back(), 0.25);
    EXPECT_EQ(run.curve(Metric::TrainLoss)->raw().size(), 6U);
}

TEST(PlottedRunTest, ALiveRunKeepsWhatTheStoreHasNotYet) {
    PlottedRun live(RunRecord{});
    live.begin();
    for (std::int64_t step = 1; step <= 5; ++step) {
        live.apply(stepEvent(step, static_cast<double>(step)));
    }
    PlottedRun merged = runOf({1, 2, 3});
    merged.keepTailOf(live);
    EXPECT_EQ(merged.curve(Metric::TrainLoss)->raw().y(), (std::vector{1.0, 2.0, 3.0, 4.0, 5.0}));
    EXPECT_TRUE(merged.live());
}

TEST(PlottedRunTest, ASmoothedCurveIsWhatStatisticsSay) {
    const std::vector<double> losses = noisyLosses(400);
    const auto curve = runOf(losses).curve(Metric::TrainLoss, 0.5);
    EXPECT_EQ(curve->smooth().y(), smoothed(curve->raw().x(), losses, 0.5));
}

// Trial: the average of 50 steps stood above a falling loss the whole run.
TEST(PlottedRunTest, AFallingLossIsNotBelowItsSmoothedCurve) {
    std::vector<double> falling;
    for (int i = 0; i < 400; ++i) {
        falling.push_back(2.0 - i * 0.004);
    }
    const auto curve = runOf(falling).curve(Metric::TrainLoss, 1);
    for (std::size_t i = 0; i < falling.size(); ++i) {
        EXPECT_NEAR(curve->smooth().y()[i], falling[i], 1e-9) << i;
    }
}

TEST(PlottedRunTest, AGrowingCurveIsSmoothedAsIfItWereWhole) {
    const std::vector<double> losses = noisyLosses(3000);
    PlottedRun growing = runOf({losses.begin(), losses.begin() + 2960});
    growing.curve(Metric::TrainLoss, 0.5);
    for (std::int64_t step = 2961; step <= 3000; ++step) {
        growing.apply(stepEvent(step, losses[static_cast<std::size_t>(step - 1)]));
        growing.curve(Metric::TrainLoss, 0.5);
    }
    const auto curve = growing.curve(Metric::TrainLoss, 0.5);
    const std::vector<double> whole = smoothed(curve->raw().x(), losses, 0.5);
    ASSERT_EQ(curve->smooth().size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) { // the window is off by 2 % at most
        EXPECT_NEAR(curve->smooth().y()[i], whole[i], 0.01) << i;
    }
}

TEST(PlottedRunTest, OtherStrengthsAndNone) {
    const PlottedRun run = runOf(noisyLosses(300));
    const auto curve = run.curve(Metric::TrainLoss, 0.3);
    const std::vector<double> weak = curve->smooth().y();
    EXPECT_NE(run.curve(Metric::TrainLoss, 0.8)->smooth().y(), weak);
    EXPECT_EQ(run.curve(Metric::TrainLoss, 0.3)->smooth().y(), weak);
    EXPECT_FALSE(run.curve(Metric::TrainLoss, 0)->isSmoothed());
    EXPECT_FALSE(run.curve(Metric::LearningRate, 0.8)->isSmoothed());
}

TEST(PlottedRunTest, TheBestEpochIsTheFirstOfTheHighestAccuracy) {
    const PlottedRun run(storedRun(1, specNamed("run"), {1, 1, 1}, 1, {0.5, 0.75, 0.75}));
    EXPECT_EQ(run.bestEpoch()->epoch, 2);
    EXPECT_EQ(run.lastTested()->epoch, 3);
}

TEST(PlottedRunTest, ADivergedStepIsKnown) {
    PlottedRun run(RunRecord{});
    run.apply(stepEvent(1, 1));
    run.apply(stepEvent(2, kNaN));
    run.apply({1, 5, RunFailed{true, 3, Message("diverged"), 0}});
    EXPECT_EQ(run.divergedStep(), 3);
    EXPECT_FALSE(run.live());
}

} // namespace sharesnet::test
