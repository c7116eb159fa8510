#include "core/statistics/means.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace sharesnet {
namespace {

// The hours of sleep that two drugs added for ten patients: Student, "The probable error of a
// mean", Biometrika 6 (1908); R's data set `sleep`. What R's t.test prints for it is in its manual.
constexpr std::array kFirst{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
constexpr std::array kSecond{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(Means, OfStudentsSleepData) {
    const MeanEstimate estimate = meanOf(kFirst);
    EXPECT_EQ(estimate.count, 10U);
    EXPECT_NEAR(estimate.mean, 0.75, 1e-12);
    EXPECT_NEAR(*estimate.deviation, 1.789010, 5e-7);
    // t(0.975, 9) = 2.262157 of every table
    EXPECT_NEAR(estimate.interval->high - 0.75, 2.262157 * 1.789010 / std::sqrt(10.0), 1e-6);
    EXPECT_NEAR(estimate.interval->low + estimate.interval->high, 1.5, 1e-12);
}

TEST(Means, OfOneValueHasNoIntervalAndOfNoneNothing) {
    const MeanEstimate one = meanOf(std::array{0.9});
    EXPECT_EQ(one.mean, 0.9);
    EXPECT_FALSE(one.deviation);
    EXPECT_FALSE(one.interval);
    EXPECT_EQ(meanOf({}).count, 0U);
}

TEST(Means, OfEqualValuesIsExactlyTheirValue) {
    const MeanEstimate equal = meanOf(std::array{0.1, 0.1, 0.1});
    EXPECT_EQ(equal.mean, 0.1);
    EXPECT_EQ(*equal.deviation, 0);
    EXPECT_EQ(equal.interval->low, 0.1);
    EXPECT_EQ(equal.interval->high, 0.1);
}

TEST(Means, DeviationOfValuesThatDifferInTheirLastDigits) {
    // NIST StRD, NumAcc3: 1000000.2, then 1000000.1 and 1000000.3 alternately, mean 1000000.2,
    // deviation 0.1 exactly.
    std::vector<double> values{1000000.2};
    for (int i = 0; i < 500; ++i) {
        values.push_back(1000000.1);
        values.push_back(1000000.3);
    }
    const MeanEstimate estimate = meanOf(values);
    EXPECT_NEAR(estimate.mean, 1000000.2, 1e-9);
    EXPECT_NEAR(*estimate.deviation, 0.1, 1e-9);
}

// t = -1.8608, df = 17.776, p = 0.07939, 95 percent confidence interval -3.3654832 0.2054832, as R
// has it for first - second.
TEST(Means, WelchsDifferenceOfStudentsSleepData) {
    const MeanDifference found = welchDifference(kFirst, kSecond);
    EXPECT_FALSE(found.paired);
    EXPECT_NEAR(found.difference, 1.58, 1e-12);
    EXPECT_NEAR(found.degreesOfFreedom, 17.776, 5e-4);
    EXPECT_NEAR(found.difference / found.standardError, 1.8608, 5e-5);
    EXPECT_NEAR(found.interval->low, -0.2054832, 5e-8);
    EXPECT_NEAR(found.interval->high, 3.3654832, 5e-8);
}

// t = -4.0621, df = 9, p = 0.002833, 95 percent confidence interval -2.4598858 -0.7001142.
TEST(Means, PairedDifferenceOfStudentsSleepData) {
    const MeanDifference found = pairedDifference(kFirst, kSecond);
    EXPECT_TRUE(found.paired);
    EXPECT_NEAR(found.difference, 1.58, 1e-12);
    EXPECT_EQ(found.degreesOfFreedom, 9);
    EXPECT_NEAR(found.difference / found.standardError, 4.0621, 5e-5);
    EXPECT_NEAR(found.interval->low, 0.7001142, 5e-8);
    EXPECT_NEAR(found.interval->high, 2.4598858, 5e-8);
}

TEST(Means, DifferencesOfTooFewValuesHaveNoInterval) {
    EXPECT_FALSE(welchDifference(std::array{0.5}, std::array{0.6, 0.7}).interval);
    EXPECT_NEAR(welchDifference(std::array{0.5}, std::array{0.6, 0.7}).difference, 0.15, 1e-15);
    EXPECT_FALSE(pairedDifference(std::array{0.5}, std::array{0.75}).interval);
    EXPECT_EQ(pairedDifference(std::array{0.5}, std::array{0.75}).difference, 0.25);
}

TEST(Means, DifferencesWithoutSpreadAreCertain) {
    const std::array same{0.5, 0.5};
    const std::array other{0.75, 0.75};
    const MeanDifference found = welchDifference(same, other);
    EXPECT_EQ(found.interval->low, 0.25);
    EXPECT_EQ(found.interval->high, 0.25);
    EXPECT_EQ(pairedDifference(same, other).interval->low, 0.25);
}

// Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), table 2.4.1, power .80,
// two-sided .05: 64 for d = 0.5, 26 for d = 0.8; and exactly, by G*Power: 394 for d = 0.2, 17 for
// d = 1.
TEST(Means, GroupsNeededAsInCohensTable) {
    EXPECT_EQ(eachGroupNeeds(1, 1, 0.2), 394U);
    EXPECT_EQ(eachGroupNeeds(1, 1, 0.5), 64U);
    EXPECT_EQ(eachGroupNeeds(2, 2, -1.6), 26U);
    EXPECT_EQ(eachGroupNeeds(1, 1, 1), 17U);
}

// Exactly (non-central t): 199 for d = 0.2, 34 for 0.5, 15 for 0.8, 10 for 1.
TEST(Means, PairsNeededAsByTheNonCentralT) {
    EXPECT_EQ(pairsNeeded(1, 0.2), 199U);
    EXPECT_EQ(pairsNeeded(1, 0.5), 34U);
    EXPECT_EQ(pairsNeeded(1, -0.8), 15U);
    EXPECT_EQ(pairsNeeded(3, 3), 10U);
}

TEST(Means, NeededAtTheEdges) {
    EXPECT_EQ(pairsNeeded(0, 0.1), 2U);
    EXPECT_EQ(eachGroupNeeds(0, 0, 0.1), 2U);
    EXPECT_EQ(eachGroupNeeds(0, 1, 100), 2U);
    EXPECT_FALSE(pairsNeeded(1, 0));
    EXPECT_FALSE(pairsNeeded(0, 0));
    EXPECT_FALSE(eachGroupNeeds(1, 1, 1e-9));
}

} // namespace
} // namespace sharesnet
