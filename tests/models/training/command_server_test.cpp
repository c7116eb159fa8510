#include "core/base/error.h"
#include "models/training/command_server.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace sharesnet::test {
namespace {

using Done = std::vector<std::string>;

// Notes what it was asked for; an evaluation has one batch.
class NotingRun final : public LiveCommands {
  public:
    void answer(const ActivationQuery& query) override {
        done.push_back("answer " + std::to_string(query.id));
    }
    void changeLearningRate(double rate) override {
        done.push_back(rate == 0.25 ? "rate" : "another rate");
    }
    void evaluate(const std::function<bool()>& goOn) override {
        done.emplace_back("evaluate");
        if (beforeBatch) {
            beforeBatch();
        }
        done.emplace_back(goOn() ? "evaluated" : "not evaluated");
    }
    void saveCheckpoint() override { done.emplace_back("save"); }

    Done done;
    std::function<void()> beforeBatch;
};

class ServedRun : public ::testing::Test {
  protected:
    void askForAll() {
        ActivationQuery query;
        query.id = 5;
        control_.requestProbe(query);
        control_.requestLearningRate(0.25);
        control_.requestEvaluation();
    }

    RunControl control_;
    CollectingSink sink_;
    RunReporter reporter_{7, sink_};
    CheckpointPolicy checkpoints_{
        [](CheckpointKind, const Checkpoint&) { return "a file"; }, {}, control_, reporter_, [] {}};
    NotingRun run_;
    CommandServer server_{control_, reporter_, checkpoints_, run_};
};

TEST_F(ServedRun, DoesAllBetweenTwoStepsAndSavesBehindANewRate) {
    askForAll();
    EXPECT_TRUE(server_.betweenSteps());
    EXPECT_EQ(run_.done, (Done{"answer 5", "rate", "evaluate", "evaluated", "save"}));
    EXPECT_TRUE(server_.betweenSteps());
    EXPECT_EQ(run_.done.size(), 5U) << "once";
}

TEST_F(ServedRun, AnswersWithinAnEvaluationAndKeepsTheRest) {
    run_.beforeBatch = [&] {
        run_.beforeBatch = {};
        askForAll();
    };
    control_.requestEvaluation();
    EXPECT_TRUE(server_.betweenSteps());
    EXPECT_EQ(run_.done, (Done{"evaluate", "answer 5", "evaluated"}));
    run_.done.clear();
    EXPECT_TRUE(server_.betweenSteps());
    EXPECT_EQ(run_.done, (Done{"rate", "evaluate", "evaluated", "save"}));
}

TEST_F(ServedRun, EndsAnEvaluationWhereItIsStopped) {
    run_.beforeBatch = [&] { control_.requestStop(); };
    control_.requestEvaluation();
    EXPECT_FALSE(server_.betweenSteps());
    EXPECT_EQ(run_.done, (Done{"evaluate", "not evaluated"}));
}

TEST_F(ServedRun, IsServedWhilePausedAndNotResumedByAStop) {
    control_.requestPause();
    bool goesOn = true;
    std::jthread worker([&] { goesOn = server_.betweenSteps(); });
    sink_.waitFor<RunPaused>();
    run_.beforeBatch = [&] { control_.requestStop(); };
    askForAll(); // its evaluation stops the run
    worker.join();
    EXPECT_FALSE(goesOn);
    std::sort(run_.done.begin(), run_.done.end()); // in whatever order it met them
    EXPECT_EQ(run_.done, (Done{"answer 5", "evaluate", "not evaluated", "rate", "save"}));
    EXPECT_TRUE(sink_.all<RunResumed>().empty());
}

TEST_F(ServedRun, ThatWasTakenOverEndsWithTheReason) {
    control_.abandon(Message("taken over"));
    EXPECT_EQ(errorOf([&] { server_.betweenSteps(); }), "taken over");
}

TEST(RunReporter, TellsTheOutermostOfPausesWithinPauses) {
    CollectingSink sink;
    RunReporter reporter(7, sink);
    reporter.beginPause();
    reporter.beginPause();
    reporter.endPause(true);
    EXPECT_TRUE(sink.all<RunResumed>().empty());
    reporter.endPause(true);
    EXPECT_EQ(sink.all<RunPaused>().size(), 1U);
    EXPECT_EQ(sink.all<RunResumed>().size(), 1U);
    reporter.beginPause();
    reporter.endPause(false);
    EXPECT_EQ(sink.all<RunResumed>().size(), 1U);
}

TEST(RunReporter, KeepsStepsEpochsAndMarksForTheCheckpoints) {
    CollectingSink sink;
    RunReporter reporter(7, sink);
    RunCurve before;
    before.steps.resize(2);
    reporter.continueCurve(before);
    StepDone step;
    step.step = 3;
    reporter.publish(step);
    reporter.publish(EpochDone{});
    reporter.publish(RunMark{});
    reporter.note(Message("not of the curve"));
    EXPECT_EQ(reporter.curve().steps.size(), 3U);
    EXPECT_EQ(reporter.curve().steps.back().step.step, 3);
    EXPECT_EQ(reporter.curve().epochs.size(), 1U);
    EXPECT_EQ(reporter.curve().marks.size(), 1U);
    EXPECT_EQ(sink.events().size(), 4U);
    EXPECT_EQ(sink.events().front().run, 7);
}

} // namespace
} // namespace sharesnet::test
