#include "ui/plots/y_range.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

// Robust limits of values: what lies far off the rest is outside.
QCPRange withoutOutliers(std::vector<double> values) {
    constexpr std::size_t kFew = 20;
    constexpr double kFar = 3;
    const auto [low, high] = std::ranges::minmax(values);
    if (values.size() < kFew) {
        return {low, high};
    }
    const std::size_t cut = std::max<std::size_t>(values.size() / 100, 1);
    const auto nth = [&values](std::size_t place) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    const double lower = nth(cut);
    const double upper = nth(values.size() - 1 - cut);
    const double far = kFar * (upper - lower);
    if (far <= 0) {
        return {low, high};
    }
    return {low < lower - far ? lower - far / 6 : low, high > upper + far ? upper + far / 6 : high};
}

// A run that comes apart must not flatten the rest: twice the highest loss that one began with.
QCPRange withoutDivergence(const PlotContent& content, QCPRange range) {
    double begin = 0;
    for (const PlotSeries& series : content.series) {
        const std::vector<double>& y = series.curve->raw().y();
        const auto first =
            std::ranges::find_if(y, [](double value) { return std::isfinite(value); });
        begin = first == y.end() ? begin : std::max(begin, *first);
    }
    if (begin > range.lower) {
        range.upper = std::min(range.upper, 2 * begin);
    }
    return range;
}

// With a margin, but not beyond where the values must end.
QCPRange paddedY(const PlotContent& content, const QCPRange& measured) {
    if (content.logY) {
        const double ratio = std::max(std::pow(measured.upper / measured.lower, 0.05), 1.05);
        return {measured.lower / ratio, measured.upper * ratio};
    }
    const double size =
        measured.size() > 0 ? measured.size() : std::max(std::abs(measured.upper), 1.0);
    const double pad = size * (measured.size() > 0 ? 0.06 : 0.1);
    QCPRange range(measured.lower - pad, measured.upper + pad);
    range.lower =
        measured.lower >= content.floor ? std::max(range.lower, content.floor) : range.lower;
    range.upper = measured.upper <= content.ceiling
                      ? std::min(range.upper, content.ceiling + pad / 3)
                      : range.upper;
    return range;
}

} // namespace

QCPRange yRangeFor(const PlotContent& content, const SeenValues& seen) {
    const std::vector<double> usual{content.logY ? 0.1 : 0.0, 1.0};
    const std::vector<double>& values = seen.values.empty() ? usual : seen.values;
    const auto [lowest, highest] = std::ranges::minmax(values);
    QCPRange range = content.clipped ? withoutOutliers(values) : QCPRange(lowest, highest);
    if (content.clipped && content.kind == PlotKind::Loss) {
        range = withoutDivergence(content, range);
    }
    // The interval of few seeds can be very wide: as far as it is not higher than all the rest.
    const double height = range.size();
    for (const double edge : seen.edges) {
        const double low = content.clipped ? lowest - height / 2 : edge;
        const double high = content.clipped ? highest + height / 2 : edge;
        range.lower = std::min(range.lower, std::max(edge, low));
        range.upper = std::max(range.upper, std::min(edge, high));
    }
    return paddedY(content, range);
}

bool reachesOutside(const SeenValues& seen, const QCPRange& y) {
    return std::ranges::any_of(seen.values, [&](double value) { return !y.contains(value); });
}

std::size_t valuesOutside(const PlotContent& content, const QCPRange& x, const QCPRange& y) {
    std::size_t count = 0;
    for (const PlotSeries& series : content.series) {
        const CurvePyramid& raw = series.curve->raw();
        const auto begin = std::ranges::lower_bound(raw.x(), series.axis->step(x.lower));
        const auto end = std::ranges::upper_bound(raw.x(), series.axis->step(x.upper));
        for (auto at = begin; at < end; ++at) {
            const double value = raw.y()[static_cast<std::size_t>(at - raw.x().begin())];
            const bool isDrawn = std::isfinite(value) && (!content.logY || value > 0);
            count += isDrawn && !y.contains(value) ? 1 : 0;
        }
    }
    return count;
}

} // namespace sharesnet
