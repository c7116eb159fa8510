#include "core/statistics/curve_pyramid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>

namespace sharesnet {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
using Places = std::vector<std::size_t>;

CurvePyramid curveOf(const std::vector<double>& y) {
    CurvePyramid curve;
    for (std::size_t i = 0; i < y.size(); ++i) {
        curve.append(static_cast<double>(i), y[i]);
    }
    return curve;
}

TEST(CurvePyramid, OfEachColumnTheFirstLowestHighestAndLast) {
    const CurvePyramid curve = curveOf({5, 1, 2, 9, 4, /**/ 4, 3, 3, 8, 8, /**/ 7});
    EXPECT_EQ(curve.drawn(columnEdges(0, 10, 2)), (Places{0, 1, 3, 4, /**/ 5, 6, 8, 9, /**/ 10}));
}

TEST(CurvePyramid, GoesOnToTheBorders) {
    const CurvePyramid curve = curveOf({0, 1, 2, 3, 4, 5, 6});
    EXPECT_EQ(curve.drawn(columnEdges(2.5, 3.5, 4)), (Places{2, 3, 4}));
    // zoomed in between two points: both, so that the line is drawn
    EXPECT_EQ(curve.drawn(columnEdges(2.2, 2.4, 4)), (Places{2, 3}));
    EXPECT_EQ(curve.drawn(columnEdges(100, 200, 4)), (Places{6}));
    EXPECT_EQ(curve.drawn(columnEdges(-9, -1, 4)), (Places{0}));
}

TEST(CurvePyramid, GapsStay) {
    const CurvePyramid curve = curveOf({1, kNaN, 2, 3, /**/ kNaN, kNaN, kNaN, kNaN, /**/ 4, 5, 6,
                                        std::numeric_limits<double>::infinity(), /**/ 7});
    EXPECT_EQ(curve.drawn(columnEdges(0, 12, 3)), (Places{0, 1, 3, /**/ 4, /**/ 8, 10, 11, 12}));
}

TEST(CurvePyramid, AfterTruncationAsIfTheRestHadNeverBeen) {
    std::mt19937 random(3);
    std::vector<double> y(5000);
    std::ranges::generate(y, [&] { return std::uniform_real_distribution<>(0, 1)(random); });
    y[4099] = 9; // the extremes lie behind the cut
    y[4100] = -9;
    for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 255U, 256U, 300U, 4096U, 4099U, 5000U}) {
        CurvePyramid curve = curveOf(y);
        curve.truncate(size);
        EXPECT_EQ(curve.size(), size);
        for (std::size_t i = size; i < size + 40; ++i) { // and it grows again
            curve.append(static_cast<double>(i), 0.5 + 0.01 * static_cast<double>(i % 7));
        }
        std::vector<double> plain(y.begin(), y.begin() + static_cast<std::ptrdiff_t>(size));
        for (std::size_t i = size; i < size + 40; ++i) {
            plain.push_back(0.5 + 0.01 * static_cast<double>(i % 7));
        }
        const auto edges = columnEdges(0, static_cast<double>(size + 40), 7);
        EXPECT_EQ(curve.drawn(edges), curveOf(plain).drawn(edges)) << size;
    }
}

TEST(CurvePyramid, OfNothing) {
    CurvePyramid curve;
    EXPECT_TRUE(curve.drawn(columnEdges(0, 1, 10)).empty());
    curve.append(1, 1);
    EXPECT_EQ(curve.drawn(columnEdges(0, 2, 1)), (Places{0}));
    EXPECT_TRUE(curve.drawn({}).empty());
    curve.clear();
    EXPECT_EQ(curve.size(), 0U);
    EXPECT_TRUE(curve.drawn(columnEdges(0, 2, 1)).empty());
}

// As `drawn` promises, point by point.
Places plainly(const CurvePyramid& curve, const std::vector<double>& edges) {
    std::set<std::size_t> places;
    const auto& x = curve.x();
    const auto& y = curve.y();
    for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
        Places measured;
        bool gap = false;
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (x[i] < edges[c] || x[i] >= edges[c + 1]) {
                continue;
            }
            if (std::isfinite(y[i])) {
                measured.push_back(i);
            } else if (!gap) {
                places.insert(i);
                gap = true;
            }
        }
        if (!measured.empty()) {
            const auto byValue = [&](std::size_t a, std::size_t b) { return y[a] < y[b]; };
            // the first of equal ones
            places.insert({measured.front(), measured.back(),
                           *std::ranges::min_element(measured, byValue),
                           *std::ranges::max_element(measured, byValue)});
        }
    }
    const auto before = std::ranges::lower_bound(x, edges.front()) - x.begin();
    if (before > 0) {
        places.insert(static_cast<std::size_t>(before - 1));
    }
    const auto behind =
        static_cast<std::size_t>(std::ranges::lower_bound(x, edges.back()) - x.begin());
    if (behind < x.size()) {
        places.insert(behind);
    }
    return {places.begin(), places.end()};
}

TEST(CurvePyramid, IsAsIfEveryPointWereLookedAt) {
    std::mt19937 random(7);
    CurvePyramid curve;
    double x = 1;
    for (int i = 0; i < 20'000; ++i) {
        x += random() % 3; // some at the same place
        curve.append(x, random() % 50 == 0 ? kNaN : static_cast<double>(random() % 1'000));
        const bool atASeam = i < 40 || i == 255 || i == 256 || i == 4'095 || i == 4'096;
        if (atASeam || i % 4'999 == 0) {
            const double low = 1 + static_cast<double>(random() % 1'000) / 1'000 * (x - 1);
            for (const int columns : {1, 7, 300}) {
                for (const auto scale : {AxisScale::Linear, AxisScale::Logarithmic}) {
                    const auto all = columnEdges(1, x + 1, columns, scale);
                    ASSERT_EQ(curve.drawn(all), plainly(curve, all)) << i << ' ' << columns;
                    const auto part = columnEdges(low, low + (x - low) / 2, columns, scale);
                    ASSERT_EQ(curve.drawn(part), plainly(curve, part)) << i << ' ' << columns;
                }
            }
        }
    }
}

TEST(CurvePyramid, EdgesOfColumns) {
    EXPECT_EQ(columnEdges(0, 8, 4), (std::vector<double>{0, 2, 4, 6, 8}));
    const auto edges = columnEdges(1, 1'000, 3, AxisScale::Logarithmic);
    EXPECT_NEAR(edges[1], 10, 1e-12);
    EXPECT_NEAR(edges[2], 100, 1e-11);
    EXPECT_EQ(edges[3], 1'000);
}

} // namespace
} // namespace sharesnet
