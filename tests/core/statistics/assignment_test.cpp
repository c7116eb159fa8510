#include "core/statistics/assignment.h"

#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

namespace sharesnet {
namespace {

using Columns = std::vector<std::size_t>;

double scoreOf(const std::vector<double>& scores, const Columns& columns) {
    double sum = 0;
    for (std::size_t row = 0; row < columns.size(); ++row) {
        sum += scores[row * columns.size() + columns[row]];
    }
    return sum;
}

double bestByTryingAll(const std::vector<double>& scores, std::size_t n) {
    Columns columns(n);
    std::iota(columns.begin(), columns.end(), 0);
    double best = -std::numeric_limits<double>::infinity();
    do {
        best = std::max(best, scoreOf(scores, columns));
    } while (std::ranges::next_permutation(columns).found);
    return best;
}

bool isPermutation(Columns columns) {
    std::ranges::sort(columns);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] != i) {
            return false;
        }
    }
    return true;
}

TEST(Assignment, isTheBestOfAllThatThereAre) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> few(-3, 3); // many equal ones
    std::normal_distribution<double> any;
    for (std::size_t n = 0; n <= 7; ++n) {
        for (int trial = 0; trial < 60; ++trial) {
            std::vector<double> scores(n * n);
            std::ranges::generate(scores,
                                  [&] { return trial % 2 == 0 ? few(random) : any(random); });
            const Columns columns = bestAssignment(scores, n);
            ASSERT_TRUE(isPermutation(columns));
            EXPECT_NEAR(scoreOf(scores, columns), bestByTryingAll(scores, n), 1e-9) << n;
        }
    }
}

TEST(Assignment, findsAPermutationOfFiveHundredChannels) {
    constexpr std::size_t kChannels = 512;
    std::mt19937 random(11);
    std::normal_distribution<double> noise(0, 0.3);
    Columns planted(kChannels);
    std::iota(planted.begin(), planted.end(), 0);
    std::ranges::shuffle(planted, random);
    std::vector<double> scores(kChannels * kChannels);
    std::ranges::generate(scores, [&] { return noise(random); });
    for (std::size_t row = 0; row < kChannels; ++row) {
        scores[row * kChannels + planted[row]] += 10;
    }
    EXPECT_EQ(bestAssignment(scores, kChannels), planted);
}

// No pair of rows can be bettered by exchanging their columns: holds for the best, and a table
// without structure is the hard case for the solver.
TEST(Assignment, cannotBeBetteredByAnExchange) {
    constexpr std::size_t kChannels = 300;
    std::mt19937 random(5);
    std::normal_distribution<double> any;
    std::vector<double> scores(kChannels * kChannels);
    std::ranges::generate(scores, [&] { return any(random); });
    const Columns columns = bestAssignment(scores, kChannels);
    ASSERT_TRUE(isPermutation(columns));
    const auto at = [&](std::size_t row, std::size_t of) {
        return scores[row * kChannels + columns[of]];
    };
    for (std::size_t a = 0; a < kChannels; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            ASSERT_GE(at(a, a) + at(b, b), at(a, b) + at(b, a) - 1e-9);
        }
    }
}

TEST(Assignment, refusesWhatHasNoBest) {
    EXPECT_EQ(test::errorOf([] {
                  bestAssignment(std::vector<double>{1, 2, 3}, 2);
              }),
              "an assignment of 2 needs 2 x 2 scores");
    EXPECT_EQ(test::errorOf([] {
                  bestAssignment(
                      std::vector<double>{1, std::numeric_limits<double>::quiet_NaN(), 0, 1}, 2);
              }),
              "an assignment takes finite scores");
}

} // namespace
} // namespace sharesnet
