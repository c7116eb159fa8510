#include "core/statistics/kept_moments.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

TEST(KeptMomentsTest, theStrideDoublesWhereTooManyWouldBeKept) {
    EXPECT_EQ(keptStride(1, 1), 1);
    EXPECT_EQ(keptStride(1, kMostMoments), 1);
    EXPECT_EQ(keptStride(1, kMostMoments + 1), 2);
    EXPECT_EQ(keptStride(1, 4 * kMostMoments), 4);
    EXPECT_EQ(keptStride(50, 50 * kMostMoments + 49), 50);
    EXPECT_EQ(keptStride(50, 50 * (kMostMoments + 1)), 100);
    for (std::int64_t step = 1; step < 100'000; step += 37) {
        const std::int64_t stride = keptStride(3, step);
        EXPECT_LE(step / stride, kMostMoments);
        EXPECT_EQ(stride % 3, 0);
    }
}

} // namespace
} // namespace sharesnet
