#include "core/run/training_session.h"

#include "core/base/error.h"
#include "tests/support/collecting_sink.h"
#include "tests/support/fake_trainer.h"

#include <gtest/gtest.h>

#include <latch>
#include <memory>
#include <new>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace sharesnet {
namespace {

using test::CollectingSink;
using test::FakeScript;
using test::FakeTrainer;

RunJob requestOf(int epochs) {
    RunJob job;
    job.run = 7;
    job.spec.config.epochs = epochs;
    return job;
}

// A run that does a step only when it is allowed one.
class SteppedRun {
  public:
    SteppedRun() {
        FakeScript script;
        script.beforeStep = [this](std::int64_t) { allowed_.acquire(); };
        session_ =
            std::make_unique<TrainingSession>(std::make_unique<FakeTrainer>(script),
                                              requestOf(1'000), std::vector<EventSink*>{&sink});
    }
    ~SteppedRun() {
        control().requestStop();
        allow(1);
    }

    void allow(std::ptrdiff_t steps) { allowed_.release(steps); }
    RunControl& control() { return session_->control(); }

    CollectingSink sink;

  private:
    std::counting_semaphore<> allowed_{0};
    std::unique_ptr<TrainingSession> session_; // last: ends first
};

RunFailed failureOf(FakeScript script) {
    CollectingSink sink;
    const TrainingSession session(std::make_unique<FakeTrainer>(std::move(script)), requestOf(1),
                                  {&sink});
    return std::get<RunFailed>(sink.waitForEnd().fact);
}

TEST(TrainingSession, tellsEverySinkEverythingInOrder) {
    CollectingSink first;
    CollectingSink second;
    {
        FakeScript script;
        script.stepsPerEpoch = 2;
        TrainingSession session(std::make_unique<FakeTrainer>(script), requestOf(2),
                                {&first, &second});
        EXPECT_EQ(session.job().run, 7);
        first.waitForEnd();
        second.waitForEnd();
    }
    const std::vector<TrainingEvent> events = first.events();
    std::vector<std::string> names;
    for (const TrainingEvent& event : events) {
        EXPECT_EQ(event.run, 7);
        names.push_back(toJson(event)["event"]);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"run_started", "step", "step", "epoch", "step",
                                               "step", "epoch", "finished"}));
    ASSERT_EQ(second.events().size(), events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(toJson(second.events()[i]), toJson(events[i]));
    }
}

TEST(TrainingSession, isNotRunningOnceItHasEnded) {
    std::latch end{1};
    FakeScript script;
    script.beforeStart = [&end] { end.wait(); };
    CollectingSink sink;
    TrainingSession session(std::make_unique<FakeTrainer>(script), requestOf(1), {&sink});
    EXPECT_TRUE(session.running());
    end.count_down();
    sink.waitForEnd();
    while (session.running()) { // told just behind the last event
        std::this_thread::yield();
    }
}

TEST(TrainingSession, stopIsAcknowledgedWithinOneStep) {
    SteppedRun run;
    run.allow(1);
    run.sink.waitFor<StepDone>(1);
    run.control().requestStop();
    run.allow(100);
    const auto end = std::get<RunFinished>(run.sink.waitForEnd().fact);
    EXPECT_TRUE(end.stopped);
    EXPECT_LE(end.steps, 2); // the second may have begun when stop came
    EXPECT_EQ(run.sink.all<StepDone>().size(), static_cast<std::size_t>(end.steps));
}

TEST(TrainingSession, pauseIsAcknowledgedWithinOneStepAndHoldsUntilResume) {
    SteppedRun run;
    run.allow(1);
    run.sink.waitFor<StepDone>(1);
    run.control().requestPause();
    run.allow(100);
    run.sink.waitFor<RunPaused>();
    const std::size_t before = run.sink.all<StepDone>().size();
    EXPECT_LE(before, 2U);
    run.control().requestResume();
    run.sink.waitFor<StepDone>(before + 1);
    std::size_t steps = 0;
    for (const TrainingEvent& event : run.sink.events()) {
        steps += std::holds_alternative<StepDone>(event.fact) ? 1 : 0;
        if (std::holds_alternative<RunResumed>(event.fact)) {
            break;
        }
    }
    EXPECT_EQ(steps, before); // none between pause and resume
}

// Lets the worker ask for things itself, so that the place in the run is certain.
FakeScript askingAt(std::int64_t step, std::function<void()> ask) {
    FakeScript script;
    script.afterStep = [step, ask = std::move(ask)](std::int64_t done) {
        if (done == step) {
            ask();
        }
    };
    return script;
}

TEST(TrainingSession, aProbeIsServedWhilePausedAndThePauseGoesOn) {
    CollectingSink sink;
    std::latch asked{1};
    RunControl* control = nullptr;
    FakeScript script = askingAt(2, [&] {
        asked.wait();
        control->requestPause();
    });
    TrainingSession session(std::make_unique<FakeTrainer>(script), requestOf(1), {&sink});
    control = &session.control();
    asked.count_down();
    sink.waitFor<RunPaused>();
    ActivationQuery query;
    query.id = 42;
    session.control().requestProbe(query);
    EXPECT_EQ(sink.waitFor<ActivationsReady>().queryId, 42U);
    query.id = 43;
    session.control().requestProbe(query);
    EXPECT_EQ(sink.waitFor<ActivationsReady>(2).queryId, 43U);
    EXPECT_EQ(sink.all<StepDone>().size(), 2U);
    EXPECT_TRUE(sink.all<RunResumed>().empty());
    session.control().requestResume();
    EXPECT_FALSE(std::get<RunFinished>(sink.waitForEnd().fact).stopped);
    EXPECT_EQ(sink.all<StepDone>().size(), 4U);
}

TEST(TrainingSession, stopAfterEpochEndsWithAWholeEpoch) {
    CollectingSink sink;
    std::latch ready{1};
    RunControl* control = nullptr;
    FakeScript script = askingAt(6, [&] {
        ready.wait();
        control->requestStop(StopPoint::AfterEpoch);
    });
    TrainingSession session(std::make_unique<FakeTrainer>(script), requestOf(10), {&sink});
    control = &session.control();
    ready.count_down();
    const auto end = std::get<RunFinished>(sink.waitForEnd().fact);
    EXPECT_TRUE(end.stopped);
    EXPECT_EQ(end.epochs, 2);
    EXPECT_EQ(end.steps, 8);
}

TEST(TrainingSession, theDestructorStopsAPausedRunAndJoins) {
    CollectingSink sink;
    {
        TrainingSession session(std::make_unique<FakeTrainer>(), requestOf(100'000), {&sink});
        session.control().requestPause();
        sink.waitFor<RunPaused>();
    }
    EXPECT_TRUE(sink.all<RunFinished>().at(0).stopped);
}

TEST(TrainingSession, whateverTheTrainerThrowsBecomesAFailure) {
    const auto throwing = [](auto exception) {
        FakeScript script;
        script.beforeStep = [exception](std::int64_t step) {
            if (step == 3) {
                throw exception;
            }
        };
        return failureOf(script);
    };
    const auto saying = [&](auto exception) { return throwing(exception).message.english(); };
    EXPECT_EQ(saying(Error("data/train.bin: truncated")), "data/train.bin: truncated");
    EXPECT_EQ(throwing(Error("x")).step, 2); // the last step that was done
    EXPECT_FALSE(throwing(Error("x")).diverged);
    EXPECT_EQ(saying(std::bad_alloc()), "out of memory: try a smaller batch");
    EXPECT_EQ(saying(std::runtime_error("shape mismatch\nframe #0: ...")),
              "the training failed unexpectedly: shape mismatch");
    EXPECT_EQ(saying(17), "the training failed unexpectedly, for an unknown reason");
}

TEST(TrainingSession, aFailureBeforeTheStartIsAtStepZero) {
    FakeScript script;
    script.beforeStart = [] { throw Error("no such folder"); };
    const RunFailed failure = failureOf(script);
    EXPECT_EQ(failure.step, 0);
    EXPECT_EQ(failure.message.english(), "no such folder");
}

TEST(TrainingSession, aTrainerThatSaysNothingAtTheEndHasFailed) {
    FakeScript script;
    script.endSilently = true;
    EXPECT_EQ(failureOf(script).message.english(),
              "the training ended without a result; please report this");
}

// Ends properly and then breaks: the end stands.
class BreaksAfterTheEnd final : public Trainer {
  public:
    void run(const RunJob& job, RunControl&, EventSink& sink) override {
        sink.publish({job.run, 0, RunFinished{}});
        sink.publish({job.run, 0, StepDone{}});
        throw Error("too late");
    }
};

TEST(TrainingSession, nothingFollowsTheLastEvent) {
    CollectingSink sink;
    { const TrainingSession session(std::make_unique<BreaksAfterTheEnd>(), requestOf(1), {&sink}); }
    ASSERT_EQ(sink.events().size(), 1U);
    EXPECT_EQ(sink.all<RunFinished>().size(), 1U);
}

class BrokenSink final : public EventSink {
  public:
    void publish(const TrainingEvent&) override { throw std::runtime_error("broken"); }
};

TEST(TrainingSession, aSinkThatThrowsHarmsNeitherTheRunNorTheOthers) {
    BrokenSink broken;
    CollectingSink sink;
    const TrainingSession session(std::make_unique<FakeTrainer>(), requestOf(2), {&broken, &sink});
    EXPECT_FALSE(std::get<RunFinished>(sink.waitForEnd().fact).stopped);
    EXPECT_EQ(sink.all<StepDone>().size(), 8U);
}

} // namespace
} // namespace sharesnet
