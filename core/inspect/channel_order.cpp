#include "core/inspect/channel_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace sharesnet {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Sums over the finite values.
struct Sums {
    double values = 0;
    double squares = 0; // of the distances to `about`
    std::int64_t count = 0;
};

std::span<const float> planeOf(const FeatureMap& map, int channel) {
    if (channel >= map.channels) {
        return {};
    }
    return {map.plane(channel),
            static_cast<std::size_t>(map.height) * static_cast<std::size_t>(map.width)};
}

Sums sumsOf(std::span<const float> plane, double about) {
    Sums sums;
    for (const float value : plane) {
        if (std::isfinite(value)) {
            const double distance = static_cast<double>(value) - about;
            sums.values += static_cast<double>(value);
            sums.squares += distance * distance;
            ++sums.count;
        }
    }
    return sums;
}

double ratio(double sum, std::int64_t count) {
    return count > 0 ? sum / static_cast<double>(count) : kNone;
}

double meanOf(std::span<const FeatureMap> uses, int channel) {
    Sums all;
    for (const FeatureMap& use : uses) {
        const Sums sums = sumsOf(planeOf(use, channel), 0);
        all.values += sums.values;
        all.count += sums.count;
    }
    return ratio(all.values, all.count);
}

double varianceOf(std::span<const FeatureMap> uses, int channel) {
    double sum = 0;
    std::int64_t counted = 0;
    for (const FeatureMap& use : uses) {
        const Sums sums = sumsOf(planeOf(use, channel), 0);
        if (sums.count > 0) {
            const double mean = sums.values / static_cast<double>(sums.count);
            sum += ratio(sumsOf(planeOf(use, channel), mean).squares, sums.count);
            ++counted;
        }
    }
    return ratio(sum, counted);
}

double changeOf(std::span<const FeatureMap> uses, int channel) {
    double squares = 0;
    std::int64_t count = 0;
    for (std::size_t use = 1; use < uses.size(); ++use) {
        const auto before = planeOf(uses[use - 1], channel);
        const auto now = planeOf(uses[use], channel);
        if (before.size() != now.size() || uses[use - 1].width != uses[use].width) {
            continue;
        }
        for (std::size_t k = 0; k < now.size(); ++k) {
            const double change = static_cast<double>(now[k]) - static_cast<double>(before[k]);
            if (std::isfinite(change)) {
                squares += change * change;
                ++count;
            }
        }
    }
    return std::sqrt(ratio(squares, count));
}

} // namespace

double channelMeasure(std::span<const FeatureMap> uses, int channel, ChannelMeasure measure) {
    switch (measure) {
    case ChannelMeasure::Number:
        return channel + 1;
    case ChannelMeasure::Mean:
        return meanOf(uses, channel);
    case ChannelMeasure::Variance:
        return varianceOf(uses, channel);
    case ChannelMeasure::Change:
        return changeOf(uses, channel);
    }
    return kNone;
}

std::vector<int> channelOrder(std::span<const FeatureMap> uses, ChannelMeasure measure) {
    int channels = 0;
    for (const FeatureMap& use : uses) {
        channels = std::max(channels, use.channels);
    }
    std::vector<int> order(static_cast<std::size_t>(channels));
    std::iota(order.begin(), order.end(), 0);
    if (measure == ChannelMeasure::Number) {
        return order;
    }
    std::vector<double> ranks;
    for (const int channel : order) {
        const double value = channelMeasure(uses, channel, measure);
        ranks.push_back(std::isnan(value) ? -std::numeric_limits<double>::infinity() : value);
    }
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](int channel) { return ranks[static_cast<std::size_t>(channel)]; });
    return order;
}

FeatureMap differenceOf(const FeatureMap& use, const FeatureMap& before) {
    FeatureMap difference{use.block, use.use, 0, 0, 0, {}};
    if (use.channels != before.channels || use.height != before.height ||
        use.width != before.width) {
        return difference;
    }
    difference.channels = use.channels;
    difference.height = use.height;
    difference.width = use.width;
    difference.valuesChw.resize(use.valuesChw.size());
    std::ranges::transform(use.valuesChw, before.valuesChw, difference.valuesChw.begin(),
                           std::minus<>());
    return difference;
}

std::vector<std::int64_t> planeHistogram(const FeatureMap& map, int channel, float low, float high,
                                         int bins) {
    std::vector<std::int64_t> counts(static_cast<std::size_t>(std::max(bins, 1)));
    const double span = static_cast<double>(high) - static_cast<double>(low);
    for (const float value : planeOf(map, channel)) {
        if (std::isnan(value)) {
            continue;
        }
        const double place = span > 0 ? (static_cast<double>(value) - static_cast<double>(low)) /
                                            span * static_cast<double>(counts.size())
                                      : 0.0;
        const double last = static_cast<double>(counts.size() - 1);
        ++counts[static_cast<std::size_t>(std::clamp(std::floor(place), 0.0, last))];
    }
    return counts;
}

} // namespace sharesnet
