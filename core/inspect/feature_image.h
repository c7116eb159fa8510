#pragma once

#include "core/inspect/feature_map.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sharesnet {

// The interval of values that the colors span: around zero, or from zero on where no value is below
// it (up to zero, where none is above).
struct ValueScale {
    float low = 0;
    float high = 1;
    float limit() const { return high > -low ? high : -low; }
    bool operator==(const ValueScale&) const = default;
};

// Finite minimum and maximum; 0 and 0 without any.
struct ValueRange {
    float low = 0;
    float high = 0;
    bool operator==(const ValueRange&) const = default;
};
ValueRange rangeOf(const FeatureMap& map);

// One scale for all maps. Its limit is that of the map with the largest one, where the limit of a
// map is the 99.5th percentile of its values' sizes (the largest size where that is 0), and maps
// whose limit is more than four times the (lower) median of all are passed over: single values, and
// maps that are far from all others, lie beyond the scale instead of flattening the rest. Values
// that are NaN or infinite do not count.
ValueScale commonScale(std::span<const FeatureMap> maps);
ValueScale scaleOf(const FeatureMap& map); // of one map alone; from 0 to 0 where all is zero
ValueScale commonScale(std::span<const ValueScale> scales); // the same from those of the maps

// How many values of the maps are finite, and how many of those lie beyond the scale.
struct BeyondScale {
    std::int64_t beyond = 0;
    std::int64_t of = 0;
};
BeyondScale beyondScale(std::span<const FeatureMap> maps, ValueScale scale);

// What zero looks like: white, or black on dark screens.
enum class ZeroColor { White, Black };

// A plane in colors: zero as said, to blue below and to red above, as far as the scale's limit;
// what lies beyond is clamped, NaN and infinite values are magenta.
RgbImage planeImage(const FeatureMap& map, int channel, ValueScale scale,
                    ZeroColor zero = ZeroColor::White);
// All channels (at most maxChannels) as a grid of `columns`, each pixel `zoom` wide, 1 pixel of
// gap.
RgbImage gridImage(const FeatureMap& map, ValueScale scale, int columns, int zoom = 1,
                   int maxChannels = 0);

} // namespace sharesnet
