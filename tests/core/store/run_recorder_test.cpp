#include "core/store/run_recorder.h"

#include "core/base/sqlite.h"
#include "core/store/run_store.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace sharesnet {
namespace {

RunClaim createRun(const test::TemporaryFolder& folder) {
    return RunStore(folder.path()).create(test::someSpec());
}

void publishSteps(RunRecorder& recorder, std::int64_t run, std::int64_t first, std::int64_t last) {
    for (std::int64_t step = first; step <= last; ++step) {
        recorder.publish({run, static_cast<double>(step), StepDone{1, step, 0.5, 0.1, 100, 0.5}});
    }
}

void expectSteps(const test::TemporaryFolder& folder, std::int64_t run, std::int64_t last) {
    const std::vector<StoredStep> steps = RunStore(folder.path()).steps(run);
    ASSERT_EQ(static_cast<std::int64_t>(steps.size()), last);
    for (std::int64_t i = 0; i < last; ++i) {
        ASSERT_EQ(steps[static_cast<std::size_t>(i)].step.step, i + 1);
    }
}

// Troubles as told on the recorder's thread.
class Troubles {
  public:
    std::function<void(const Message&)> teller() {
        return [this](const Message& message) {
            const std::lock_guard lock(mutex_);
            messages_.push_back(message.english());
        };
    }
    std::vector<std::string> messages() const {
        const std::lock_guard lock(mutex_);
        return messages_;
    }

  private:
    mutable std::mutex mutex_;
    std::vector<std::string> messages_;
};

TEST(RunRecorder, everyStepOfFastPublishersArrives) {
    constexpr std::int64_t kSteps = 3'000;
    const test::TemporaryFolder folder;
    const RunClaim first = createRun(folder);
    const RunClaim second = createRun(folder);
    Troubles troubles;
    {
        RunRecorder one(folder.path(), first, {.onTrouble = troubles.teller()});
        RunRecorder another(folder.path(), second, {.onTrouble = troubles.teller()});
        std::jthread other([&] { publishSteps(one, first.run, 1, kSteps); });
        publishSteps(another, second.run, 1, kSteps);
        other.join();
        EXPECT_EQ(one.flush(), std::nullopt);
        EXPECT_EQ(another.flush(), std::nullopt);
        expectSteps(folder, first.run, kSteps);
        expectSteps(folder, second.run, kSteps);
    }
    EXPECT_TRUE(troubles.messages().empty());
}

TEST(RunRecorder, theDestructorWritesWhatWaits) {
    const test::TemporaryFolder folder;
    const RunClaim claim = createRun(folder);
    const std::int64_t run = claim.run;
    {
        RunRecorder recorder(folder.path(), claim, {});
        publishSteps(recorder, run, 1, 100);
        recorder.publish({run, 0, RunFinished{}});
    }
    expectSteps(folder, run, 100);
    const RunRecord record = RunStore(folder.path()).run(run);
    EXPECT_EQ(record.state, RunState::Finished);
    EXPECT_FALSE(record.claim) << "it is given back";
}

TEST(RunRecorder, whatCannotBeWrittenIsToldOnceKeptAndTriedAgain) {
    const test::TemporaryFolder folder;
    const RunClaim claim = createRun(folder);
    const std::int64_t run = claim.run;
    SqliteDatabase database(folder / "runs.sqlite");
    Troubles troubles;
    RunRecorder recorder(folder.path(), claim, {.onTrouble = troubles.teller()});
    publishSteps(recorder, run, 1, 10);
    recorder.flush();
    database.execute("ALTER TABLE steps RENAME TO away");
    publishSteps(recorder, run, 11, 20);
    EXPECT_NE(recorder.flush().value_or(Message()).english().find("runs.sqlite"),
              std::string::npos);
    publishSteps(recorder, run, 21, 30);
    recorder.flush();
    ASSERT_EQ(troubles.messages().size(), 1U);
    EXPECT_NE(troubles.messages()[0].find("runs.sqlite"), std::string::npos);
    database.execute("ALTER TABLE away RENAME TO steps");
    recorder.flush();
    expectSteps(folder, run, 30);
    database.execute("ALTER TABLE steps RENAME TO away"); // new trouble is told anew
    publishSteps(recorder, run, 31, 31);
    recorder.flush();
    EXPECT_EQ(troubles.messages().size(), 2U);
    database.execute("ALTER TABLE away RENAME TO steps");
    recorder.flush();
    expectSteps(folder, run, 31);
}

TEST(RunRecorder, aStoreThatDoesNotOpenIsTriedAgain) {
    const test::TemporaryFolder folder;
    const RunClaim claim = createRun(folder);
    const std::int64_t run = claim.run;
    SqliteDatabase database(folder / "runs.sqlite");
    const std::int64_t version = database.integer("PRAGMA user_version");
    database.execute("PRAGMA user_version = 99");
    Troubles troubles;
    RunRecorder recorder(folder.path(), claim, {.onTrouble = troubles.teller()});
    publishSteps(recorder, run, 1, 10);
    recorder.flush();
    EXPECT_EQ(troubles.messages().size(), 1U);
    database.execute("PRAGMA user_version = " + std::to_string(version));
    recorder.flush();
    expectSteps(folder, run, 10);
}

// What is told as stored can be read by another connection at that moment.
TEST(RunRecorder, tellsWhatStandsInTheStore) {
    const test::TemporaryFolder folder;
    const RunClaim claim = createRun(folder);
    std::vector<std::size_t> seen;
    std::size_t told = 0;
    RunRecorder::Listener listener;
    listener.onStored = [&](std::span<const TrainingEvent> events) {
        told += events.size();
        seen.push_back(RunStore(folder.path()).steps(claim.run).size());
    };
    {
        RunRecorder recorder(folder.path(), claim, listener);
        publishSteps(recorder, claim.run, 1, 5);
        recorder.flush();
        publishSteps(recorder, claim.run, 6, 7);
    }
    EXPECT_EQ(told, 7U);
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.back(), 7U);
}

TEST(RunRecorder, aLostClaimIsToldOnceAndNothingIsWritten) {
    const test::TemporaryFolder folder;
    const RunClaim claim = createRun(folder);
    SqliteDatabase(folder / "runs.sqlite").execute("UPDATE runs SET claim = 'another'");
    int lost = 0;
    RunRecorder::Listener listener;
    listener.onLost = [&] { ++lost; };
    {
        RunRecorder recorder(folder.path(), claim, listener);
        publishSteps(recorder, claim.run, 1, 5);
        recorder.flush();
        publishSteps(recorder, claim.run, 6, 7);
    }
    EXPECT_EQ(lost, 1);
    expectSteps(folder, claim.run, 0);
}

TEST(RunRecorder, flushFromSeveralThreadsReturns) {
    const test::TemporaryFolder folder;
    const RunClaim claim = createRun(folder);
    const std::int64_t run = claim.run;
    RunRecorder recorder(folder.path(), claim, {});
    recorder.flush(); // nothing waits
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&recorder, run, i] {
            publishSteps(recorder, run, 10 * i + 1, 10 * i + 10);
            recorder.flush();
        });
    }
    threads.clear();
    expectSteps(folder, run, 40);
}

} // namespace
} // namespace sharesnet
