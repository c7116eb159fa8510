#include "core/inspect/feature_image.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#ifdef SHARESNET_OPENCV
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#endif

namespace sharesnet {

namespace {

using Rgb = std::array<std::uint8_t, 3>;
using ColorTable = std::array<Rgb, 256>;

constexpr Rgb kNotFinite{255, 0, 255};
constexpr Rgb kGap{128, 128, 128};

ColorTable makeColors() {
    ColorTable table{};
#ifdef SHARESNET_OPENCV
    cv::Mat ramp(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        ramp.at<std::uint8_t>(0, i) = static_cast<std::uint8_t>(i);
    }
    cv::Mat colors;
    cv::applyColorMap(ramp, colors, cv::COLORMAP_VIRIDIS);
    for (int i = 0; i < 256; ++i) {
        const auto bgr = colors.at<cv::Vec3b>(0, i);
        table[static_cast<std::size_t>(i)] = {bgr[2], bgr[1], bgr[0]};
    }
#else
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i].fill(static_cast<std::uint8_t>(i));
    }
#endif
    return table;
}

const ColorTable& colors() {
    static const ColorTable kTable = makeColors();
    return kTable;
}

Rgb colorOf(float value, ValueScale scale, const ColorTable& table) {
    if (!std::isfinite(value)) {
        return kNotFinite;
    }
    const float span = scale.high - scale.low;
    const float position = span > 0 ? std::clamp((value - scale.low) / span, 0.0F, 1.0F) : 0.0F;
    return table[static_cast<std::size_t>(position * 255.0F + 0.5F)];
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

ValueScale scaleOf(const FeatureMap& map) {
    return commonScale(std::span(&map, 1));
}

ValueScale commonScale(std::span<const FeatureMap> maps) {
    ValueScale scale{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
    for (const FeatureMap& map : maps) {
        for (const float value : map.valuesChw) {
            if (!std::isfinite(value)) {
                continue;
            }
            scale.low = std::min(scale.low, value);
            scale.high = std::max(scale.high, value);
        }
    }
    return scale.low <= scale.high ? scale : ValueScale{};
}

RgbImage planeImage(const FeatureMap& map, int channel, ValueScale scale) {
    if (channel < 0 || channel >= map.channels) {
        throw Error("There is no channel " + std::to_string(channel) + ": the map has " +
                    std::to_string(map.channels) + ".");
    }
    RgbImage image = filled(map.width, map.height, kGap);
    const float* values = map.plane(channel);
    const ColorTable& table = colors();
    for (std::size_t i = 0; i < image.pixelsHwc.size() / 3; ++i) {
        const Rgb color = colorOf(values[i], scale, table);
        std::copy(color.begin(), color.end(),
                  image.pixelsHwc.begin() + static_cast<std::ptrdiff_t>(i) * 3);
    }
    return image;
}

RgbImage gridImage(const FeatureMap& map, ValueScale scale, int columns, int zoom,
                   int maxChannels) {
    const int channels = maxChannels > 0 ? std::min(maxChannels, map.channels) : map.channels;
    if (channels < 1 || columns < 1 || zoom < 1) {
        throw Error("A grid of " + std::to_string(channels) + " channels in " +
                    std::to_string(columns) + " columns at zoom " + std::to_string(zoom) +
                    " cannot be drawn: all three must be at least 1.");
    }
    columns = std::min(columns, channels);
    const int rows = (channels + columns - 1) / columns;
    const int cellWidth = map.width * zoom + 1;
    const int cellHeight = map.height * zoom + 1;
    RgbImage image = filled(columns * cellWidth - 1, rows * cellHeight - 1, kGap);
    const ColorTable& table = colors();
    for (int channel = 0; channel < channels; ++channel) {
        const int left = channel % columns * cellWidth;
        const int top = channel / columns * cellHeight;
        const float* value = map.plane(channel);
        for (int y = 0; y < map.height; ++y) {
            for (int x = 0; x < map.width; ++x) {
                fillBlock(image, left + x * zoom, top + y * zoom, zoom,
                          colorOf(*value++, scale, table));
            }
        }
    }
    return image;
}

} // namespace sharesnet
