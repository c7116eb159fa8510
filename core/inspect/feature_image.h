#pragma once

#include "core/inspect/feature_map.h"

#include <span>
#include <vector>

namespace sharesnet {

// The interval of values that the color map spans.
struct ValueScale {
    float low = 0;
    float high = 1;
    bool operator==(const ValueScale&) const = default;
};

ValueScale scaleOf(const FeatureMap& map);                // finite minimum and maximum
ValueScale commonScale(std::span<const FeatureMap> maps); // one scale for all

// A plane in colors (viridis; gray in builds without OpenCV), values outside the scale clamped,
// not-finite ones magenta.
RgbImage planeImage(const FeatureMap& map, int channel, ValueScale scale);
// All channels (at most maxChannels) as a grid of `columns`, each pixel `zoom` wide, 1 pixel of
// gap.
RgbImage gridImage(const FeatureMap& map, ValueScale scale, int columns, int zoom = 1,
                   int maxChannels = 0);

} // namespace sharesnet
