#include "core/statistics/curve_pyramid.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {
namespace {

constexpr std::size_t kBlock = 16;

} // namespace

CurvePyramid::Extremes CurvePyramid::of(std::size_t point) const {
    return std::isfinite(y_[point]) ? Extremes{point, point, point, point, kNone}
                                    : Extremes{kNone, kNone, kNone, kNone, point};
}

// `next` lies behind `whole`.
void CurvePyramid::join(Extremes& whole, const Extremes& next) const {
    whole.gap = whole.gap == kNone ? next.gap : whole.gap;
    if (next.first == kNone) {
        return;
    }
    if (whole.first == kNone) {
        const std::size_t gap = whole.gap;
        whole = next;
        whole.gap = gap;
        return;
    }
    whole.lowest = y_[next.lowest] < y_[whole.lowest] ? next.lowest : whole.lowest;
    whole.highest = y_[next.highest] > y_[whole.highest] ? next.highest : whole.highest;
    whole.last = next.last;
}

void CurvePyramid::append(double x, double y) {
    const std::size_t point = x_.size();
    x_.push_back(x);
    y_.push_back(y);
    const Extremes own = of(point);
    std::size_t place = point / kBlock;
    for (std::size_t level = 0; level < levels_.size(); ++level, place /= kBlock) {
        if (place == levels_[level].size()) {
            levels_[level].emplace_back();
        }
        join(levels_[level][place], own);
    }
    // A new level once it has two blocks below it.
    const std::size_t below = levels_.empty() ? x_.size() : levels_.back().size();
    if (below == kBlock) {
        levels_.push_back({between(0, x_.size())});
    }
}

void CurvePyramid::clear() {
    *this = {};
}

void CurvePyramid::truncate(std::size_t size) {
    if (size >= x_.size()) {
        return;
    }
    x_.resize(size);
    y_.resize(size);
    std::size_t below = size;
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        std::vector<Extremes>& blocks = levels_[level];
        blocks.resize((below + kBlock - 1) / kBlock);
        if (below % kBlock != 0) { // the last one has lost a part of what it joins
            blocks.back() = {};
            for (std::size_t i = below - below % kBlock; i < below; ++i) {
                join(blocks.back(), level == 0 ? of(i) : levels_[level - 1][i]);
            }
        }
        below = blocks.size();
    }
    while (!levels_.empty() && levels_.back().empty()) {
        levels_.pop_back();
    }
}

CurvePyramid::Extremes CurvePyramid::between(std::size_t begin, std::size_t end) const {
    Extremes whole;
    Extremes behind; // what is cut off at the end of each level
    const auto at = [this](std::size_t level, std::size_t place) {
        return level == 0 ? of(place) : levels_[level - 1][place];
    };
    for (std::size_t level = 0; begin < end; ++level) {
        const bool highest = level == levels_.size();
        for (; begin < end && (highest || begin % kBlock != 0); ++begin) {
            join(whole, at(level, begin));
        }
        for (; begin < end && end % kBlock != 0; --end) {
            Extremes last = at(level, end - 1);
            join(last, behind);
            behind = last;
        }
        begin /= kBlock;
        end /= kBlock;
    }
    join(whole, behind);
    return whole;
}

std::vector<std::size_t> CurvePyramid::drawn(std::span<const double> edges) const {
    std::vector<std::size_t> points;
    if (x_.empty() || edges.size() < 2) {
        return points;
    }
    points.reserve(std::min(x_.size(), 5 * edges.size()));
    // Doubles its stride from the last place on: the next column begins near by.
    const auto placeOf = [this](std::size_t from, double edge) {
        std::size_t stride = 1;
        std::size_t low = from;
        for (; low + stride < x_.size() && x_[low + stride] < edge; stride *= 2) {
            low += stride;
        }
        const auto begin = x_.begin() + static_cast<std::ptrdiff_t>(low);
        const auto end =
            x_.begin() + static_cast<std::ptrdiff_t>(std::min(low + stride + 1, x_.size()));
        return static_cast<std::size_t>(std::lower_bound(begin, end, edge) - x_.begin());
    };
    std::size_t begin = placeOf(0, edges.front());
    if (begin > 0) {
        points.push_back(begin - 1);
    }
    for (std::size_t c = 1; c < edges.size(); ++c) {
        const std::size_t end = placeOf(begin, edges[c]);
        const Extremes found = between(begin, end);
        std::array places{found.first, found.lowest, found.highest, found.last, found.gap};
        std::ranges::sort(places);
        const auto last = std::unique(places.begin(), places.end());
        std::copy_if(places.begin(), last, std::back_inserter(points),
                     [](std::size_t place) { return place != kNone; });
        begin = end;
    }
    if (begin < x_.size()) {
        points.push_back(begin);
    }
    return points;
}

std::vector<double> columnEdges(double low, double high, int columns, AxisScale scale) {
    std::vector<double> edges;
    edges.reserve(static_cast<std::size_t>(columns) + 1);
    for (int c = 0; c <= columns; ++c) {
        const double share = static_cast<double>(c) / columns;
        edges.push_back(scale == AxisScale::Linear ? low + (high - low) * share
                                                   : low * std::pow(high / low, share));
    }
    return edges;
}

} // namespace sharesnet
