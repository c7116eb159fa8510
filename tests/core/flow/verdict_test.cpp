#include "core/flow/verdict.h"

#include "tests/support/synthetic_runs.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

using Notes = std::vector<Message>;

// Runs of these accuracies with the seeds 1, 2, 3 ...
std::vector<RunRecord> runsOf(const std::vector<double>& best, std::uint64_t firstSeed = 1) {
    std::vector<RunRecord> runs;
    for (std::size_t i = 0; i < best.size(); ++i) {
        runs.push_back(test::finishedRun(static_cast<std::int64_t>(i + 1), ArchSpec{},
                                         firstSeed + i, best[i]));
    }
    return runs;
}

Verdict verdictBetween(const std::vector<RunRecord>& first, const std::vector<RunRecord>& second,
                       Accuracy accuracy = Accuracy::Best) {
    return verdictOf(accuracyOf(Message("a"), first, accuracy),
                     accuracyOf(Message("b"), second, accuracy), accuracy);
}

// Differences of -0.2, -0.4 and -0.6 points: mean -0.4, s = 0.2, t(0.975, 2) = 4.3027, so the
// interval is -0.4 +- 0.497; (t(0.975, 4) + t(0.8, 4))^2 / 4 = 3.45 <= 5, but with 3 degrees of
// freedom 4.33 > 4.
TEST(Verdict, PairedBySeedAndNotDecided) {
    const Verdict verdict =
        verdictBetween(runsOf({0.800, 0.810, 0.790}), runsOf({0.798, 0.806, 0.784}));
    EXPECT_EQ(verdict.decision, Decision::NotDecided);
    EXPECT_TRUE(verdict.difference->paired);
    EXPECT_NEAR(verdict.difference->difference, -0.004, 1e-12);
    EXPECT_NEAR(verdict.difference->interval->low, -0.00896827, 1e-8);
    EXPECT_NEAR(verdict.difference->interval->high, 0.00096827, 1e-8);
    EXPECT_EQ(verdict.seedsNeeded, 5U);
    EXPECT_EQ(verdict.sentence.english(),
              "“b” is 0.4 points lower than “a” in best test top-1 (95 % interval -0.9 to +0.1, "
              "3 pairs of seeds). Not decided. This gap can be chance; about 5 seeds of each are "
              "needed to see a gap of 0.4 points.");
    EXPECT_TRUE(verdict.notes.empty());
}

TEST(Verdict, PairedBySeedAndDecided) {
    const Verdict verdict =
        verdictBetween(runsOf({0.800, 0.810, 0.790}), runsOf({0.811, 0.820, 0.799}));
    EXPECT_EQ(verdict.decision, Decision::Decided);
    EXPECT_FALSE(verdict.seedsNeeded);
    EXPECT_EQ(verdict.sentence.english(),
              "“b” is 1.0 points higher than “a” in best test top-1 (95 % interval +0.8 to +1.2, "
              "3 pairs of seeds). Decided. Chance alone is unlikely to make such a gap.");
}

// Student's sleep data once more, as accuracies: Welch's interval -0.205 to 3.365, df 17.776.
TEST(Verdict, OtherSeedsAreComparedByWelch) {
    const std::vector<double> first{0.507, 0.484, 0.498, 0.488, 0.499,
                                    0.534, 0.537, 0.508, 0.500, 0.520};
    const std::vector<double> second{0.519, 0.508, 0.511, 0.501, 0.499,
                                     0.544, 0.555, 0.516, 0.546, 0.534};
    const Verdict verdict = verdictBetween(runsOf(first), runsOf(second, 101));
    EXPECT_FALSE(verdict.difference->paired);
    EXPECT_NEAR(verdict.difference->degreesOfFreedom, 17.776, 5e-4);
    EXPECT_EQ(verdict.seedsNeeded, 24U);
    EXPECT_EQ(verdict.sentence.english(),
              "“b” is 1.6 points higher than “a” in best test top-1 (95 % interval -0.2 to +3.4, "
              "10 seeds each). Not decided. This gap can be chance; about 24 seeds of each are "
              "needed to see a gap of 1.6 points.");
    // paired the same values are decided, as in Student's paper
    EXPECT_EQ(verdictBetween(runsOf(first), runsOf(second)).decision, Decision::Decided);
}

TEST(Verdict, SeedsWithoutAPartner) {
    // three of four pair
    const Verdict most =
        verdictBetween(runsOf({0.80, 0.81, 0.79, 0.5}), runsOf({0.798, 0.806, 0.784}));
    EXPECT_TRUE(most.difference->paired);
    EXPECT_EQ(most.pairs, 3U);
    EXPECT_EQ(most.notes, Notes{Message("1 seed without a partner in the other group is left out "
                                        "of the difference")});
    // one of three pairs: seeds 1, 2, 3 against 3, 4, 5
    const Verdict few = verdictBetween(runsOf({0.80, 0.81, 0.79}), runsOf({0.70, 0.71, 0.72}, 3));
    EXPECT_FALSE(few.difference->paired);
    EXPECT_EQ(few.notes, Notes{Message("too few seeds are in both groups to pair them; all seeds "
                                       "count (Welch)")});
}

// Two pairs of five would throw away most of what was measured.
TEST(Verdict, FewPairsOfManySeedsAreNotPaired) {
    const std::vector<double> first{0.80, 0.81, 0.79, 0.80, 0.82};
    EXPECT_FALSE(verdictBetween(runsOf(first), runsOf(first, 4)).difference->paired);
    EXPECT_TRUE(verdictBetween(runsOf(first), runsOf(first, 3)).difference->paired); // three
}

TEST(Verdict, OneSeedDecidesNothing) {
    const Verdict paired = verdictBetween(runsOf({0.800}), runsOf({0.796}));
    EXPECT_EQ(paired.decision, Decision::NotDecided);
    EXPECT_FALSE(paired.difference->interval);
    EXPECT_FALSE(paired.seedsNeeded);
    EXPECT_EQ(paired.sentence.english(),
              "“b” is 0.4 points lower than “a” in best test top-1 (1 pair of seeds). Not decided. "
              "One seed each cannot tell this gap from chance; train at least two seeds of each.");
    const Verdict apart = verdictBetween(runsOf({0.800}), runsOf({0.796}, 2));
    EXPECT_EQ(apart.sentence.english(),
              "“b” is 0.4 points lower than “a” in best test top-1 (1 seed each). Not decided. "
              "One seed each cannot tell this gap from chance; train at least two seeds of each.");
    const Verdict against = verdictBetween(runsOf({0.80}), runsOf({0.79, 0.78}, 5));
    EXPECT_EQ(against.decision, Decision::NotDecided);
    EXPECT_EQ(against.sentence.english(),
              "“b” is 1.5 points lower than “a” in best test top-1 (2 and 1 seeds). Not decided. "
              "One seed of “a” cannot tell this gap from chance; train at least two seeds of "
              "each.");
}

TEST(Verdict, EqualValues) {
    const Verdict same = verdictBetween(runsOf({0.75, 0.5}), runsOf({0.75, 0.5}));
    EXPECT_EQ(same.decision, Decision::NotDecided);
    EXPECT_EQ(same.sentence.english(),
              "“b” and “a” have the same mean in best test top-1 (2 pairs of seeds). Not decided. "
              "Every seed shows the same gap, so it is not known how much seeds differ; train "
              "more seeds.");
    const Verdict flat = verdictBetween(runsOf({0.5, 0.5}), runsOf({0.75, 0.75}, 11));
    EXPECT_EQ(flat.sentence.english(),
              "“b” is 25.0 points higher than “a” in best test top-1 (2 seeds each). Not decided. "
              "All seeds of a group have the same accuracy, so it is not known how much seeds "
              "differ; train more seeds.");
    // a mean difference of 0 with a spread: there is no difference to look for
    const Verdict zero = verdictBetween(runsOf({0.50, 0.75}), runsOf({0.75, 0.50}));
    EXPECT_FALSE(zero.seedsNeeded);
    EXPECT_EQ(zero.sentence.english(),
              "“b” and “a” have the same mean in best test top-1 (95 % interval -317.7 to +317.7, "
              "2 pairs of seeds). Not decided. There is no gap between the means.");
    // the same difference for every seed looks certain and is not
    const Verdict shifted = verdictBetween(runsOf({0.5, 0.75}), runsOf({0.625, 0.875}));
    EXPECT_EQ(shifted.decision, Decision::NotDecided);
}

TEST(Verdict, UnfinishedRunsAreLeftOutAndNamed) {
    auto first = runsOf({0.80, 0.81, 0.79, 0.99, 0.98});
    first[3].state = RunState::Running;
    first[4].bestTestTop1 = std::numeric_limits<double>::quiet_NaN();
    const Verdict verdict = verdictBetween(first, runsOf({0.81, 0.82, 0.80}));
    EXPECT_EQ(verdict.first.seeds.size(), 3U);
    ASSERT_EQ(verdict.notes.size(), 2U);
    EXPECT_EQ(verdict.notes[0].english(), "run 4 is left out: running");
    EXPECT_EQ(verdict.notes[1].english(), "run 5 is left out: no test accuracy");
}

TEST(Verdict, WithoutRunsThereIsNone) {
    auto failed = runsOf({0.8});
    failed[0].state = RunState::Failed;
    const Verdict verdict = verdictBetween(failed, runsOf({0.8}));
    EXPECT_EQ(verdict.decision, Decision::Impossible);
    EXPECT_FALSE(verdict.difference);
    EXPECT_EQ(verdict.sentence.english(),
              "No verdict. “a” has no finished run with a test accuracy.");
    EXPECT_EQ(verdictBetween(failed, failed).sentence.english(),
              "No verdict. Neither “a” nor “b” has a finished run with a test accuracy.");
}

TEST(Verdict, ARepeatedSeedCountsOnce) {
    auto first = runsOf({0.80, 0.82, 0.79});
    first[1].spec.config.seed = 1;
    const GroupAccuracy group = accuracyOf(Message("a"), first, Accuracy::Best);
    ASSERT_EQ(group.seeds.size(), 2U);
    EXPECT_NEAR(group.seeds[0].accuracy, 0.81, 1e-12);
    EXPECT_EQ(group.seeds[0].runs, (std::vector<std::int64_t>{1, 2}));
    ASSERT_EQ(group.notes.size(), 1U);
    EXPECT_EQ(group.notes[0].english(),
              "seed 1 was trained 2 times: the mean of these runs counts once");
}

TEST(Verdict, BestOrLast) {
    const auto first = runsOf({0.800, 0.810});
    auto second = runsOf({0.800, 0.810});
    second[0].lastTestTop1 = 0.750;
    EXPECT_EQ(verdictBetween(first, second).difference->difference, 0);
    const Verdict last = verdictBetween(first, second, Accuracy::Last);
    EXPECT_NEAR(last.difference->difference, -0.0245, 1e-12);
    EXPECT_NE(last.sentence.english().find("in last test top-1"), std::string::npos);
}

// -0.004 points must not become "-0.0", nor an interval that ends at "-0.0" look undecided.
TEST(Verdict, ShowsAsManyDecimalsAsItTakes) {
    const Verdict verdict = verdictBetween(runsOf({0.80000, 0.81000}), runsOf({0.79997, 0.80995}));
    const std::string sentence = verdict.sentence.english();
    EXPECT_NE(sentence.find("0.004 points lower"), std::string::npos) << sentence;
}

TEST(Verdict, AsJson) {
    const auto json =
        toJson(verdictBetween(runsOf({0.800, 0.810, 0.790}), runsOf({0.798, 0.806, 0.784})));
    EXPECT_EQ(json["decision"], "not decided");
    EXPECT_EQ(json["paired"], true);
    EXPECT_EQ(json["seeds_needed"], 5);
    EXPECT_EQ(json["degrees_of_freedom"], 2);
    const auto one = toJson(verdictBetween(runsOf({0.80}), runsOf({0.79})));
    EXPECT_TRUE(one["interval"].is_null());
    EXPECT_TRUE(one["degrees_of_freedom"].is_null());
    EXPECT_EQ(toJson(accuracyOf(Message("a"), {}, Accuracy::Best))["mean"], nullptr);
}

} // namespace
} // namespace sharesnet
