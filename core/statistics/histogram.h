#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

inline constexpr int kHistogramBins = 64;

// How often values lie where: counts[i] of them in the i-th of equal parts of [low, high], each
// with its lower edge, the last with both.
struct Histogram {
    double low = 0; // the least and the greatest finite value
    double high = 0;
    std::int64_t notFinite = 0;       // NaN or infinite: in no part
    std::vector<std::int64_t> counts; // empty: no value is finite; one where low == high
    bool operator==(const Histogram&) const = default;

    std::int64_t finite() const;         // the sum of the counts
    double edge(std::size_t part) const; // the lower one; of counts.size(): high
};

Histogram histogramOf(std::span<const float> values, int bins = kHistogramBins);

// Of one weight of a network, which several convolutions may share, or of its gradient.
struct LayerHistogram {
    enum class Of { Weight, Gradient };
    std::string layer; // "stage2.block1.conv2"
    Of of = Of::Weight;
    Histogram histogram;
};

std::string toString(LayerHistogram::Of of); // "weight", "gradient"

} // namespace sharesnet
