#include "core/flow/feature_export.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/inspect/channel_order.h"
#include "core/inspect/predictions.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <sstream>
#include <utility>

namespace sharesnet {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<FeatureFormat, const char*>, 4> kFormats{
    {{FeatureFormat::Png, "png"},
     {FeatureFormat::Svg, "svg"},
     {FeatureFormat::Csv, "csv"},
     {FeatureFormat::Npy, "npy"}}};

std::string channelStatistics(const FeatureMap& map, int channel) {
    const std::int64_t count = std::int64_t{map.height} * map.width;
    const float* values = map.plane(channel);
    const FeatureMap plane{map.block,  map.use,   1,
                           map.height, map.width, std::vector<float>(values, values + count)};
    const ValueRange range = rangeOf(plane);
    const std::span<const FeatureMap> one(&plane, 1);
    const double variance = channelMeasure(one, 0, ChannelMeasure::Variance);
    const bool any = plane.notFinite() < count;
    std::string text = any ? plain::exact(range.low) + ',' + plain::exact(range.high) : "nan,nan";
    text += ',' + plain::exact(channelMeasure(one, 0, ChannelMeasure::Mean));
    text += ',' + plain::exact(std::sqrt(variance));
    return text + ',' + std::to_string(plane.notFinite());
}

std::string statisticsCsv(const FeatureMaps& maps) {
    std::string text = "use,block,channel,minimum,maximum,mean,standard_deviation,not_finite\n";
    for (const FeatureMap& map : maps.uses) {
        for (int channel = 0; channel < map.channels; ++channel) {
            text += std::to_string(map.use) + ',' + std::to_string(map.block) + ',' +
                    std::to_string(channel + 1) + ',' + channelStatistics(map, channel) + '\n';
        }
    }
    return text;
}

// NumPy's format, version 1.0: a magic number, the length of the header, the header as a Python
// dictionary that ends at a multiple of 64 bytes, the values.
std::string npyOf(const FeatureMap& map) {
    static_assert(std::endian::native == std::endian::little);
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                         std::to_string(map.channels) + ", " + std::to_string(map.height) + ", " +
                         std::to_string(map.width) + "), }";
    constexpr std::size_t kBefore = 10;
    header.append(64 - (kBefore + header.size() + 1) % 64, ' ');
    header += '\n';
    std::string content("\x93NUMPY\x01\x00", 8);
    content += static_cast<char>(header.size() % 256);
    content += static_cast<char>(header.size() / 256);
    content += header;
    content.append(reinterpret_cast<const char*>(map.valuesChw.data()),
                   map.valuesChw.size() * sizeof(float));
    return content;
}

RgbImage usePicture(const FeatureMap& map, const UseScale& scale) {
    constexpr int kSmallestPlane = 64; // pixels; smaller planes are drawn larger
    const int columns = static_cast<int>(std::ceil(std::sqrt(map.channels)));
    const int zoom = std::max(1, kSmallestPlane / std::max(map.width, 1));
    return gridImage(map, scale(map), columns, zoom);
}

std::vector<int> orAll(std::span<const int> channels, const FeatureMaps& maps) {
    return channels.empty() ? channelOrder(maps.uses, ChannelMeasure::Number)
                            : std::vector<int>(channels.begin(), channels.end());
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

} // namespace

std::string toString(FeatureFormat format) {
    for (const auto& [each, name] : kFormats) {
        if (each == format) {
            return name;
        }
    }
    return {};
}

std::vector<FeatureFormat> parseFeatureFormats(const std::string& text) {
    std::vector<FeatureFormat> formats;
    std::stringstream names(text);
    for (std::string name; std::getline(names, name, ',');) {
        const auto found =
            std::ranges::find_if(kFormats, [&](const auto& each) { return name == each.second; });
        if (found == kFormats.end()) {
            throw Error("There is no format '" + name + "': choose of png, svg, csv and npy.");
        }
        formats.push_back(found->first);
    }
    return formats;
}

std::string useFileName(const FeatureMaps& maps, const FeatureMap& use,
                        const std::string& extension) {
    return toString(maps.query.conv) + (maps.shared ? "-use" + std::to_string(use.use) : "") +
           "-block" + std::to_string(use.block) + extension;
}

std::vector<std::string> writeFeatureFiles(const FeatureMaps& maps, const UseScale& scale,
                                           FeatureFormat format,
                                           const std::filesystem::path& folder,
                                           std::span<const int> channels) {
    const std::string conv = toString(maps.query.conv);
    switch (format) {
    case FeatureFormat::Svg:
        writeFileAtomically(folder / (conv + "-strip.svg"),
                            stripSvg(maps, scale, orAll(channels, maps)));
        return {conv + "-strip.svg"};
    case FeatureFormat::Csv:
        writeFileAtomically(folder / (conv + "-channels.csv"), statisticsCsv(maps));
        return {conv + "-channels.csv"};
    case FeatureFormat::Png:
    case FeatureFormat::Npy:
        break;
    }
    std::vector<std::string> names;
    for (const FeatureMap& map : maps.uses) {
        names.push_back(useFileName(maps, map, '.' + toString(format)));
        if (format == FeatureFormat::Png) {
            savePng(usePicture(map, scale), folder / names.back());
        } else {
            writeFileAtomically(folder / names.back(), npyOf(map));
        }
    }
    return names;
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
            {"prediction", predictionJson(maps)}};
}

} // namespace sharesnet
