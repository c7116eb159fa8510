#include "core/flow/trade_off.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "tests/support/synthetic_runs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;

class TradeOffTest : public ::testing::Test {
  protected:
    // A run of the 29 net; `parameters` as if it had so many.
    RunRecord& add(bool shared, std::uint64_t seed, double best, std::int64_t parameters) {
        ArchSpec arch = *presetSpec("sharesnet-29");
        arch = shared ? arch : unsharedTwin(arch);
        runs_.push_back(
            test::finishedRun(static_cast<std::int64_t>(runs_.size() + 1), arch, seed, best));
        runs_.back().parameters = parameters;
        return runs_.back();
    }
    TradeOff made(const TradeOffQuery& query = {}, const AccuracyByRun* accuracies = nullptr) {
        return tradeOffOf(pointersTo(runs_), columns_, query, accuracies);
    }

    std::vector<RunRecord> runs_;
    RunColumns columns_;
};

// 0.70, 0.72 and 0.74: mean 0.72, s = 0.02, t(0.975, 2) = 4.30265, so +-0.0496828.
TEST_F(TradeOffTest, RunsThatDifferInTheSeedAreOnePointWithItsInterval) {
    runs_.reserve(4);
    add(true, 1, 0.70, 100);
    add(true, 2, 0.72, 100);
    add(true, 3, 0.74, 100);
    add(false, 1, 0.75, 200);
    const TradeOff found = made();
    ASSERT_EQ(found.points.size(), 2U);
    EXPECT_THAT(found.points[0].runs, ElementsAre(1, 2, 3));
    EXPECT_EQ(found.points[0].cost, 100);
    EXPECT_NEAR(found.points[0].accuracy.mean, 0.72, 1e-12);
    EXPECT_NEAR(found.points[0].accuracy.interval->high, 0.72 + 0.0496828, 1e-7);
    EXPECT_EQ(found.points[1].accuracy.count, 1U);
    EXPECT_FALSE(found.points[1].accuracy.interval);
    EXPECT_THAT(found.front, ElementsAre(0, 1));
    EXPECT_TRUE(leftOutText(found).empty());
}

TEST_F(TradeOffTest, ARepeatedSeedCountsOnce) {
    add(true, 1, 0.70, 100);
    add(true, 1, 0.80, 100);
    add(true, 2, 0.65, 100);
    const TradeOff found = made();
    EXPECT_EQ(found.points[0].accuracy.count, 2U);
    EXPECT_NEAR(found.points[0].accuracy.mean, (0.75 + 0.65) / 2, 1e-12);
}

TEST_F(TradeOffTest, WhatCostsMoreAndGainsLessIsNotOnTheFront) {
    add(true, 1, 0.75, 100);
    add(false, 1, 0.70, 200);
    const TradeOff found = made();
    EXPECT_TRUE(found.points[0].onFront);
    EXPECT_FALSE(found.points[1].onFront);
    EXPECT_THAT(found.front, ElementsAre(0));
}

TEST_F(TradeOffTest, SaysWhatIsLeftOut) {
    add(true, 1, 0.75, 100);
    add(true, 2, 0.75, 100).state = RunState::Stopped;
    add(true, 3, 0.75, 100).bestTestTop1.reset();
    add(true, 4, 0.75, 100).startedAt = 0;
    TradeOffQuery query;
    query.cost = "duration";
    runs_[0].startedAt = 100;
    runs_[0].endedAt = 160;
    const TradeOff found = made(query);
    EXPECT_EQ(found.points[0].cost, 60);
    EXPECT_EQ(leftOutText(found).english(),
              "3 runs are left out: 1 not finished, 1 without a test accuracy, "
              "1 without a known cost");
    query.cost = "params";
    query.unfinishedToo = true;
    EXPECT_EQ(leftOutText(made(query)).english(), "1 run is left out: 1 without a test accuracy");
}

TEST_F(TradeOffTest, OtherAccuraciesTakeThePlaceOfTheBest) {
    add(true, 1, 0.75, 100);
    add(false, 1, 0.80, 200);
    runs_[1].lastTestTop1 = 0.6;
    TradeOffQuery query;
    query.accuracy = Accuracy::Last;
    EXPECT_EQ(made(query).points[1].accuracy.mean, 0.6);
    const AccuracyByRun early{{1, 0.5}};
    const TradeOff found = made(query, &early);
    ASSERT_EQ(found.points.size(), 1U);
    EXPECT_EQ(found.points[0].accuracy.mean, 0.5);
    EXPECT_EQ(found.withoutAccuracy, 1U);
}

} // namespace
} // namespace sharesnet
