#include "core/config/schedule.h"
#include "core/run/training_session.h"
#include "models/checkpoint/checkpoint.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet::test {
namespace {

constexpr double kNewRate = 0.01;

void changeRateAfterStep3(std::int64_t step, RunControl& control) {
    if (step == 3) {
        control.requestLearningRate(kNewRate);
    }
}

TEST(LiveControl, AnEvaluationAndACheckpointInBetweenChangeNoBit) {
    const TemporaryFolder quiet;
    const TemporaryFolder asked;
    RunJob job = tinyJob(quiet);
    job.spec.arch = tinyArch(0.3);
    const Story plain = train(job);
    job.checkpointFolder = asked.path();
    const Story story = trainAsking(job, [](std::int64_t step, RunControl& control) {
        if (step == 3 || step == 12) {
            control.requestEvaluation();
            control.requestCheckpoint();
        }
    });
    EXPECT_EQ(story.losses(), plain.losses());
    EXPECT_EQ(story.epochs.back().testLoss, plain.epochs.back().testLoss);
    ASSERT_EQ(story.marks.size(), 2U);
    EXPECT_EQ(story.marks[0].kind, RunMark::Kind::Evaluation);
    EXPECT_EQ(story.marks[0].epoch, 1);
    EXPECT_EQ(story.marks[0].step, 3);
    EXPECT_EQ(story.marks[1].epoch, 2);
    EXPECT_EQ(story.marks[1].step, 12);
    const auto savedAt = [&](std::int64_t step) {
        return std::any_of(story.saved.begin(), story.saved.end(),
                           [step](const CheckpointSaved& saved) {
                               return saved.step == step && saved.kind == CheckpointKind::Last;
                           });
    };
    EXPECT_TRUE(savedAt(3));
    EXPECT_TRUE(savedAt(12));
}

TEST(LiveControl, AnEvaluationSaysWhatTheCheckpointOfThatStepDoes) {
    const TemporaryFolder folder;
    const RunJob job = tinyJob(folder);
    const Story story = trainAsking(job, [](std::int64_t step, RunControl& control) {
        if (step == 5) {
            control.requestEvaluation();
            control.requestStop();
        }
    });
    EXPECT_TRUE(story.marks.empty()); // a stop comes first
    RunJob again = job;
    again.start = RunStart::Resume;
    bool asked = false;
    const Story resumed = trainAsking(again, [&](std::int64_t step, RunControl& control) {
        if (step == 6) {
            asked = true;
            control.requestEvaluation();
            control.requestCheckpoint();
        }
        if (step == 7) {
            control.requestStop();
        }
    });
    ASSERT_TRUE(asked);
    ASSERT_EQ(resumed.marks.size(), 1U);
    const auto inspector = engine().openCheckpoint(folder / "last-1.safetensors", "cpu");
    ASSERT_EQ(inspector->info().step, 6);
    const Evaluation evaluation =
        inspector->evaluate({{}, job.spec.config.limitTest, [] { return false; }});
    EXPECT_EQ(resumed.marks[0].testLoss, evaluation.loss);
    EXPECT_EQ(resumed.marks[0].testTop1, evaluation.top1);
    EXPECT_EQ(resumed.marks[0].testTop5, evaluation.top5);
}

TEST(LiveControl, ANewLearningRateHoldsFromTheNextStepOnAndTheScheduleGoesOnInProportion) {
    const TemporaryFolder folder;
    const RunJob job = tinyJob(folder);
    const Story story = trainAsking(job, changeRateAfterStep3);
    const auto scheduled = [&](std::int64_t stepsBefore) {
        return learningRateAt(job.spec.config, stepsBefore, 8);
    };
    EXPECT_EQ(story.steps[2].learningRate, scheduled(2));
    EXPECT_NEAR(story.steps[3].learningRate, kNewRate, 1e-15);
    for (std::size_t i = 4; i < story.steps.size(); ++i) { // into the second epoch too
        EXPECT_NEAR(story.steps[i].learningRate,
                    kNewRate * scheduled(static_cast<std::int64_t>(i)) / scheduled(3), 1e-15);
    }
    ASSERT_EQ(story.marks.size(), 1U);
    EXPECT_EQ(story.marks[0].kind, RunMark::Kind::LearningRate);
    EXPECT_EQ(story.marks[0].step, 3);
    EXPECT_EQ(story.marks[0].learningRate, kNewRate);
    EXPECT_EQ(story.saved.front().step, 3); // before the risk
}

TEST(LiveControl, AResumedRunKeepsTheNewLearningRateUnlessItIsGivenAnew) {
    const TemporaryFolder whole;
    const TemporaryFolder parts;
    RunJob job = tinyJob(whole);
    const Story uninterrupted = trainAsking(job, changeRateAfterStep3);
    job.checkpointFolder = parts.path();
    const Story before = trainAsking(job, [](std::int64_t step, RunControl& control) {
        changeRateAfterStep3(step, control);
        if (step == 10) {
            control.requestStop();
        }
    });
    job.start = RunStart::Resume;
    const Story after = train(job, 12);
    auto losses = before.losses();
    for (const double loss : after.losses()) {
        losses.push_back(loss);
    }
    auto expected = uninterrupted.losses();
    expected.resize(12);
    EXPECT_EQ(losses, expected);
    ASSERT_NE(after.started.at(0).before, nullptr);
    ASSERT_EQ(after.started.at(0).before->marks.size(), 1U);
    EXPECT_EQ(after.started.at(0).before->marks[0].mark.learningRate, kNewRate);

    job.spec.config.learningRate = 0.03;
    EXPECT_EQ(train(job).steps.front().learningRate, learningRateAt(job.spec.config, 12, 8));
}

// During an evaluation the averages stand in the network: a checkpoint of then must hold the
// weights all the same.
TEST(LiveControl, WhatIsAskedForDuringAnEvaluationWaitsForItsEnd) {
    const TemporaryFolder quiet;
    const TemporaryFolder asked;
    RunJob job = tinyJob(quiet);
    job.spec.config.emaDecay = 0.9;
    const Story plain = train(job, 10);
    job.checkpointFolder = asked.path();
    RunControl control;
    ActingSink sink([&](const TrainingEvent& event) {
        const auto* step = std::get_if<StepDone>(&event.fact);
        if (step == nullptr) {
            return;
        }
        if (step->step == 8) { // the evaluation of the epoch comes next, and finds all this
            ActivationQuery query;
            query.conv = {1, 1, 0, 0};
            query.image = {4, 4, std::vector<std::uint8_t>(4 * 4 * 3, 100)};
            control.requestProbe(query);
            control.requestCheckpoint();
            control.requestEvaluation();
        }
        if (step->step == 10) {
            control.requestStop();
        }
    });
    TorchTrainer().run(job, control, sink);
    const Story story = storyOf(sink.kept);
    EXPECT_EQ(story.losses(), plain.losses());
    ASSERT_EQ(story.marks.size(), 1U);
    EXPECT_EQ(story.marks[0].testLoss, story.epochs.at(0).testLoss)
        << "the same weights were measured";
    const Checkpoint a = loadCheckpoint(quiet / "last.safetensors");
    const Checkpoint b = loadCheckpoint(asked / "last.safetensors");
    for (const auto& [name, tensor] : a.network) {
        EXPECT_TRUE(torch::equal(tensor, b.network.at(name))) << name;
    }
    const auto atEpochEnd =
        std::find_if(story.saved.begin(), story.saved.end(),
                     [](const CheckpointSaved& saved) { return saved.step == 8; });
    ASSERT_NE(atEpochEnd, story.saved.end());
    EXPECT_EQ(atEpochEnd->epoch, 1) << "none was written within the evaluation";
}

TEST(LiveControl, AllIsServedWhilePaused) {
    const TemporaryFolder folder;
    CollectingSink sink;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 10'000;
    TrainingSession session(engine().makeTrainer(), job, {&sink});
    sink.waitFor<StepDone>();
    session.control().requestPause();
    sink.waitFor<RunPaused>();
    const std::size_t steps = sink.all<StepDone>().size();
    session.control().requestEvaluation();
    EXPECT_EQ(sink.waitFor<RunMark>().kind, RunMark::Kind::Evaluation);
    session.control().requestLearningRate(kNewRate);
    EXPECT_EQ(sink.waitFor<RunMark>(2).kind, RunMark::Kind::LearningRate);
    EXPECT_GT(sink.waitFor<CheckpointSaved>().step, 0) << "told while the run still waits";
    EXPECT_TRUE(sink.all<RunResumed>().empty());
    session.control().requestResume();
    const StepDone next = sink.waitFor<StepDone>(steps + 1);
    EXPECT_NEAR(next.learningRate, kNewRate, 1e-15);
}

} // namespace
} // namespace sharesnet::test
