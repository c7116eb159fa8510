// Several processes work on one sweep: no run twice, none left out.
#include "core/store/run_store.h"

#include "core/base/sqlite.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <barrier>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace sharesnet {
namespace {

using namespace test;
using ::testing::HasSubstr;

std::vector<SweepPlace> placesOf(int count) {
    std::vector<SweepPlace> places;
    for (int k = 1; k <= count; ++k) {
        RunSpec spec = someSpec();
        spec.name = "run";
        spec.config.seed = static_cast<std::uint64_t>(k);
        places.push_back({k, "key " + std::to_string(k), spec});
    }
    return places;
}

class RunSweeps : public ::testing::Test {
  protected:
    std::optional<SweepRun> take(const SweepChoice& choice = {}) {
        return store_.takeNext("s", places_, choice);
    }
    void end(const SweepRun& taken, const RunFact& how) {
        RunStarted begun = started();
        begun.spec = store_.run(taken.claim.run).spec;
        record(store_, taken.claim.run, {begun, stepOf(1), how});
        store_.release(taken.claim);
    }

    const TemporaryFolder folder_;
    RunStore store_{folder_.path()};
    std::vector<SweepPlace> places_ = placesOf(2);
};

TEST_F(RunSweeps, EachPlaceIsTrainedOnce) {
    const auto first = take();
    const auto second = take();
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->place, 0U);
    EXPECT_EQ(second->place, 1U);
    EXPECT_TRUE(first->isNew && second->isNew);
    EXPECT_FALSE(take()) << "both are being trained";
    end(*first, RunFinished{});
    end(*second, RunFinished{});
    EXPECT_FALSE(take()) << "both are done";
    const RunRecord run = store_.run(second->claim.run);
    EXPECT_EQ(run.sweep, "s");
    EXPECT_EQ(run.sweepIndex, 2);
    EXPECT_EQ(run.spec.config.seed, 2U);
    EXPECT_EQ(run.spec.name, "run-2");
}

TEST_F(RunSweeps, WhatWasStoppedOrInterruptedGoesOnFirst) {
    const auto first = take();
    end(*first, RunFinished{true, 0, 1, 1});
    const auto again = take();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->claim.run, first->claim.run);
    EXPECT_FALSE(again->isNew);
    SqliteDatabase(folder_ / "runs.sqlite")
        .execute("UPDATE runs SET process_start = process_start || '9'"); // its process died
    const auto third = take();
    ASSERT_TRUE(third);
    EXPECT_EQ(third->claim.run, first->claim.run);
    EXPECT_NE(third->claim.token, again->claim.token);
}

TEST_F(RunSweeps, FailedAndDivergedRunsWaitUntilTheyAreAskedFor) {
    const auto first = take();
    const auto second = take();
    end(*first, RunFailed{false, 0, Message("no room"), 0});
    end(*second, RunFailed{true, 1, Message("NaN"), 0});
    EXPECT_FALSE(take());
    const auto again = take({.retry = true});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->claim.run, first->claim.run);
    end(*again, RunFailed{false, 0, Message("no room"), 0});
    const auto other = take({.retry = true, .except = {first->claim.run}});
    ASSERT_TRUE(other) << "not the same for ever";
    EXPECT_EQ(other->claim.run, second->claim.run);
}

TEST_F(RunSweeps, AnotherSweepAndAnotherKeyAreOtherRuns) {
    const auto first = take();
    const auto elsewhere = store_.takeNext("t", places_);
    ASSERT_TRUE(elsewhere);
    EXPECT_NE(elsewhere->claim.run, first->claim.run);
    places_[0].key = "changed";
    const auto changed = take();
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->place, 0U);
    EXPECT_TRUE(changed->isNew);
}

TEST_F(RunSweeps, ADeletedRunLeavesItsPlaceFree) {
    const auto first = take();
    end(*first, RunFinished{});
    store_.deleteRun(first->claim.run);
    const auto anew = take();
    ASSERT_TRUE(anew);
    EXPECT_TRUE(anew->isNew);
    EXPECT_EQ(anew->place, 0U);
    EXPECT_THAT(errorOf([&] { store_.undeleteRun(first->claim.run); }),
                HasSubstr("its place in its sweep has another run by now"));
}

TEST_F(RunSweeps, StatesTellWhoIsAtIt) {
    const auto first = take();
    auto states = store_.sweepStates("s");
    ASSERT_EQ(states.size(), 1U);
    EXPECT_EQ(states[0].key, "key 1");
    EXPECT_TRUE(states[0].claimed);
    end(*first, RunFinished{});
    states = store_.sweepStates("s");
    EXPECT_EQ(states[0].state, RunState::Finished);
    EXPECT_FALSE(states[0].claimed);
}

// Both ask at the same moment, each by its own connection, until nothing is left.
TEST(RunSweepsTogether, OfTwoConnectionsEachGetsAnother) {
    constexpr int kRuns = 40;
    const TemporaryFolder folder;
    { RunStore made(folder.path()); }
    const std::vector<SweepPlace> places = placesOf(kRuns);
    std::barrier together(2);
    const auto takeAll = [&](std::vector<std::int64_t>* taken) {
        RunStore store(folder.path());
        together.arrive_and_wait();
        for (int k = 0; k <= kRuns; ++k) {
            if (const auto next = store.takeNext("s", places)) {
                taken->push_back(next->claim.run);
            }
        }
    };
    std::vector<std::int64_t> mine;
    std::vector<std::int64_t> others;
    {
        std::jthread other(takeAll, &others);
        takeAll(&mine);
    }
    std::set<std::int64_t> all(mine.begin(), mine.end());
    all.insert(others.begin(), others.end());
    EXPECT_EQ(mine.size() + others.size(), kRuns);
    EXPECT_EQ(all.size(), kRuns);
}

// A process of its own takes runs, tells their numbers, and waits to be told to end.
void takeAndTell(const std::filesystem::path& folder, int tellTo, int waitFor) {
    try {
        RunStore store(folder);
        const std::vector<SweepPlace> places = placesOf(20);
        for (std::size_t k = 0; k <= places.size(); ++k) {
            const auto next = store.takeNext("s", places);
            const std::int64_t run = next ? next->claim.run : 0;
            [[maybe_unused]] const ssize_t told = next ? write(tellTo, &run, sizeof run) : 0;
        }
        close(tellTo);
        char end = 0;
        [[maybe_unused]] const ssize_t heard = read(waitFor, &end, 1);
    } catch (...) {
        _exit(1);
    }
    _exit(0);
}

TEST(RunSweepsTogether, OfTwoProcessesEachGetsAnother) {
    const TemporaryFolder folder;
    { RunStore made(folder.path()); }
    int told[2];
    int end[2];
    ASSERT_EQ(pipe(told), 0);
    ASSERT_EQ(pipe(end), 0);
    std::vector<pid_t> children;
    for (int k = 0; k < 2; ++k) {
        children.push_back(fork());
        ASSERT_GE(children.back(), 0);
        if (children.back() == 0) {
            close(told[0]);
            close(end[1]);
            takeAndTell(folder.path(), told[1], end[0]);
        }
    }
    close(told[1]);
    std::vector<std::int64_t> taken;
    std::int64_t run = 0;
    while (read(told[0], &run, sizeof run) == sizeof run) {
        taken.push_back(run);
    }
    close(end[1]); // both live until here, so none takes what the other left
    for (const pid_t child : children) {
        ASSERT_EQ(waitpid(child, nullptr, 0), child);
    }
    EXPECT_EQ(taken.size(), 20U);
    EXPECT_EQ(std::set<std::int64_t>(taken.begin(), taken.end()).size(), 20U);
}

} // namespace
} // namespace sharesnet
