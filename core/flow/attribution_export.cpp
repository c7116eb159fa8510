#include "core/flow/attribution_export.h"

#include "core/base/json_text.h"
#include "core/base/markup.h"
#include "core/base/npy.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/data/preprocess.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string className(const std::vector<std::string>& names, std::int64_t label) {
    return label >= 0 && label < std::ssize(names)
               ? validUtf8(names[static_cast<std::size_t>(label)])
               : "class " + std::to_string(label + 1);
}

// "stage2.conv2-use1-block2-grad-cam"
std::string nameOf(const Attributions& found, const FeatureMap& map) {
    return toString(found.query.conv) + (found.shared ? "-use" + std::to_string(map.use) : "") +
           "-block" + std::to_string(map.block) + "-" + toString(found.query.method);
}

std::string mapCsv(const FeatureMap& map) {
    std::string csv;
    for (int y = 0; y < map.height; ++y) {
        for (int x = 0; x < map.width; ++x) {
            const float value = map.plane(0)[y * map.width + x];
            csv +=
                (x > 0 ? "," : "") + (std::isfinite(value) ? plain::exact(value) : std::string());
        }
        csv += "\r\n";
    }
    return csv;
}

RgbImage enlarged(const RgbImage& image) {
    constexpr int kSmallest = 256;
    const int zoom = std::max(1, kSmallest / std::max(1, std::max(image.width, image.height)));
    RgbImage large{image.width * zoom, image.height * zoom, {}};
    large.pixelsHwc.reserve(image.pixelsHwc.size() * static_cast<std::size_t>(zoom) *
                            static_cast<std::size_t>(zoom));
    for (int y = 0; y < large.height; ++y) {
        for (int x = 0; x < large.width; ++x) {
            const auto at =
                static_cast<std::ptrdiff_t>((std::int64_t{y} / zoom * image.width + x / zoom) * 3);
            large.pixelsHwc.insert(large.pixelsHwc.end(), image.pixelsHwc.begin() + at,
                                   image.pixelsHwc.begin() + at + 3);
        }
    }
    return large;
}

Json useJson(const Attributions& found, const UseAttribution& use) {
    const auto [low, high] =
        std::minmax_element(use.raw.valuesChw.begin(), use.raw.valuesChw.end());
    const bool empty = use.raw.valuesChw.empty();
    return {{"use", use.raw.use},
            {"block", use.raw.block},
            {"height", use.raw.height},
            {"width", use.raw.width},
            {"minimum", empty ? Json() : numberOrNull(*low)},
            {"maximum", empty ? Json() : numberOrNull(*high)},
            {"not_finite", use.raw.notFinite()},
            {"file", nameOf(found, use.raw) + ".npy"}};
}

} // namespace

float largestOf(const FeatureMap& map) {
    float largest = 0;
    for (const float value : map.valuesChw) {
        largest = std::isfinite(value) ? std::max(largest, value) : largest;
    }
    return largest;
}

RgbImage seenImage(const RgbImage& image, const FeatureMap& onImage) {
    const ImageShape shape{3, onImage.height, onImage.width};
    return asPicture(preparedImage(image, shape), shape);
}

RgbImage heatImage(const RgbImage& seen, const FeatureMap& onImage, float limit, double opacity) {
    constexpr std::array<double, 3> kHeat{255, 120, 0};
    constexpr std::array<std::uint8_t, 3> kNotFinite{255, 0, 255};
    RgbImage heat = seen;
    for (std::size_t i = 0; i < onImage.valuesChw.size(); ++i) {
        std::uint8_t* pixel = heat.pixelsHwc.data() + 3 * i;
        const float value = onImage.valuesChw[i];
        if (!std::isfinite(value)) {
            std::copy(kNotFinite.begin(), kNotFinite.end(), pixel);
            continue;
        }
        const double part = limit > 0 ? std::clamp(value / limit, 0.0F, 1.0F) * opacity : 0;
        const double gray = 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2]; // BT.601
        for (std::size_t c = 0; c < kHeat.size(); ++c) {
            pixel[c] =
                static_cast<std::uint8_t>(std::lround((1 - part) * gray + part * kHeat.at(c)));
        }
    }
    return heat;
}

float commonLimit(const Attributions& found) {
    float limit = 0;
    for (const UseAttribution& use : found.uses) {
        limit = std::max(limit, largestOf(use.onImage));
    }
    return limit;
}

Json toJson(const Attributions& found) {
    Json json{{"source", validUtf8(found.source)},
              {"conv", toString(found.query.conv)},
              {"point", toString(found.query.point)},
              {"method", toString(found.query.method)},
              {"shared", found.shared},
              {"class", className(found.classNames, found.ofClass)},
              {"probability",
               numberOrNull(found.probabilities.at(static_cast<std::size_t>(found.ofClass)))},
              {"limit", commonLimit(found)},
              {"uses", Json::array()}};
    for (const UseAttribution& use : found.uses) {
        json["uses"].push_back(useJson(found, use));
    }
    return json;
}

std::vector<FolderFile> attributionFiles(const std::shared_ptr<const Attributions>& found) {
    std::vector<FolderFile> files;
    // `map` lives in `found`
    const auto addMap = [&](const std::string& name, const FeatureMap& map) {
        files.push_back(folderFile(name, [found, &map] {
            return npyOf(map.valuesChw, {map.height, map.width});
        }));
    };
    const auto addPicture = [&](const std::string& name, const FeatureMap& map, float limit) {
        files.push_back(
            {name, [found, &map, limit](const fs::path& file) {
                 savePng(enlarged(heatImage(seenImage(found->query.image, map), map, limit)), file);
             }});
    };
    for (const UseAttribution& use : found->uses) {
        const std::string name = nameOf(*found, use.raw);
        addMap(name + ".npy", use.onImage);
        addPicture(name + ".png", use.onImage, commonLimit(*found));
        addMap(name + "-raw.npy", use.raw);
        files.push_back(folderFile(name + "-raw.csv", [found, &use] { return mapCsv(use.raw); }));
    }
    if (!found->byImage.valuesChw.empty()) {
        const std::string name =
            toString(found->query.conv) + "-image-" + toString(found->query.method);
        addMap(name + ".npy", found->byImage);
        addPicture(name + ".png", found->byImage, largestOf(found->byImage));
    }
    files.push_back(
        folderFile("explanation.json", [found] { return jsonText(toJson(*found), 2) + "\n"; }));
    return files;
}

Json toJson(const TopImages& found) {
    Json json{{"source", validUtf8(found.source)},
              {"conv", toString(found.request.conv)},
              {"point", toString(found.request.point)},
              {"shared", found.shared},
              {"channel", found.request.channel + 1},
              {"score", toString(found.request.score)},
              {"data", validUtf8(toString(found.request.data))},
              {"images", found.images},
              {"not_finite", found.notFinite},
              {"uses", Json::array()}};
    for (const TopImages::Use& use : found.uses) {
        Json images = Json::array();
        for (const TopImage& image : use.best) {
            images.push_back({{"image", image.image},
                              {"class", className(found.classNames, image.truth)},
                              {"value", image.value},
                              {"row", image.row},
                              {"column", image.column}});
            if (!image.file.empty()) {
                images.back()["file"] = validUtf8(image.file);
            }
        }
        json["uses"].push_back(
            {{"use", use.use}, {"block", use.block}, {"images", std::move(images)}});
    }
    return json;
}

namespace {

std::string topImagesCsv(const TopImages& found) {
    std::string csv = "use,block,place,image,class,value,row,column,file\r\n";
    for (const TopImages::Use& use : found.uses) {
        int place = 0;
        for (const TopImage& image : use.best) {
            csv += std::to_string(use.use) + "," + std::to_string(use.block) + "," +
                   std::to_string(++place) + "," + std::to_string(image.image) + "," +
                   csvField(className(found.classNames, image.truth)) + "," +
                   plain::exact(image.value) + "," + std::to_string(image.row) + "," +
                   std::to_string(image.column) + "," + csvField(image.file) + "\r\n";
        }
    }
    return csv;
}

} // namespace

std::vector<FolderFile> topImagesFiles(const std::shared_ptr<const TopImages>& found) {
    return {folderFile(kTopImagesFiles[0], [found] { return topImagesCsv(*found); }),
            folderFile(kTopImagesFiles[1], [found] { return jsonText(toJson(*found), 2) + "\n"; })};
}

} // namespace sharesnet
