#include "core/flow/feature_export.h"

#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/base/number_text.h"
#include "core/inspect/channel_order.h"
#include "core/inspect/conv_arithmetic.h"
#include "core/inspect/predictions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
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

std::string statisticsCsv(std::span<const std::shared_ptr<const FeatureMap>> all) {
    std::string text = "use,block,channel,minimum,maximum,mean,standard_deviation,not_finite\n";
    for (const auto& map : all) {
        for (int channel = 0; channel < map->channels; ++channel) {
            text += std::to_string(map->use) + ',' + std::to_string(map->block) + ',' +
                    std::to_string(channel + 1) + ',' + channelStatistics(*map, channel) + '\n';
        }
    }
    return text;
}

RgbImage gridPicture(const FeatureMap& map, ValueScale scale) {
    constexpr int kSmallestPlane = 64; // pixels; smaller planes are drawn larger
    const int columns = static_cast<int>(std::ceil(std::sqrt(map.channels)));
    const int zoom = std::max(1, kSmallestPlane / std::max(map.width, 1));
    return gridImage(map, scale, columns, zoom);
}

std::string kernelsCsv(const ConvWeights& weights) {
    const int k = weights.kernel;
    std::string text = "output,input,norm";
    for (int at = 0; at < k * k; ++at) {
        text += ",w" + std::to_string(at / k) + '_' + std::to_string(at % k);
    }
    text += '\n';
    const std::vector<double> norms = kernelNorms(weights);
    for (std::size_t at = 0; at < norms.size(); ++at) {
        const int output = static_cast<int>(at) / weights.inputs;
        const int input = static_cast<int>(at) % weights.inputs;
        text += std::to_string(output + 1) + ',' + std::to_string(input + 1) + ',' +
                plain::exact(norms[at]);
        for (int place = 0; place < k * k; ++place) {
            text += ',' + plain::exact(weights.plane(output, input)[place]);
        }
        text += '\n';
    }
    return text;
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
            throw Error("There is no format '%1': choose png, svg, csv or npy.", name);
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

std::string columnFileName(const FeatureMaps& maps, const StripColumn& column,
                           const std::string& extension) {
    const std::string conv = toString(maps.query.conv);
    const auto ofUse = [&](const std::string& end) {
        return useFileName(maps, maps.uses.at(static_cast<std::size_t>(column.use)), end);
    };
    switch (column.kind) {
    case StripColumn::Kind::Input:
        return conv + "-input" + extension;
    case StripColumn::Kind::Use:
        return ofUse(extension);
    case StripColumn::Kind::Difference:
        return ofUse("-change" + extension);
    case StripColumn::Kind::Other:
        return conv + "-other-block" + std::to_string(column.map->block) + extension;
    case StripColumn::Kind::Against:
        return ofUse("-against" + extension);
    }
    return {};
}

std::string figureFileName(const ConvAddress& conv, const std::string& what,
                           const std::string& extension) {
    return toString(conv) + '-' + what + extension;
}

namespace {

std::vector<FolderFile> statisticsFiles(const StripFigure& figure) {
    std::vector<FolderFile> files;
    const auto add = [&](StripColumn::Kind kind, const std::string& what) {
        std::vector<std::shared_ptr<const FeatureMap>> maps;
        for (const StripColumn& column : figure.columns) {
            if (column.kind == kind) {
                maps.push_back(column.map);
            }
        }
        if (!maps.empty()) {
            files.push_back(folderFile(figureFileName(figure.maps->query.conv, what, ".csv"),
                                       [maps] { return statisticsCsv(maps); }));
        }
    };
    add(StripColumn::Kind::Use, "channels");
    add(StripColumn::Kind::Other, "other-channels");
    return files;
}

FolderFile columnFile(const StripFigure& figure, std::size_t at, FeatureFormat format) {
    const StripColumn& column = figure.columns[at];
    const std::string name = columnFileName(*figure.maps, column, '.' + toString(format));
    if (format == FeatureFormat::Png) {
        return {name, [map = column.map, scale = figure.scales.at(at)](const auto& file) {
                    savePng(gridPicture(*map, scale), file);
                }};
    }
    return folderFile(name, [map = column.map] {
        return npyOf(map->valuesChw, {map->channels, map->height, map->width});
    });
}

} // namespace

std::vector<FolderFile> featureFiles(const StripFigure& figure, FeatureFormat format) {
    if (format == FeatureFormat::Svg) {
        return {folderFile(figureFileName(figure.maps->query.conv, "strip", ".svg"),
                           [figure] { return stripSvg(figure); })};
    }
    if (format == FeatureFormat::Csv) {
        return statisticsFiles(figure);
    }
    std::vector<FolderFile> files;
    for (std::size_t at = 0; at < figure.columns.size(); ++at) {
        files.push_back(columnFile(figure, at, format));
    }
    return files;
}

std::vector<FolderFile> kernelFiles(const std::shared_ptr<const FeatureMaps>& maps,
                                    FeatureFormat format, const std::string& mark) {
    if (format != FeatureFormat::Npy && format != FeatureFormat::Csv) {
        throw Error("kernels are written as npy or csv, not as %1", toString(format));
    }
    std::vector<FolderFile> files;
    for (std::size_t at = 0; at < maps->weights.size(); ++at) {
        const std::string block =
            maps->shared ? std::string() : "block" + std::to_string(maps->uses.at(at).block) + '-';
        const std::string name =
            figureFileName(maps->query.conv, (mark.empty() ? "" : mark + '-') + block + "kernels",
                           '.' + toString(format));
        files.push_back(folderFile(name, [maps, at, format] {
            const ConvWeights& weights = maps->weights[at];
            return format == FeatureFormat::Csv
                       ? kernelsCsv(weights)
                       : npyOf(weights.values,
                               {weights.outputs, weights.inputs, weights.kernel, weights.kernel});
        }));
    }
    return files;
}

Json featureMapsJson(const FeatureMaps& maps, const UseScale& scale) {
    Json uses = Json::array();
    for (const FeatureMap& map : maps.uses) {
        uses.push_back(useJson(map, useFileName(maps, map), scale(map)));
    }
    return {{"conv", toString(maps.query.conv)},
            {"source", maps.source.english()},
            {"shared", maps.shared},
            {"uses", std::move(uses)},
            {"prediction", predictionJson(maps)}};
}

} // namespace sharesnet
