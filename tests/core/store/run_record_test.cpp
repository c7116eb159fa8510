// One rule says what an event does to a run: the table of the store and the list of the window must
// come to the same, whatever happens.

#include "core/store/run_record.h"

#include "tests/core/store/store_facts.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

using namespace test;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Sequence {
    const char* name;
    std::vector<RunFact> facts;
    // what comes of them
    RunState state;
    std::int64_t steps;
    int epochs;
    std::optional<double> best;
    std::int64_t divergedStep = 0;
};

RunFact failed(bool diverged, std::int64_t step) {
    return RunFailed{diverged, step, Message("why")};
}

const std::vector<Sequence>& sequences() {
    static const std::vector<Sequence> kAll{
        {"finished",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.5), RunFinished{false, 1, 2, 1}},
         RunState::Finished,
         2,
         1,
         0.5},
        {"ended early",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.75), stepOf(3), stepOf(4), epochOf(2, 0.5),
          RunNoted{Message("no better")}, RunFinished{false, 2, 4, 1}},
         RunState::Finished,
         4,
         2,
         0.75},
        {"diverged",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.5), stepOf(3), failed(true, 4)},
         RunState::Diverged,
         3,
         1,
         0.5,
         4},
        {"failed", {started(), stepOf(1), failed(false, 1)}, RunState::Failed, 1, 0, std::nullopt},
        {"failed before it began", {failed(false, 0)}, RunState::Failed, 0, 0, std::nullopt},
        {"stopped",
         {started(), stepOf(1), RunFinished{true, 0, 1, 1}},
         RunState::Stopped,
         1,
         0,
         std::nullopt},
        {"stopped without its last checkpoint",
         {started(), stepOf(1), RunFinished{true, 0, 1, 1, Message("no room")}},
         RunState::Stopped,
         1,
         0,
         std::nullopt},
        {"paused", {started(), stepOf(1), RunPaused{}}, RunState::Paused, 1, 0, std::nullopt},
        {"going on",
         {started(), stepOf(1), RunPaused{}, RunResumed{}, stepOf(2)},
         RunState::Running,
         2,
         0,
         std::nullopt},
        {"resumed in part",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.5), stepOf(3), stepOf(4), epochOf(2, 0.9),
          RunFinished{true, 2, 4, 1}, resumedAt(3, {epochOf(1, 0.5)}), stepOf(3)},
         RunState::Running,
         3,
         1,
         0.5},
        {"resumed behind a divergence",
         {started(), stepOf(1), failed(true, 2), resumedAt(2), stepOf(2)},
         RunState::Running,
         2,
         0,
         std::nullopt},
        {"started anew",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.9), RunFinished{true, 1, 2, 1}, started()},
         RunState::Running,
         0,
         0,
         std::nullopt},
        {"refused after its end",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.5), RunFinished{false, 1, 2, 1},
          failed(false, 0)},
         RunState::Finished,
         2,
         1,
         0.5},
        {"not evaluated",
         {started(), stepOf(1), stepOf(2), epochOf(1, 0.9, false)},
         RunState::Running,
         2,
         1,
         std::nullopt},
        {"an accuracy that is no number",
         {started(), epochOf(1, 0.5), epochOf(2, kNan)},
         RunState::Running,
         0,
         2,
         0.5},
    };
    return kAll;
}

TEST(RunRecord, OfAnotherProgramWhatIsNotToldIsNotKnown) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    RunStarted began = started();
    began.environment = {{kOriginKey, "old.csv"}};
    EpochDone epoch = epochOf(1, kNan);
    epoch.trainTop1 = kNan;
    record(store, id, {began, epoch}, 100);
    const RunRecord run = store.run(id);
    EXPECT_EQ(run.origin, "old.csv");
    EXPECT_EQ(run.lastTestTop1, std::nullopt);
    EXPECT_EQ(run.lastTrainTop1, std::nullopt);
    EXPECT_FALSE(run.environment.contains("device"));
    const Message refusal("run %1 cannot be resumed", run.id);
    EXPECT_THROW(requireTrainedHere(run, refusal), Error);
    requireTrainedHere(RunRecord{}, refusal);
}

TEST(RunRecord, KnowsOfHowManyTestImagesItsAccuraciesAre) {
    const TemporaryFolder folder;
    RunStore store(folder.path());
    const std::int64_t id = createRun(store);
    EXPECT_EQ(testImagesOf(store.run(id)), 0);
    RunStarted began = started();
    record(store, id, {began}, 100);
    EXPECT_EQ(testImagesOf(store.run(id)), 0) << "of a program that did not tell";
    began.testImages = 1'000;
    record(store, id, {began}, 101);
    EXPECT_EQ(testImagesOf(store.run(id)), 1'000);
}

TEST(RunRecord, StoreAndListComeToTheSame) {
    for (const Sequence& sequence : sequences()) {
        SCOPED_TRACE(sequence.name);
        const TemporaryFolder folder;
        RunStore store(folder.path());
        const std::int64_t id = createRun(store);
        RunRecord listed = store.run(id);
        for (const RunFact& fact : sequence.facts) {
            record(store, id, {fact}, 100);
            apply(listed, {id, 100, fact});
            const RunRecord stored = store.run(id);
            EXPECT_EQ(stored.state, listed.state);
            EXPECT_EQ(stored.message, listed.message);
            EXPECT_EQ(stored.spec, listed.spec);
            EXPECT_EQ(stored.environment, listed.environment);
            EXPECT_EQ(stored.startedAt, listed.startedAt);
            EXPECT_EQ(stored.endedAt, listed.endedAt);
            EXPECT_EQ(stored.steps, listed.steps);
            EXPECT_EQ(stored.epochs, listed.epochs);
            EXPECT_EQ(stored.divergedStep, listed.divergedStep);
            EXPECT_EQ(stored.bestTestTop1, listed.bestTestTop1);
            EXPECT_EQ(stored.lastTrainTop1, listed.lastTrainTop1);
            EXPECT_EQ(stored.imagesPerSecond, listed.imagesPerSecond);
            EXPECT_EQ(stored.memoryBytes, listed.memoryBytes);
        }
        EXPECT_EQ(listed.state, sequence.state);
        if (sequence.state == RunState::Stopped) {
            EXPECT_EQ(listed.message, std::get<RunFinished>(sequence.facts.back()).message);
        }
        EXPECT_EQ(listed.steps, sequence.steps);
        EXPECT_EQ(listed.epochs, sequence.epochs);
        EXPECT_EQ(listed.bestTestTop1, sequence.best);
        EXPECT_EQ(listed.divergedStep, sequence.divergedStep);
    }
}

// What the record says of the metrics is what the rows hold.
TEST(RunRecord, TheFiguresAreThoseOfTheRows) {
    for (const Sequence& sequence : sequences()) {
        SCOPED_TRACE(sequence.name);
        const TemporaryFolder folder;
        RunStore store(folder.path());
        const std::int64_t id = createRun(store);
        record(store, id, sequence.facts);
        const RunRecord run = store.run(id);
        const auto epochs = store.epochs(id);
        EXPECT_EQ(run.epochs, epochs.empty() ? 0 : epochs.back().epoch.epoch);
        std::optional<double> best;
        for (const StoredEpoch& stored : epochs) {
            const double top1 = stored.epoch.testTop1;
            if (stored.epoch.evaluated && top1 == top1) {
                best = std::max(best.value_or(top1), top1);
            }
        }
        EXPECT_EQ(run.bestTestTop1, best);
    }
}

} // namespace
} // namespace sharesnet
