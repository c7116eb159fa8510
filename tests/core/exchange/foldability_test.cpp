#include "core/exchange/foldability.h"

#include "core/arch/cost.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "tests/support/number_probe.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace sharesnet {
namespace {

using test::fiveBlocks;
using test::NumberProbe;

std::int64_t weightOf(const ArchSpec& arch) {
    return std::int64_t{9} * arch.stem.channels * arch.stem.channels;
}

TEST(Foldability, pairsComeByWhatTheyCostAlone) {
    NumberProbe probe(fiveBlocks(), {{{1, 2}, {0, 5, 1, 9, 30}}});
    const FoldReport report = foldReport(probe, {}, {});
    ASSERT_EQ(report.pairs.size(), 10U);
    EXPECT_EQ(report.asIs.loss, 1);
    EXPECT_EQ(report.parameters, costOf(fiveBlocks()).parameters);
    EXPECT_EQ(report.pairs[0].pair.first, (std::vector<int>{1}));
    EXPECT_EQ(report.pairs[0].pair.second, (std::vector<int>{3}));
    EXPECT_EQ(report.pairs[0].tied.loss, 1.5); // (1 - 0)^2 / 2 more
    EXPECT_TRUE(std::ranges::is_sorted(report.pairs, {},
                                       [](const TiedPair& each) { return each.tied.loss; }));
    EXPECT_TRUE(report.plan.empty());
    EXPECT_EQ(probe.measured.size(), 11U); // as it is, and each pair
}

TEST(Foldability, aPlanTiesWhatIsCheapestAndCountsExactly) {
    NumberProbe probe(fiveBlocks(), {{{1, 2}, {0, 5, 1, 9, 30}}});
    FoldQuery query;
    query.budget = costOf(fiveBlocks()).parameters - 3 * weightOf(fiveBlocks());
    const FoldReport report = foldReport(probe, query, {});
    ASSERT_EQ(report.plan.size(), 3U);
    EXPECT_EQ(report.plan[0].blocks, (std::vector<int>{1, 3}));
    EXPECT_EQ(report.plan[1].blocks, (std::vector<int>{2, 4}));
    EXPECT_EQ(report.plan[2].blocks, (std::vector<int>{1, 2, 3, 4}));
    for (std::size_t i = 0; i < 3; ++i) {
        const FoldStep& step = report.plan[i];
        EXPECT_EQ(step.parameters,
                  report.parameters - static_cast<std::int64_t>(i + 1) * weightOf(fiveBlocks()));
        EXPECT_EQ(step.parameters, costOf(step.arch).parameters);
        EXPECT_EQ(step.conv, 2);
    }
    EXPECT_EQ(report.plan[1].tied.loss, 1 + 0.5 + 8);
    EXPECT_EQ(report.plan[1].predictedLoss, 1 + 0.5 + 8);
    // 0, 1, 5, 9: measured as they are together; predicted from the four pairs between
    EXPECT_EQ(report.plan[2].tied.loss, 1 + 50.75);
    EXPECT_EQ(report.plan[2].predictedLoss, 9.5 + (12.5 + 40.5 + 8 + 32) / 4);
    EXPECT_EQ(shareGroups(report.plan[2].arch.stages[0], 2), (ShareGroups{{1, 2, 3, 4}}));
}

TEST(Foldability, aPlanEndsWhereNothingIsLeft) {
    NumberProbe probe(fiveBlocks(), {{{1, 1}, {0, 2, 4, 6, 8}}, {{1, 2}, {0, 5, 1, 9, 30}}});
    FoldQuery query;
    query.budget = 0;
    std::size_t pairs = 0;
    const FoldReport report = foldReport(probe, query, {}, [&](const FoldReport& known) {
        pairs = known.pairs.size();
        EXPECT_TRUE(known.plan.empty());
    });
    EXPECT_EQ(pairs, 20U);
    ASSERT_EQ(report.plan.size(), 8U);
    EXPECT_EQ(report.plan.back().parameters, report.parameters - 8 * weightOf(fiveBlocks()));
    // ties are never taken twice
    std::set<std::pair<int, std::vector<int>>> made;
    for (const FoldStep& step : report.plan) {
        EXPECT_TRUE(made.emplace(step.conv, step.blocks).second);
    }
    EXPECT_EQ(shareGroups(report.plan.back().arch.stages[0], 1), (ShareGroups{{1, 2, 3, 4, 5}}));
}

TEST(Foldability, whatSharesAlreadyMovesTogetherAndIsNotTied) {
    ArchSpec arch = fiveBlocks();
    arch.stages[0].sharing = {{2, {{1, 2}}}};
    NumberProbe probe(arch, {{{1, 2}, {3, 3, 1, 9, 30}}});
    FoldQuery query;
    query.budget = 0;
    const FoldReport report = foldReport(probe, query, {});
    EXPECT_EQ(report.pairs.size(), 6U);
    ASSERT_EQ(report.plan.size(), 3U);
    EXPECT_EQ(report.plan[0].blocks, (std::vector<int>{1, 2, 3}));
    EXPECT_NEAR(report.plan[0].tied.loss, 1 + 8.0 / 3, 1e-12);
}

TEST(Foldability, whatCostsNothingGoesByHowAlikeItIs) {
    NumberProbe probe(fiveBlocks(), {{{1, 2}, {0, 0.004, 0.001, 0.008, 0.002}}});
    FoldQuery query;
    query.budget = costOf(fiveBlocks()).parameters - 1;
    const FoldReport report = foldReport(probe, query, {});
    ASSERT_EQ(report.plan.size(), 1U);
    EXPECT_EQ(report.plan[0].blocks, (std::vector<int>{1, 3}));
}

TEST(Foldability, aLossThatIsNoNumberComesLast) {
    NumberProbe probe(fiveBlocks(), {{{1, 2}, {0, std::nan(""), 1, 9, 30}}});
    FoldQuery query;
    query.budget = 0;
    const FoldReport report = foldReport(probe, query, {});
    EXPECT_EQ(report.pairs[0].tied.loss, 1.5);
    EXPECT_TRUE(std::isnan(report.pairs.back().tied.loss));
    ASSERT_EQ(report.plan.size(), 4U);
    EXPECT_EQ(report.plan[0].blocks, (std::vector<int>{1, 3}));
    EXPECT_EQ(report.plan[2].blocks, (std::vector<int>{1, 3, 4, 5}));
}

TEST(Foldability, aBudgetThatIsThereNeedsNoStep) {
    NumberProbe probe(fiveBlocks(), {{{1, 2}, {0, 5, 1, 9, 30}}});
    FoldQuery query;
    query.budget = costOf(fiveBlocks()).parameters;
    EXPECT_TRUE(foldReport(probe, query, {}).plan.empty());
}

TEST(Foldability, progressRisesToOneAndAStopIsHeard) {
    NumberProbe probe(fiveBlocks(), {{{1, 2}, {0, 5, 1, 9, 30}}});
    FoldQuery query;
    query.budget = 0;
    std::vector<double> progress;
    foldReport(probe, query, {{}, [&](double done) { progress.push_back(done); }});
    EXPECT_EQ(progress.front(), 0);
    EXPECT_TRUE(std::ranges::is_sorted(progress));
    EXPECT_LE(progress.back(), 1);
    EXPECT_GT(progress.back(), 0.75);
    const std::size_t all = probe.measured.size();
    probe.measured.clear();
    const StudyWatch stopping{[&] { return probe.measured.size() == all - 2; }, {}};
    EXPECT_THROW(foldReport(probe, query, stopping), Cancelled);
    EXPECT_EQ(probe.measured.size(), all - 2);
}

TEST(Foldability, tiesAreWrittenAsTheBranchTakesThem) {
    ArchSpec from = fiveBlocks();
    from.stages[0].sharing = {{1, {{1, 2}}}};
    ArchSpec to = from;
    to.stages[0].sharing = {{1, {{1, 2}}}, {2, {{1, 3, 4, 5}}}};
    EXPECT_EQ(tieTexts(from, to), (std::vector<std::string>{"stage1.conv2=1,3-5"}));
    CheckpointInfo info;
    info.spec.arch = from;
    info.spec.config.learningRate = 0.1;
    info.epoch = 30;
    EXPECT_EQ(healCommand(info, 7, "best", to),
              "sharesnet runs branch 7 --checkpoint best --tie stage1.conv2=1,3-5 --match "
              "--epochs 33 --learning-rate 0.01 --schedule-start 30");
}

TEST(Foldability, healingTakesATenthOfTheEpochsAndOfTheRate) {
    TrainConfig config;
    config.learningRate = 0.2;
    config.schedule = Schedule::Step;
    config.patience = 4;
    setToHeal(config, 41);
    EXPECT_EQ(config.epochs, 46);
    EXPECT_EQ(config.learningRate, 0.02);
    EXPECT_EQ(config.schedule, Schedule::Cosine);
    EXPECT_EQ(config.scheduleStart, 41);
    EXPECT_EQ(config.patience, 0);
    TrainConfig fresh;
    setToHeal(fresh, 0);
    EXPECT_EQ(fresh.epochs, 2);
}

} // namespace
} // namespace sharesnet
