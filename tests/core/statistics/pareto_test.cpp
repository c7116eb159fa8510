#include "core/statistics/pareto.h"

#include <gtest/gtest.h>

#include <limits>

namespace sharesnet {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
using Places = std::vector<std::size_t>;

TEST(Pareto, FrontIsWhatNothingDominates) {
    const std::vector<CostAndGain> points{{3, 0.9}, {1, 0.5}, {2, 0.8}, {2, 0.7}, {4, 0.9}, {5, 1}};
    EXPECT_EQ(paretoFront(points), (Places{1, 2, 0, 5}));
}

TEST(Pareto, EqualPointsStandTogether) {
    const std::vector<CostAndGain> points{{2, 0.8}, {1, 0.5}, {2, 0.8}, {3, 0.8}, {1, 0.4}};
    EXPECT_EQ(paretoFront(points), (Places{1, 0, 2}));
}

TEST(Pareto, LeavesOutWhatIsNotKnown) {
    const std::vector<CostAndGain> points{{kNaN, 1}, {1, kNaN}, {2, 0.1}};
    EXPECT_EQ(paretoFront(points), (Places{2}));
    EXPECT_TRUE(paretoFront({}).empty());
}

} // namespace
} // namespace sharesnet
