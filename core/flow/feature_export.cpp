#include "core/flow/feature_export.h"

#include "core/base/atomic_file.h"
#include "core/base/number_text.h"
#include "core/inspect/predictions.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

std::string channelStatistics(const FeatureMap& map, int channel) {
    const std::int64_t count = std::int64_t{map.height} * map.width;
    const float* values = map.plane(channel);
    double sum = 0;
    double squares = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        sum += values[i];
    }
    const double mean = sum / static_cast<double>(count);
    for (std::int64_t i = 0; i < count; ++i) {
        squares += (values[i] - mean) * (values[i] - mean);
    }
    const auto [low, high] = std::minmax_element(values, values + count);
    return plain::exact(*low) + ',' + plain::exact(*high) + ',' + plain::exact(mean) + ',' +
           plain::exact(std::sqrt(squares / static_cast<double>(count)));
}

Json useJson(const FeatureMap& map, const std::string& file, ValueScale scale) {
    double sum = 0;
    double squares = 0;
    std::int64_t zeros = 0;
    for (const float value : map.valuesChw) {
        sum += value;
        squares += static_cast<double>(value) * value;
        zeros += value == 0 ? 1 : 0;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, map.valuesChw.size()));
    const double mean = sum / count;
    const ValueRange own = rangeOf(map);
    const std::int64_t notFinite = map.notFinite();
    const auto ofAll = [&](double value) { return notFinite > 0 ? Json() : Json(value); };
    const auto ofFinite = [&](float value) {
        return notFinite == std::ssize(map.valuesChw) ? Json() : Json(value);
    };
    return {{"use", map.use},
            {"block", map.block},
            {"file", file},
            {"channels", map.channels},
            {"height", map.height},
            {"width", map.width},
            {"minimum", ofFinite(own.low)},
            {"maximum", ofFinite(own.high)},
            {"mean", ofAll(mean)},
            {"std", ofAll(std::sqrt(std::max(0.0, squares / count - mean * mean)))},
            {"zero_fraction", static_cast<double>(zeros) / count},
            {"not_finite", notFinite},
            {"scale", {scale.low, scale.high}}};
}

Json predictionJson(const FeatureMaps& maps) {
    Json list = Json::array();
    for (const Prediction& each : likeliestClasses(maps, 5)) {
        list.push_back({{"class", each.name}, {"probability", each.probability}});
    }
    return list;
}

Json similarityJson(const FeatureMaps& maps) {
    const std::size_t uses = maps.uses.size();
    Json rows(uses, Json(uses, Json())); // null where a use is not finite
    for (std::size_t row = 0; row < uses; ++row) {
        for (std::size_t column = 0; column < uses; ++column) {
            if (maps.uses[row].notFinite() == 0 && maps.uses[column].notFinite() == 0) {
                rows[row][column] = maps.similarity[row * uses + column];
            }
        }
    }
    return rows;
}

} // namespace

std::string useFileName(const FeatureMaps& maps, const FeatureMap& use) {
    return toString(maps.query.conv) + (maps.shared ? "-use" + std::to_string(use.use) : "") +
           "-block" + std::to_string(use.block) + ".png";
}

void writeUsePictures(const FeatureMaps& maps, const UseScale& scale,
                      const std::filesystem::path& folder) {
    constexpr int kSmallestPlane = 64; // pixels; smaller planes are drawn larger
    for (const FeatureMap& map : maps.uses) {
        const int columns = static_cast<int>(std::ceil(std::sqrt(map.channels)));
        const int zoom = std::max(1, kSmallestPlane / std::max(map.width, 1));
        savePng(gridImage(map, scale(map), columns, zoom), folder / useFileName(maps, map));
    }
}

void writeChannelStatistics(const FeatureMaps& maps, const std::filesystem::path& file) {
    std::string text = "use,block,channel,minimum,maximum,mean,standard_deviation\n";
    for (const FeatureMap& map : maps.uses) {
        for (int channel = 0; channel < map.channels; ++channel) {
            text += std::to_string(map.use) + ',' + std::to_string(map.block) + ',' +
                    std::to_string(channel + 1) + ',' + channelStatistics(map, channel) + '\n';
        }
    }
    writeFileAtomically(file, text);
}

Json featureMapsJson(const FeatureMaps& maps, const UseScale& scale) {
    Json uses = Json::array();
    for (const FeatureMap& map : maps.uses) {
        uses.push_back(useJson(map, useFileName(maps, map), scale(map)));
    }
    return {{"conv", toString(maps.query.conv)},
            {"source", maps.source},
            {"shared", maps.shared},
            {"uses", std::move(uses)},
            {"similarity", similarityJson(maps)},
            {"prediction", predictionJson(maps)}};
}

} // namespace sharesnet
