#include "core/statistics/histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sharesnet {

std::int64_t Histogram::finite() const {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

double Histogram::edge(std::size_t part) const {
    return part >= counts.size() ? high
                                 : low + (high - low) * static_cast<double>(part) /
                                             static_cast<double>(counts.size());
}

Histogram histogramOf(std::span<const float> values, int bins) {
    Histogram histogram;
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (const float value : values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        } else {
            ++histogram.notFinite;
        }
    }
    if (low > high) {
        return histogram;
    }
    histogram.low = low;
    histogram.high = high;
    histogram.counts.assign(low == high ? 1 : static_cast<std::size_t>(bins), 0);
    const std::size_t last = histogram.counts.size() - 1;
    const double scale =
        low == high ? 0 : static_cast<double>(bins) / (histogram.high - histogram.low);
    for (const float value : values) {
        if (std::isfinite(value)) {
            const auto part = static_cast<std::size_t>((value - histogram.low) * scale);
            ++histogram.counts[std::min(part, last)];
        }
    }
    return histogram;
}

std::string toString(LayerHistogram::Of of) {
    return of == LayerHistogram::Of::Weight ? "weight" : "gradient";
}

} // namespace sharesnet
