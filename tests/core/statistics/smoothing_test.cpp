#include "core/statistics/smoothing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace sharesnet {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> steps(std::size_t count) {
    std::vector<double> x(count);
    std::iota(x.begin(), x.end(), 1.0);
    return x;
}

// Steps as they are stored when nobody read in time: some are missing.
std::vector<double> unevenSteps(std::size_t count) {
    std::vector<double> x;
    for (std::size_t i = 0; i < count; ++i) {
        x.push_back(static_cast<double>(i + i / 7 * 5 + i % 3));
    }
    std::ranges::sort(x);
    return x;
}

constexpr double kStrengths[] = {0, 0.2, 0.5, 0.8, 1};

TEST(Smoothing, ConstantStays) {
    const auto x = unevenSteps(400);
    for (const double strength : kStrengths) {
        for (const double value : smoothed(x, std::vector<double>(400, 0.3), strength)) {
            EXPECT_EQ(value, 0.3);
        }
    }
}

// No lag, at neither end, however far apart the points are.
TEST(Smoothing, RampStaysARamp) {
    for (const auto& x : {steps(400), unevenSteps(400)}) {
        std::vector<double> ramp;
        for (const double at : x) {
            ramp.push_back(2.5 - 0.005 * at);
        }
        for (const double strength : kStrengths) {
            const auto found = smoothed(x, ramp, strength);
            for (std::size_t i = 0; i < x.size(); ++i) {
                ASSERT_NEAR(found[i], ramp[i], 1e-12) << strength << ' ' << x[i];
            }
        }
    }
}

TEST(Smoothing, WithoutStrengthIsTheRawCurve) {
    const std::vector<double> y{3, 1, 4, 1, 5, 9, 2, 6};
    EXPECT_EQ(smoothed(steps(8), y, 0), y);
    EXPECT_EQ(smoothingRadius(steps(8), y, 0), 0);
}

TEST(Smoothing, RadiusGrowsFromNothingToAnEighthOfTheCurve) {
    const std::vector<double> y(400, 1.0);
    EXPECT_DOUBLE_EQ(smoothingRadius(steps(400), y, 1), 50);
    EXPECT_DOUBLE_EQ(smoothingRadius(steps(400), y, 0.5), std::sqrt(51) - 1);
    EXPECT_DOUBLE_EQ(smoothingRadius(steps(400), y, 7), 50); // not beyond 1
}

// What is left of the variance of noise is the sum of the squares of the answer to a single spike.
double noiseLeft(std::size_t count, double strength) {
    const auto x = steps(count);
    std::vector<double> spike(count, 0.0);
    spike[count / 2] = 1;
    double sum = 0;
    for (const double value : smoothed(x, spike, strength)) {
        sum += value * value;
    }
    return sum;
}

TEST(Smoothing, NoiseFallsByTheFactorOfTheFormula) {
    EXPECT_EQ(noiseLeft(400, 0), 1);
    const double w = 2 * 50 + 1;
    EXPECT_NEAR(noiseLeft(400, 1), (2 * w * w + 1) / (3 * w * w * w), 1e-12);
    EXPECT_NEAR(noiseLeft(400, 0.5), (2 * 13. * 13 + 1) / (3 * 13. * 13 * 13), 1e-12);
}

TEST(Smoothing, NoiseOfARandomCurveFallsSo) {
    std::mt19937 random(1);
    std::vector<double> y;
    for (int i = 0; i < 100'000; ++i) {
        y.push_back(static_cast<double>(random()) / 4294967296.0 - 0.5); // variance 1 / 12
    }
    const auto x = steps(y.size());
    const auto found = smoothed(x, y, 0.3);
    const double w = 2 * std::floor(smoothingRadius(x, y, 0.3)) + 1;
    double variance = 0;
    for (const double value : found) {
        variance += value * value / static_cast<double>(found.size());
    }
    EXPECT_NEAR(variance * 12 / ((2 * w * w + 1) / (3 * w * w * w)), 1, 0.05);
}

TEST(Smoothing, EndsAreMirrorsOfEachOther) {
    std::vector<double> y;
    for (int i = 0; i < 101; ++i) {
        y.push_back(std::exp(-0.05 * i) + (i % 2 == 0 ? 0.1 : -0.1));
    }
    std::vector<double> back(y.rbegin(), y.rend());
    const auto forward = smoothed(steps(101), y, 0.7);
    const auto backward = smoothed(steps(101), back, 0.7);
    for (std::size_t i = 0; i < 101; ++i) {
        EXPECT_NEAR(forward[i], backward[100 - i], 1e-12);
    }
}

// A smoothed curve must not stand above a falling loss: half of the raw points are below it.
TEST(Smoothing, RunsThroughAFallingLoss) {
    std::vector<double> y;
    for (int i = 0; i < 400; ++i) {
        y.push_back(2.3 * std::exp(-i / 150.0) + (i % 2 == 0 ? 0.05 : -0.05));
    }
    const auto found = smoothed(steps(400), y, 0.6);
    int above = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        above += found[i] > y[i] ? 1 : 0;
    }
    EXPECT_EQ(above, 200);
}

TEST(Smoothing, GapsStayGapsAndTakeNoPart) {
    std::vector<double> y(100, 2.0);
    y[40] = kNaN;
    y[41] = std::numeric_limits<double>::infinity();
    y[99] = kNaN;
    const auto found = smoothed(steps(100), y, 1);
    for (std::size_t i = 0; i < 100; ++i) {
        if (i == 40 || i == 41 || i == 99) {
            EXPECT_TRUE(std::isnan(found[i]));
        } else {
            EXPECT_EQ(found[i], 2.0);
        }
    }
}

TEST(Smoothing, ASpikeLeavesNoTraceBehindItsWindow) {
    std::vector<double> y(1'000, 0.25);
    y[100] = 1e30;
    const auto found = smoothed(steps(1'000), y, 0.5);
    EXPECT_GT(found[100], 1e28);
    EXPECT_EQ(found[900], 0.25);
}

TEST(Smoothing, OfFewPoints) {
    EXPECT_TRUE(smoothed({}, {}, 1).empty());
    EXPECT_EQ(smoothed(std::vector{5.0}, std::vector{2.0}, 1), std::vector{2.0});
    EXPECT_TRUE(std::isnan(smoothed(std::vector{5.0}, std::vector{kNaN}, 1)[0]));
    // all at one place
    EXPECT_EQ(smoothed(std::vector{1.0, 1.0}, std::vector{2.0, 4.0}, 1), (std::vector{2.0, 4.0}));
}

} // namespace
} // namespace sharesnet
