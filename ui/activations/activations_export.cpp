#include "ui/activations/activations_export.h"

#include "core/base/atomic_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace sharesnet {

namespace {

std::string exact(double value) {
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value).ptr};
}

std::string statistics(const FeatureMap& map, int channel) {
    const std::int64_t count = std::int64_t{map.height} * map.width;
    const float* values = map.plane(channel);
    double sum = 0, squares = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        sum += values[i];
    }
    const double mean = sum / static_cast<double>(count);
    for (std::int64_t i = 0; i < count; ++i) {
        squares += (values[i] - mean) * (values[i] - mean);
    }
    const auto [low, high] = std::minmax_element(values, values + count);
    return exact(*low) + ',' + exact(*high) + ',' + exact(mean) + ',' +
           exact(std::sqrt(squares / static_cast<double>(count)));
}

} // namespace

void exportPictures(const FeatureMaps& maps, const std::function<ValueScale(int use)>& scale,
                    const std::filesystem::path& folder) {
    constexpr int kSmallestPlane = 32; // pixels; smaller planes are drawn larger
    for (std::size_t i = 0; i < maps.uses.size(); ++i) {
        const FeatureMap& map = maps.uses[i];
        const int columns = static_cast<int>(std::ceil(std::sqrt(map.channels)));
        const int zoom = std::max(1, kSmallestPlane / std::max(map.width, 1));
        const std::string use = maps.shared ? "-use" + std::to_string(map.use) : "";
        const std::string name =
            toString(maps.query.conv) + use + "-block" + std::to_string(map.block) + ".png";
        savePng(gridImage(map, scale(static_cast<int>(i)), columns, zoom), folder / name);
    }
}

void exportStatistics(const FeatureMaps& maps, const std::filesystem::path& file) {
    std::string text = "use,block,channel,minimum,maximum,mean,standard_deviation\n";
    for (const FeatureMap& map : maps.uses) {
        for (int channel = 0; channel < map.channels; ++channel) {
            text += std::to_string(map.use) + ',' + std::to_string(map.block) + ',' +
                    std::to_string(channel + 1) + ',' + statistics(map, channel) + '\n';
        }
    }
    writeFileAtomically(file, text);
}

} // namespace sharesnet
