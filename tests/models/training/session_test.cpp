#include "core/run/training_session.h"
#include "tests/models/training/training_support.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

ActivationQuery query(std::uint64_t id, const char* conv) {
    ActivationQuery query;
    query.id = id;
    query.conv = parseConvAddress(conv);
    query.image = {4, 4, std::vector<std::uint8_t>(4 * 4 * 3, 100)};
    return query;
}

TEST(TorchSession, PausesAnswersAndResumes) {
    const TemporaryFolder folder;
    CollectingSink sink;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 10'000;
    TrainingSession session(engine().makeTrainer(), job, {&sink});
    sink.waitFor<StepDone>();
    session.control().requestPause();
    sink.waitFor<RunPaused>();
    const std::size_t stepsAtPause = sink.all<StepDone>().size();

    session.control().requestProbe(query(11, "stage2.conv2"));
    const auto answer = sink.waitFor<ActivationsReady>();
    EXPECT_EQ(answer.queryId, 11U);
    ASSERT_NE(answer.maps, nullptr) << answer.message.english();
    EXPECT_TRUE(answer.maps->shared);
    ASSERT_EQ(answer.maps->uses.size(), 2U);
    EXPECT_EQ(answer.maps->uses[0].channels, 16);
    EXPECT_EQ(answer.maps->probabilities.size(), 10U);
    EXPECT_NE(
        answer.maps->source.english().find("run 7, live at step " + std::to_string(stepsAtPause)),
        std::string::npos)
        << answer.maps->source.english();
    EXPECT_EQ(sink.all<StepDone>().size(), stepsAtPause); // nothing was trained meanwhile

    session.control().requestResume();
    sink.waitFor<RunResumed>();
    sink.waitFor<StepDone>(stepsAtPause + 2);
    session.control().requestStop();
    const auto end = sink.waitForEnd();
    ASSERT_TRUE(std::holds_alternative<RunFinished>(end.fact));
    EXPECT_TRUE(std::get<RunFinished>(end.fact).stopped);
    EXPECT_EQ(end.run, 7);
    EXPECT_EQ(sink.all<CheckpointSaved>().back().step, std::get<RunFinished>(end.fact).steps);
    EXPECT_TRUE(std::filesystem::exists(folder / "last.safetensors"));
}

TEST(TorchSession, AnswersProbesWhileTraining) {
    const TemporaryFolder folder;
    CollectingSink sink;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 10'000;
    TrainingSession session(engine().makeTrainer(), job, {&sink});
    sink.waitFor<StepDone>();
    session.control().requestProbe(query(1, "stage1.conv1"));
    EXPECT_NE(sink.waitFor<ActivationsReady>(1).maps, nullptr);
    session.control().requestProbe(query(2, "stage9.conv2"));
    const auto refused = sink.waitFor<ActivationsReady>(2);
    EXPECT_EQ(refused.queryId, 2U);
    EXPECT_EQ(refused.maps, nullptr);
    EXPECT_FALSE(refused.message.empty());
    sink.waitFor<StepDone>(sink.all<StepDone>().size() + 1); // the run goes on
}

TEST(TorchSession, StopsAfterTheEpoch) {
    const TemporaryFolder folder;
    CollectingSink sink;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 10'000;
    TrainingSession session(engine().makeTrainer(), job, {&sink});
    sink.waitFor<StepDone>();
    session.control().requestStop(StopPoint::AfterEpoch);
    const auto end = std::get<RunFinished>(sink.waitForEnd().fact);
    EXPECT_TRUE(end.stopped);
    EXPECT_EQ(end.steps, end.epochs * 8);
    EXPECT_EQ(sink.all<EpochDone>().size(), static_cast<std::size_t>(end.epochs));
}

TEST(TorchSession, StopsWhilePaused) {
    const TemporaryFolder folder;
    CollectingSink sink;
    RunJob job = tinyJob(folder);
    job.spec.config.epochs = 10'000;
    TrainingSession session(engine().makeTrainer(), job, {&sink});
    session.control().requestPause();
    sink.waitFor<RunPaused>();
    session.control().requestStop();
    EXPECT_TRUE(std::get<RunFinished>(sink.waitForEnd().fact).stopped);
    EXPECT_TRUE(sink.all<RunResumed>().empty());
}

TEST(TorchSession, AStopBeforeTheDataAreLoadedIsNoFailure) {
    const TemporaryFolder folder;
    RunJob job = tinyJob(folder);
    RunControl control;
    control.requestStop();
    ActingSink sink;
    TorchTrainer().run(job, control, sink);
    ASSERT_EQ(storyOf(sink.kept).finished.size(), 1U);
    EXPECT_TRUE(storyOf(sink.kept).finished[0].stopped);
    EXPECT_TRUE(storyOf(sink.kept).steps.empty());
}

TEST(TorchSession, WhatTheTrainerThrowsFailsTheRun) {
    const TemporaryFolder folder;
    CollectingSink sink;
    RunJob job = tinyJob(folder);
    job.spec.data = parseDataSpec("cifar10:/no/such/folder");
    job.spec.arch.input = {3, 32, 32};
    TrainingSession session(engine().makeTrainer(), job, {&sink});
    const auto failed = std::get<RunFailed>(sink.waitForEnd().fact);
    EXPECT_FALSE(failed.diverged);
    const std::string why = failed.message.english();
    EXPECT_NE(why.find("/no/such/folder"), std::string::npos) << why;
}

} // namespace
} // namespace sharesnet::test
