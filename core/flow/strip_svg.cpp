#include "core/flow/strip_svg.h"

#include "core/base/markup.h"
#include "core/base/number_text.h"
#include "core/data/png.h"
#include "core/inspect/channel_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

constexpr int kCell = 64; // units, of a plane's longer side
constexpr int kGap = 6;
constexpr int kLabel = 56;
constexpr int kHeader = 44;
constexpr int kFooter = 34;
constexpr int kLegend = 160;

std::string base64(const std::vector<std::uint8_t>& bytes) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8U | (at + k < bytes.size() ? bytes[at + k] : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            const bool padding = at + k > bytes.size();
            text += padding ? '=' : kDigits[group >> (18U - 6U * k) & 63U];
        }
    }
    return text;
}

std::string attribute(const char* name, int value) {
    std::string text = " ";
    text += name;
    text += "=\"" + std::to_string(value) + '"';
    return text;
}

std::string imageElement(const RgbImage& image, int x, int y, int width, int height) {
    return "<image" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
           attribute("height", height) +
           " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\""
           " href=\"data:image/png;base64," +
           base64(encodePng(image)) + "\"/>\n";
}

std::string textElement(const std::string& text, int x, int y, const char* style) {
    std::string element = "<text" + attribute("x", x) + attribute("y", y) + ' ';
    element += style;
    return element + '>' + htmlText(text) + "</text>\n";
}

struct Size {
    int width = kCell;
    int height = kCell;
};

// Of a cell: planes of one shape fill it, others are fitted.
Size sizeOf(const FeatureMap& map) {
    const int longer = std::max({map.width, map.height, 1});
    return {std::max(1, kCell * map.width / longer), std::max(1, kCell * map.height / longer)};
}

RgbImage rampOf(ValueScale scale) {
    FeatureMap ramp{0, 0, 1, 1, kLegend, {}};
    for (int k = 0; k < kLegend; ++k) {
        const float part = static_cast<float>(k) / (kLegend - 1);
        ramp.valuesChw.push_back(scale.low + part * (scale.high - scale.low));
    }
    return planeImage(ramp, 0, scale);
}

std::string numberText(float value) {
    return plain::significant(static_cast<double>(value), 3);
}

// What stands above a column: its name, and where it is.
struct Heading {
    std::string name;
    std::string place;
};

Heading headingOf(const StripFigure& figure, const StripColumn& column) {
    const FeatureMaps& maps = *figure.maps;
    const auto blockOf = [](const FeatureMap& map) { return "block " + std::to_string(map.block); };
    const auto nameOf = [&](int use) {
        const FeatureMap& map = maps.uses.at(static_cast<std::size_t>(use));
        return maps.shared ? "use " + std::to_string(map.use) : blockOf(map);
    };
    switch (column.kind) {
    case StripColumn::Kind::Input:
        return {"input", {}};
    case StripColumn::Kind::Use:
        return {nameOf(column.use), maps.shared ? blockOf(*column.map) : std::string()};
    case StripColumn::Kind::Difference:
        return {"change", "to " + nameOf(column.use - 1)};
    case StripColumn::Kind::Other:
        return {"other", blockOf(*column.map)};
    case StripColumn::Kind::Against:
        return {nameOf(column.use), "minus other"};
    }
    return {};
}

} // namespace

StripFigure figureOfUses(FeatureMaps maps, const UseScale& scale) {
    StripFigure figure{std::make_shared<const FeatureMaps>(std::move(maps)), {}, {}, {}};
    for (const FeatureMap& map : figure.maps->uses) {
        figure.columns.push_back({StripColumn::Kind::Use, static_cast<int>(figure.columns.size()),
                                  std::shared_ptr<const FeatureMap>(figure.maps, &map)});
        figure.scales.push_back(scale(map));
    }
    figure.channels = channelOrder(figure.maps->uses, ChannelMeasure::Number);
    return figure;
}

std::string stripSvg(const StripFigure& figure) {
    constexpr const char* kSmall = "font-size=\"10\" fill=\"#626c78\"";
    constexpr const char* kStrong = "font-size=\"11\" font-weight=\"600\" fill=\"#1a1f26\"";
    const std::vector<int>& channels = figure.channels;
    const int step = kCell + kGap;
    const int width =
        std::max(kLabel + static_cast<int>(figure.columns.size()) * step, kLabel + kLegend + kGap);
    const int height = kHeader + static_cast<int>(channels.size()) * step + kFooter;
    std::string title = toString(figure.maps->query.conv) + ", " + figure.maps->source.english();
    title += figure.other.empty() ? "" : "; other: " + figure.other;
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " +
                      std::to_string(width) + ' ' + std::to_string(height) + '"' +
                      attribute("width", width) + attribute("height", height) +
                      " font-family=\"sans-serif\">\n<title>" + htmlText(title) +
                      "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    for (std::size_t at = 0; at < figure.columns.size(); ++at) {
        const FeatureMap& map = *figure.columns[at].map;
        const int x = kLabel + static_cast<int>(at) * step;
        const ValueScale own = figure.scales.at(at);
        const Heading heading = headingOf(figure, figure.columns[at]);
        svg += textElement(heading.name, x, 14, kStrong);
        svg += heading.place.empty() ? "" : textElement(heading.place, x, 26, kSmall);
        svg += textElement("±" + numberText(own.limit()), x, 38, kSmall);
        const Size size = sizeOf(map);
        for (std::size_t row = 0; row < channels.size(); ++row) {
            if (channels[row] < map.channels) {
                svg +=
                    imageElement(planeImage(map, channels[row], own), x,
                                 kHeader + static_cast<int>(row) * step, size.width, size.height);
            }
        }
    }
    for (std::size_t row = 0; row < channels.size(); ++row) {
        svg += textElement("ch " + std::to_string(channels[row] + 1), 4,
                           kHeader + static_cast<int>(row) * step + kCell / 2, kSmall);
    }
    const bool oneScale =
        std::ranges::adjacent_find(figure.scales, std::not_equal_to<>()) == figure.scales.end();
    if (oneScale && !figure.scales.empty()) {
        const ValueScale own = figure.scales.front();
        const int y = height - kFooter + 4;
        svg += imageElement(rampOf(own), kLabel, y, kLegend, 10);
        svg += textElement(numberText(own.low), kLabel, y + 22, kSmall);
        svg += textElement(numberText(own.high), kLabel + kLegend - 30, y + 22, kSmall);
    }
    return svg + "</svg>\n";
}

} // namespace sharesnet
