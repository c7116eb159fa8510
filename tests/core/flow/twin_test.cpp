#include "core/flow/twin.h"

#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "tests/support/synthetic_runs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sharesnet {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr TwinMetric kTest = TwinMetric::TestAccuracy;

// Test accuracies after the epochs 1, 2 ..., of `perEpoch` steps each.
TwinRun runOf(std::int64_t id, std::uint64_t seed, const std::vector<double>& tests,
              std::int64_t perEpoch = 10) {
    TwinRun run{id, seed, {}};
    for (std::size_t i = 0; i < tests.size(); ++i) {
        EpochDone epoch;
        epoch.epoch = static_cast<int>(i) + 1;
        epoch.step = epoch.epoch * perEpoch;
        epoch.evaluated = tests[i] >= 0;
        epoch.testTop1 = tests[i];
        run.epochs.push_back({epoch, 0});
    }
    return run;
}

TEST(Twin, OneRunEachHasAGapWithoutAnInterval) {
    const TwinGap gap = gapOf({Message("a"), {runOf(1, 1, {0.5, 0.625})}},
                              {Message("b"), {runOf(2, 1, {0.25, 0.75})}}, kTest, TwinAxis::Epochs);
    EXPECT_THAT(gap.x, ElementsAre(1, 2));
    EXPECT_EQ(gap.gaps[0].difference, -0.25);
    EXPECT_EQ(gap.gaps[1].difference, 0.125);
    EXPECT_FALSE(gap.gaps[0].interval);
}

// Differences of -0.02, -0.04 and -0.06: mean -0.04, s = 0.02, t(0.975, 2) = 4.30265.
TEST(Twin, GroupsArePairedBySeed) {
    const TwinGroup first{Message("a"),
                          {runOf(1, 1, {0.80}), runOf(2, 2, {0.81}), runOf(3, 3, {0.79})}};
    const TwinGroup second{Message("b"),
                           {runOf(4, 3, {0.73}), runOf(5, 1, {0.78}), runOf(6, 2, {0.77})}};
    const TwinGap gap = gapOf(first, second, kTest, TwinAxis::Epochs);
    EXPECT_TRUE(gap.paired);
    EXPECT_NEAR(gap.gaps[0].difference, -0.04, 1e-12);
    EXPECT_NEAR(gap.gaps[0].interval->low, -0.04 - 0.0496828, 1e-7);
}

TEST(Twin, CurvesGoAsFarAsAllOfTheirRuns) {
    const TwinGroup group{Message("a"), {runOf(1, 1, {0.5, 0.6, 0.7}), runOf(2, 2, {0.7, 0.8})}};
    const TwinCurve curve = curveOf(group, kTest, TwinAxis::Steps);
    EXPECT_THAT(curve.x, ElementsAre(10, 20));
    EXPECT_NEAR(curve.means[1].mean, 0.7, 1e-12);
    EXPECT_EQ(curve.means[1].count, 2U);
}

// 0.1 after its first epoch would make 0.4 of 0.5 and 0.6, and end the curve there.
TEST(Twin, ARunInTrainingDoesNotCountWhileOthersHaveEnded) {
    TwinGroup group{Message("a"),
                    {runOf(1, 1, {0.5, 0.75}), runOf(2, 2, {0.625, 0.875}), runOf(3, 3, {0.125})}};
    group.runs[2].ended = false;
    const TwinCurve curve = curveOf(group, kTest, TwinAxis::Epochs);
    EXPECT_THAT(curve.x, ElementsAre(1, 2));
    EXPECT_EQ(curve.means[0].mean, 0.5625);
    EXPECT_EQ(curve.means[1].mean, 0.8125);
    EXPECT_EQ(curve.means[1].count, 2U);
    EXPECT_EQ(countedIn(group).runs.size(), 2U);
    for (TwinRun& run : group.runs) { // then there are none but those
        run.ended = false;
    }
    EXPECT_THAT(curveOf(group, kTest, TwinAxis::Epochs).x, ElementsAre(1));
}

TEST(Twin, EpochsThatWereNotEvaluatedAreNoPlaces) {
    EXPECT_THAT(curveOf(runOf(1, 1, {-1, 0.5, -1, 0.75}), kTest, TwinAxis::Epochs).x,
                ElementsAre(2, 4));
}

class TwinChoiceTest : public ::testing::Test {
  protected:
    const RunRecord* add(bool shared, std::uint64_t seed, int epochs = 3) {
        ArchSpec arch = *presetSpec("sharesnet-29");
        return add(shared ? arch : unsharedTwin(arch), seed, epochs);
    }
    const RunRecord* add(const ArchSpec& arch, std::uint64_t seed, int epochs = 3) {
        auto run = std::make_unique<RunRecord>(
            test::finishedRun(static_cast<std::int64_t>(runs_.size() + 1), arch, seed, 0.5));
        run->spec.config.epochs = epochs;
        run->epochs = epochs;
        runs_.push_back(std::move(run));
        return runs_.back().get();
    }
    TwinChoice chosen(const std::vector<const RunRecord*>& selected) const {
        std::vector<const RunRecord*> all;
        for (const auto& run : runs_) {
            all.push_back(run.get());
        }
        return twinsOf(selected, all, columns_);
    }

    std::vector<std::unique_ptr<RunRecord>> runs_;
    RunColumns columns_;
};

TEST_F(TwinChoiceTest, ARunFindsItsTwinOfTheSameSeed) {
    const RunRecord* shared = add(true, 2);
    add(false, 1);
    const RunRecord* twin = add(false, 2);
    add(false, 2, 9); // trained longer
    const TwinChoice choice = chosen({shared});
    EXPECT_TRUE(choice.missing.empty());
    EXPECT_THAT(choice.first, ElementsAre(twin)) << "the unshared one is what is compared with";
    EXPECT_THAT(choice.second, ElementsAre(shared));
    EXPECT_EQ(choice.firstLabel.english(), "sharesnet-29-unshared");
    EXPECT_THAT(chosen({twin}).second, ElementsAre(shared));
}

TEST_F(TwinChoiceTest, AnImportedNetworkHasNone) {
    const RunRecord* imported = add(true, 1);
    runs_[0]->epochs = 0;
    add(false, 1);
    EXPECT_EQ(chosen({imported}).missing.english(),
              "“run-1” was not trained here, so it has no curve; select another run.");
}

TEST_F(TwinChoiceTest, DeviceAndThreadsMakeNoOtherSettings) {
    const RunRecord* shared = add(true, 1);
    const RunRecord* twin = add(false, 1);
    runs_[1]->spec.config.device = "cuda:1";
    runs_[1]->spec.config.threads = 7;
    EXPECT_THAT(chosen({shared}).first, ElementsAre(twin));
}

TEST_F(TwinChoiceTest, TwoSelectedGroupsAreCompared) {
    const RunRecord* a = add(true, 1);
    const RunRecord* b = add(false, 1);
    const RunRecord* c = add(true, 2);
    const TwinChoice choice = chosen({a, b, c});
    EXPECT_THAT(choice.first, ElementsAre(b));
    EXPECT_THAT(choice.second, ElementsAre(a, c));
}

TEST_F(TwinChoiceTest, SaysWhatIsMissing) {
    EXPECT_THAT(chosen({}).missing.english(), HasSubstr("Select a run"));
    const RunRecord* alone = add(true, 1);
    EXPECT_THAT(chosen({alone}).missing.english(),
                HasSubstr("No run in the store has the settings of "
                          "“sharesnet-29-shared-all” without sharing"));
    const RunRecord* unshared = add(false, 1);
    const RunRecord* third = add(setStageShared(runs_[0]->spec.arch, 1, false), 1);
    EXPECT_THAT(chosen({unshared}).missing.english(), HasSubstr("2 patterns of sharing"));
    EXPECT_THAT(chosen({alone, unshared, third}).missing.english(), HasSubstr("3 groups of runs"));
}

} // namespace
} // namespace sharesnet
