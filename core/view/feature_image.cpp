#include "core/view/feature_image.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <string>

#ifdef SHARESNET_OPENCV
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#endif

namespace sharesnet {

namespace {

using Rgb = std::array<std::uint8_t, 3>;
using ColourTable = std::array<Rgb, 256>;

constexpr Rgb kNotFinite{255, 0, 255};
constexpr Rgb kGap{128, 128, 128};

ColourTable makeColours() {
    ColourTable table{};
#ifdef SHARESNET_OPENCV
    cv::Mat ramp(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i)
        ramp.at<std::uint8_t>(0, i) = static_cast<std::uint8_t>(i);
    cv::Mat colours;
    cv::applyColorMap(ramp, colours, cv::COLORMAP_VIRIDIS);
    for (int i = 0; i < 256; ++i) {
        const auto bgr = colours.at<cv::Vec3b>(0, i);
        table[static_cast<std::size_t>(i)] = {bgr[2], bgr[1], bgr[0]};
    }
#else
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i].fill(static_cast<std::uint8_t>(i));
#endif
    return table;
}

const ColourTable& colours() {
    static const ColourTable kTable = makeColours();
    return kTable;
}

Rgb colourOf(float value, ValueScale scale, const ColourTable& table) {
    if (!std::isfinite(value))
        return kNotFinite;
    const float span = scale.high - scale.low;
    const float position = span > 0 ? std::clamp((value - scale.low) / span, 0.0F, 1.0F) : 0.0F;
    return table[static_cast<std::size_t>(position * 255.0F + 0.5F)];
}

RgbImage filled(int width, int height, Rgb colour) {
    RgbImage image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(std::int64_t{width} * height * 3))};
    for (std::size_t k = 0; k < image.pixelsHwc.size(); ++k)
        image.pixelsHwc[k] = colour[k % 3];
    return image;
}

void fillBlock(RgbImage& image, int left, int top, int size, Rgb colour) {
    for (std::int64_t y = top; y < top + size; ++y)
        for (std::int64_t x = left; x < left + size; ++x)
            std::copy(colour.begin(), colour.end(), image.pixelsHwc.begin() + (y * image.width + x) * 3);
}

// What one pixel along an axis is made of: consecutive source pixels with weights that add up to 1.
struct Mixture {
    int first = 0;
    std::vector<float> weights;
};

// Shrinking takes the mean over the area that a pixel covers, growing blends the two nearest (a triangle of width 1 around
// them); written out here so that builds without OpenCV see the same pixels.
std::vector<Mixture> mixtures(int from, int to) {
    std::vector<Mixture> all(static_cast<std::size_t>(to));
    const double ratio = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        Mixture& mixture = all[static_cast<std::size_t>(i)];
        if (ratio > 1) {
            const double low = i * ratio;
            const double high = std::min<double>(low + ratio, from);
            mixture.first = static_cast<int>(low);
            for (int k = mixture.first; k < high && k < from; ++k)
                mixture.weights.push_back(
                    static_cast<float>((std::min<double>(high, k + 1) - std::max<double>(low, k)) / (high - low)));
        } else {
            const double centre = std::clamp((i + 0.5) * ratio - 0.5, 0.0, from - 1.0);
            mixture.first = static_cast<int>(centre);
            const auto second = static_cast<float>(centre - mixture.first);
            mixture.weights.push_back(1 - second);
            if (mixture.first + 1 < from)
                mixture.weights.push_back(second);
        }
    }
    return all;
}

std::vector<float> withWidth(const RgbImage& image, int width) {
    const std::vector<Mixture> columns = mixtures(image.width, width);
    std::vector<float> out(static_cast<std::size_t>(std::int64_t{width} * image.height * 3));
    float* to = out.data();
    for (std::int64_t y = 0; y < image.height; ++y) {
        const std::uint8_t* row = image.pixelsHwc.data() + y * image.width * 3;
        for (const Mixture& mixture : columns) {
            const std::uint8_t* from = row + std::int64_t{mixture.first} * 3;
            for (const float weight : mixture.weights)
                for (std::int64_t c = 0; c < 3; ++c)
                    to[c] += weight * static_cast<float>(*from++);
            to += 3;
        }
    }
    return out;
}

std::string sizeText(const RgbImage& image) {
    return std::to_string(image.width) + " x " + std::to_string(image.height);
}

void checkSize(int width, int height) {
    if (width < 1 || height < 1)
        throw Error("A picture of " + std::to_string(width) + " x " + std::to_string(height) + " pixels cannot be made.");
}

void checkImage(const RgbImage& image) {
    checkSize(image.width, image.height);
    if (static_cast<std::int64_t>(image.pixelsHwc.size()) != std::int64_t{image.width} * image.height * 3)
        throw Error("A picture of " + sizeText(image) + " pixels needs 3 bytes for each, but has " +
                    std::to_string(image.pixelsHwc.size()) + " bytes.");
}

} // namespace

ValueScale scaleOf(const FeatureMap& map) {
    return commonScale(std::span(&map, 1));
}

ValueScale commonScale(std::span<const FeatureMap> maps) {
    ValueScale scale{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
    for (const FeatureMap& map : maps) {
        for (const float value : map.valuesChw) {
            if (!std::isfinite(value))
                continue;
            scale.low = std::min(scale.low, value);
            scale.high = std::max(scale.high, value);
        }
    }
    return scale.low <= scale.high ? scale : ValueScale{};
}

RgbImage planeImage(const FeatureMap& map, int channel, ValueScale scale) {
    if (channel < 0 || channel >= map.channels)
        throw Error("There is no channel " + std::to_string(channel) + ": the map has " + std::to_string(map.channels) + ".");
    RgbImage image = filled(map.width, map.height, kGap);
    const float* values = map.plane(channel);
    const ColourTable& table = colours();
    for (std::size_t i = 0; i < image.pixelsHwc.size() / 3; ++i) {
        const Rgb colour = colourOf(values[i], scale, table);
        std::copy(colour.begin(), colour.end(), image.pixelsHwc.begin() + static_cast<std::ptrdiff_t>(i) * 3);
    }
    return image;
}

RgbImage gridImage(const FeatureMap& map, ValueScale scale, int columns, int zoom, int maxChannels) {
    const int channels = maxChannels > 0 ? std::min(maxChannels, map.channels) : map.channels;
    if (channels < 1 || columns < 1 || zoom < 1)
        throw Error("A grid of " + std::to_string(channels) + " channels in " + std::to_string(columns) + " columns at zoom " +
                    std::to_string(zoom) + " cannot be drawn: all three must be at least 1.");
    columns = std::min(columns, channels);
    const int rows = (channels + columns - 1) / columns;
    const int cellWidth = map.width * zoom + 1;
    const int cellHeight = map.height * zoom + 1;
    RgbImage image = filled(columns * cellWidth - 1, rows * cellHeight - 1, kGap);
    const ColourTable& table = colours();
    for (int channel = 0; channel < channels; ++channel) {
        const int left = channel % columns * cellWidth;
        const int top = channel / columns * cellHeight;
        const float* value = map.plane(channel);
        for (int y = 0; y < map.height; ++y)
            for (int x = 0; x < map.width; ++x)
                fillBlock(image, left + x * zoom, top + y * zoom, zoom, colourOf(*value++, scale, table));
    }
    return image;
}

RgbImage resized(const RgbImage& image, int width, int height) {
    checkImage(image);
    checkSize(width, height);
    if (width == image.width && height == image.height)
        return image;
    const std::vector<float> wide = withWidth(image, width);
    const std::int64_t rowValues = std::int64_t{width} * 3;
    RgbImage out{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(rowValues * height))};
    std::vector<float> sums(static_cast<std::size_t>(rowValues));
    std::uint8_t* to = out.pixelsHwc.data();
    for (const Mixture& mixture : mixtures(image.height, height)) {
        std::fill(sums.begin(), sums.end(), 0.5F); // rounds
        const float* from = wide.data() + mixture.first * rowValues;
        for (const float weight : mixture.weights)
            for (float& sum : sums)
                sum += weight * *from++;
        for (const float sum : sums)
            *to++ = static_cast<std::uint8_t>(std::clamp(sum, 0.0F, 255.0F));
    }
    return out;
}

#ifdef SHARESNET_OPENCV

namespace {

std::string fileContent(const std::filesystem::path& file) {
    std::error_code failed;
    const bool regular = std::filesystem::is_regular_file(file, failed);
    std::ifstream stream(file, std::ios::binary);
    if (!regular || !stream)
        throw Error("Cannot read the image " + file.string() + ": there is no such file, or it may not be read.");
    return {std::istreambuf_iterator<char>(stream), {}};
}

// OpenCV decodes a JPEG that breaks off into one with a grey rest; such an image is no image.
bool isTruncatedJpeg(const std::string& content) {
    return content.starts_with("\xFF\xD8") && content.find("\xFF\xD9") == std::string::npos;
}

} // namespace

RgbImage loadImage(const std::filesystem::path& file) {
    [[maybe_unused]] static const auto kSilenced = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    const std::string content = fileContent(file);
    const Error unreadable("The image " + file.string() + " (" + std::to_string(content.size()) +
                           " bytes) cannot be decoded: it is damaged, cut off or no image.");
    if (content.empty() || isTruncatedJpeg(content))
        throw unreadable;
    try {
        const cv::Mat bytes(1, static_cast<int>(content.size()), CV_8U, const_cast<char*>(content.data()));
        cv::Mat picture = cv::imdecode(bytes, cv::IMREAD_COLOR);
        if (picture.empty())
            throw unreadable;
        cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
        RgbImage image{picture.cols, picture.rows, {}};
        image.pixelsHwc.assign(picture.datastart, picture.dataend);
        return image;
    } catch (const cv::Exception&) {
        throw unreadable;
    }
}

void savePng(const RgbImage& image, const std::filesystem::path& file) {
    checkImage(image);
    std::vector<std::uint8_t> bytes;
    try {
        const cv::Mat rgb(image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.pixelsHwc.data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        cv::imencode(".png", bgr, bytes);
    } catch (const cv::Exception& error) {
        throw Error("Cannot write the picture " + file.string() + " of " + sizeText(image) + " pixels: " + error.err + ".");
    }
    writeFileAtomically(file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

#else

RgbImage loadImage(const std::filesystem::path& file) {
    throw Error("This build cannot read the image " + file.string() +
                " (made without OpenCV): build with SHARESNET_OPENCV=ON.");
}

void savePng(const RgbImage&, const std::filesystem::path& file) {
    throw Error("This build cannot write the picture " + file.string() +
                " (made without OpenCV): build with SHARESNET_OPENCV=ON.");
}

#endif

} // namespace sharesnet
