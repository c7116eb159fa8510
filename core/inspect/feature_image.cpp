#include "core/inspect/feature_image.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>

namespace sharesnet {

namespace {

using Rgb = std::array<std::uint8_t, 3>;

constexpr Rgb kNotFinite{255, 0, 255};
constexpr Rgb kGap{128, 128, 128};

// From zero to the limit at both sides, in equal steps; between them the colors are mixed. On white
// those of ColorBrewer's RdBu, on black brighter ones, whose lightness grows with the size.
constexpr std::size_t kStops = 5;
struct Ramp {
    std::array<Rgb, kStops> below;
    std::array<Rgb, kStops> above;
};
constexpr Ramp kOnWhite{
    {{{255, 255, 255}, {209, 229, 240}, {146, 197, 222}, {67, 147, 195}, {33, 102, 172}}},
    {{{255, 255, 255}, {253, 219, 199}, {244, 165, 130}, {214, 96, 77}, {178, 24, 43}}}};
constexpr Ramp kOnBlack{{{{0, 0, 0}, {26, 52, 78}, {44, 96, 146}, {75, 147, 214}, {150, 205, 255}}},
                        {{{0, 0, 0}, {78, 36, 26}, {142, 60, 43}, {215, 98, 72}, {255, 178, 150}}}};

constexpr int kShades = 256;                         // a side
using ColorTable = std::array<Rgb, 2 * kShades - 1>; // zero in the middle

Rgb shadeOf(const std::array<Rgb, kStops>& stops, int shade) {
    const double place = static_cast<double>(shade) / (kShades - 1) * (kStops - 1);
    const auto stop = std::min(static_cast<std::size_t>(place), kStops - 2);
    const double part = place - static_cast<double>(stop);
    Rgb color{};
    for (std::size_t k = 0; k < color.size(); ++k) {
        color[k] = static_cast<std::uint8_t>(
            std::lround(stops[stop][k] + part * (stops[stop + 1][k] - stops[stop][k])));
    }
    return color;
}

ColorTable makeColors(const Ramp& ramp) {
    ColorTable table{};
    for (int shade = 0; shade < kShades; ++shade) {
        table[static_cast<std::size_t>(kShades - 1 - shade)] = shadeOf(ramp.below, shade);
        table[static_cast<std::size_t>(kShades - 1 + shade)] = shadeOf(ramp.above, shade);
    }
    return table;
}

const ColorTable& colors(ZeroColor zero) {
    static const ColorTable kLight = makeColors(kOnWhite);
    static const ColorTable kDark = makeColors(kOnBlack);
    return zero == ZeroColor::White ? kLight : kDark;
}

Rgb colorOf(float value, float limit, const ColorTable& table) {
    if (!std::isfinite(value)) {
        return kNotFinite;
    }
    const float place = limit > 0 ? std::clamp(value / limit, -1.0F, 1.0F) : 0.0F;
    return table[static_cast<std::size_t>(std::lround((place + 1) * (kShades - 1)))];
}

// Of one map, as commonScale() says; 0 where nothing is finite.
float limitOf(const FeatureMap& map) {
    constexpr double kPart = 0.995;
    std::vector<float> sizes;
    sizes.reserve(map.valuesChw.size());
    for (const float value : map.valuesChw) {
        if (std::isfinite(value)) {
            sizes.push_back(std::abs(value));
        }
    }
    if (sizes.empty()) {
        return 0;
    }
    const auto at =
        static_cast<std::ptrdiff_t>(std::ceil(kPart * static_cast<double>(sizes.size())) - 1);
    std::nth_element(sizes.begin(), sizes.begin() + at, sizes.end());
    const float limit = sizes[static_cast<std::size_t>(at)];
    return limit > 0 ? limit : *std::max_element(sizes.begin() + at, sizes.end());
}

float commonLimit(std::span<const ValueScale> scales) {
    constexpr float kFarAway = 4; // times the median
    std::vector<float> limits;
    for (const ValueScale& scale : scales) {
        limits.push_back(scale.limit());
    }
    std::ranges::sort(limits);
    // maps that are zero, or not finite, have no say
    limits.erase(limits.begin(), std::ranges::upper_bound(limits, 0.0F));
    if (limits.empty()) {
        return 0;
    }
    const float fence = kFarAway * limits[(limits.size() - 1) / 2];
    return *std::prev(std::ranges::upper_bound(limits, fence));
}

RgbImage filled(int width, int height, Rgb color) {
    RgbImage image{
        width, height,
        std::vector<std::uint8_t>(static_cast<std::size_t>(std::int64_t{width} * height * 3))};
    for (std::size_t k = 0; k < image.pixelsHwc.size(); ++k) {
        image.pixelsHwc[k] = color[k % 3];
    }
    return image;
}

void fillBlock(RgbImage& image, int left, int top, int size, Rgb color) {
    for (std::int64_t y = top; y < top + size; ++y) {
        for (std::int64_t x = left; x < left + size; ++x) {
            std::copy(color.begin(), color.end(),
                      image.pixelsHwc.begin() + (y * image.width + x) * 3);
        }
    }
}

} // namespace

ValueRange rangeOf(const FeatureMap& map) {
    ValueRange range{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
    for (const float value : map.valuesChw) {
        if (std::isfinite(value)) {
            range.low = std::min(range.low, value);
            range.high = std::max(range.high, value);
        }
    }
    return range.low <= range.high ? range : ValueRange{};
}

ValueScale scaleOf(const FeatureMap& map) {
    const float limit = limitOf(map);
    const ValueRange range = rangeOf(map);
    return {range.low < 0 ? -limit : 0, range.high > 0 ? limit : 0};
}

ValueScale commonScale(std::span<const ValueScale> scales) {
    const float limit = commonLimit(scales);
    const bool below = std::ranges::any_of(scales, [](ValueScale each) { return each.low < 0; });
    const bool above = std::ranges::any_of(scales, [](ValueScale each) { return each.high > 0; });
    return {below ? -limit : 0, above ? limit : 0};
}

ValueScale commonScale(std::span<const FeatureMap> maps) {
    std::vector<ValueScale> scales;
    std::ranges::transform(maps, std::back_inserter(scales), scaleOf);
    return commonScale(scales);
}

BeyondScale beyondScale(std::span<const FeatureMap> maps, ValueScale scale) {
    BeyondScale counts;
    for (const FeatureMap& map : maps) {
        for (const float value : map.valuesChw) {
            if (std::isfinite(value)) {
                ++counts.of;
                counts.beyond += std::abs(value) > scale.limit() ? 1 : 0;
            }
        }
    }
    return counts;
}

RgbImage planeImage(const FeatureMap& map, int channel, ValueScale scale, ZeroColor zero) {
    if (channel < 0 || channel >= map.channels) {
        throw Error("There is no channel %1: the map has %2.", channel, map.channels);
    }
    RgbImage image = filled(map.width, map.height, kGap);
    const float* values = map.plane(channel);
    const ColorTable& table = colors(zero);
    for (std::size_t i = 0; i < image.pixelsHwc.size() / 3; ++i) {
        const Rgb color = colorOf(values[i], scale.limit(), table);
        std::copy(color.begin(), color.end(),
                  image.pixelsHwc.begin() + static_cast<std::ptrdiff_t>(i) * 3);
    }
    return image;
}

RgbImage gridImage(const FeatureMap& map, ValueScale scale, int columns, int zoom,
                   int maxChannels) {
    const int channels = maxChannels > 0 ? std::min(maxChannels, map.channels) : map.channels;
    if (channels < 1 || columns < 1 || zoom < 1) {
        throw Error(
            "A grid of %1 channels in %2 columns at zoom %3 cannot be drawn: all three must "
            "be at least 1.",
            channels, columns, zoom);
    }
    columns = std::min(columns, channels);
    const int rows = (channels + columns - 1) / columns;
    const int cellWidth = map.width * zoom + 1;
    const int cellHeight = map.height * zoom + 1;
    RgbImage image = filled(columns * cellWidth - 1, rows * cellHeight - 1, kGap);
    const ColorTable& table = colors(ZeroColor::White);
    for (int channel = 0; channel < channels; ++channel) {
        const int left = channel % columns * cellWidth;
        const int top = channel / columns * cellHeight;
        const float* value = map.plane(channel);
        for (int y = 0; y < map.height; ++y) {
            for (int x = 0; x < map.width; ++x) {
                fillBlock(image, left + x * zoom, top + y * zoom, zoom,
                          colorOf(*value++, scale.limit(), table));
            }
        }
    }
    return image;
}

} // namespace sharesnet
