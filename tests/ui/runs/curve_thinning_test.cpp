#include "ui/plots/plotted_run.h"
#include "ui/runs/curve_thinning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet::test {

TEST(Thinning, LeavesShortCurvesAlone) {
    EXPECT_EQ(thinnedIndices({3, 1, 2}, 3), (std::vector<std::size_t>{0, 1, 2}));
}

TEST(Thinning, KeepsEndsExtremesAndWhatIsNotFinite) {
    std::vector<double> values(1000, 1.0);
    values[333] = 50;
    values[334] = -50;
    values[700] = std::numeric_limits<double>::quiet_NaN();
    const auto kept = thinnedIndices(values, 20);
    EXPECT_LE(kept.size(), 20u + 3u);
    EXPECT_TRUE(std::is_sorted(kept.begin(), kept.end()));
    for (const std::size_t wanted : {0u, 333u, 334u, 700u, 999u}) {
        EXPECT_TRUE(std::binary_search(kept.begin(), kept.end(), wanted)) << wanted;
    }
}

TEST(SmootherTest, FollowsAConstantExactlyAndPassesOverWhatIsNotFinite) {
    Smoother smoother;
    EXPECT_EQ(smoother.add(1, 2.0), 2.0);
    EXPECT_TRUE(std::isnan(smoother.add(2, std::numeric_limits<double>::infinity())));
    EXPECT_EQ(smoother.add(3, 2.0), 2.0);
    EXPECT_EQ(smoother.add(4, 5.0), 3.0); // the mean of the first three
}

TEST(PlottedRunTest, AMillionStepsStayBoundedWithTheirExtremes) {
    PlottedRun curve("long", 1);
    for (std::int64_t step = 1; step <= 1'000'000; ++step) {
        curve.apply(StepDone{1, step, step == 123'456 ? 77.0 : 1.0, 0.1, 0, 0});
    }
    EXPECT_LT(curve.loss().size(), 2 * kDrawnPoints);
    EXPECT_EQ(curve.lastStep(), 1'000'000);
    EXPECT_EQ(curve.lossNear(123'456)->loss, 77.0);
}

TEST(PlottedRunTest, ResumingDropsWhatIsDoneAgain) {
    PlottedRun curve("resumed", 1);
    for (std::int64_t step = 1; step <= 10; ++step) {
        curve.apply(StepDone{1, step, 1.0, 0.1, 0, 0});
    }
    curve.apply(EpochDone{1, 5, 1, 0.5, true, 1, 0.5, 0.9, 1});
    curve.apply(EpochDone{2, 10, 1, 0.6, true, 1, 0.6, 0.9, 1});
    RunStarted again;
    again.firstStep = 6;
    again.stepsPerEpoch = 5;
    curve.apply(again);
    EXPECT_EQ(curve.lastStep(), 5);
    EXPECT_EQ(curve.epochs().size(), 1u);
    curve.apply(StepDone{2, 6, 0.25, 0.1, 0, 0});
    EXPECT_EQ(curve.loss().back().loss, 0.25);
    EXPECT_DOUBLE_EQ(curve.epochsAt(10), 2.0);
}

TEST(PlottedRunTest, ALiveRunKeepsWhatTheStoreHasNotYet) {
    PlottedRun live("live", 1);
    live.begin(7);
    for (std::int64_t step = 1; step <= 5; ++step) {
        live.apply(StepDone{1, step, static_cast<double>(step), 0.1, 0, 0});
    }
    RunCurves stored;
    for (std::int64_t step = 1; step <= 3; ++step) {
        stored.steps.push_back({StepDone{1, step, static_cast<double>(step), 0.1, 0, 0}, 0});
    }
    PlottedRun merged(stored);
    merged.keepTailOf(live);
    ASSERT_EQ(merged.loss().size(), 5u);
    EXPECT_EQ(merged.loss()[4].loss, 5.0);
    EXPECT_TRUE(merged.live());
}

} // namespace sharesnet::test
