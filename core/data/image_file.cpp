#include "core/data/image_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <fstream>
#include <string>

#ifdef SHARESNET_OPENCV
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#endif

namespace sharesnet {

namespace {

// What one pixel along an axis is made of: consecutive source pixels with weights that add up to 1.
struct Mixture {
    int first = 0;
    std::vector<float> weights;
};

// Shrinking takes the mean over the area that a pixel covers, growing blends the two nearest (a
// triangle of width 1 around them); written out here so that builds without OpenCV see the same
// pixels.
std::vector<Mixture> mixtures(int from, int to) {
    std::vector<Mixture> all(static_cast<std::size_t>(to));
    const double ratio = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        Mixture& mixture = all[static_cast<std::size_t>(i)];
        if (ratio > 1) {
            const double low = i * ratio;
            const double high = std::min<double>(low + ratio, from);
            mixture.first = static_cast<int>(low);
            for (int k = mixture.first; k < high && k < from; ++k) {
                mixture.weights.push_back(static_cast<float>(
                    (std::min<double>(high, k + 1) - std::max<double>(low, k)) / (high - low)));
            }
        } else {
            const double center = std::clamp((i + 0.5) * ratio - 0.5, 0.0, from - 1.0);
            mixture.first = static_cast<int>(center);
            const auto second = static_cast<float>(center - mixture.first);
            mixture.weights.push_back(1 - second);
            if (mixture.first + 1 < from) {
                mixture.weights.push_back(second);
            }
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
            for (const float weight : mixture.weights) {
                for (std::int64_t c = 0; c < 3; ++c) {
                    to[c] += weight * static_cast<float>(*from++);
                }
            }
            to += 3;
        }
    }
    return out;
}

std::string sizeText(const RgbImage& image) {
    return std::to_string(image.width) + " x " + std::to_string(image.height);
}

void checkSize(int width, int height) {
    if (width < 1 || height < 1) {
        throw Error("A picture of " + std::to_string(width) + " x " + std::to_string(height) +
                    " pixels cannot be made.");
    }
}

void checkImage(const RgbImage& image) {
    checkSize(image.width, image.height);
    if (static_cast<std::int64_t>(image.pixelsHwc.size()) !=
        std::int64_t{image.width} * image.height * 3) {
        throw Error("A picture of " + sizeText(image) + " pixels needs 3 bytes for each, but has " +
                    std::to_string(image.pixelsHwc.size()) + " bytes.");
    }
}

} // namespace

RgbImage resized(const RgbImage& image, int width, int height) {
    checkImage(image);
    checkSize(width, height);
    if (width == image.width && height == image.height) {
        return image;
    }
    const std::vector<float> wide = withWidth(image, width);
    const std::int64_t rowValues = std::int64_t{width} * 3;
    RgbImage out{width, height,
                 std::vector<std::uint8_t>(static_cast<std::size_t>(rowValues * height))};
    std::vector<float> sums(static_cast<std::size_t>(rowValues));
    std::uint8_t* to = out.pixelsHwc.data();
    for (const Mixture& mixture : mixtures(image.height, height)) {
        std::fill(sums.begin(), sums.end(), 0.5F); // rounds
        const float* from = wide.data() + mixture.first * rowValues;
        for (const float weight : mixture.weights) {
            for (float& sum : sums) {
                sum += weight * *from++;
            }
        }
        for (const float sum : sums) {
            *to++ = static_cast<std::uint8_t>(std::clamp(sum, 0.0F, 255.0F));
        }
    }
    return out;
}

#ifdef SHARESNET_OPENCV

namespace {

std::string fileContent(const std::filesystem::path& file) {
    std::error_code failed;
    const bool regular = std::filesystem::is_regular_file(file, failed);
    std::ifstream stream(file, std::ios::binary);
    if (!regular || !stream) {
        throw Error("Cannot read the image " + file.string() +
                    ": there is no such file, or it may not be read.");
    }
    return {std::istreambuf_iterator<char>(stream), {}};
}

// OpenCV decodes a JPEG that breaks off into one with a gray rest; such an image is no image.
bool isTruncatedJpeg(const std::string& content) {
    return content.starts_with("\xFF\xD8") && content.find("\xFF\xD9") == std::string::npos;
}

} // namespace

RgbImage loadImage(const std::filesystem::path& file) {
    [[maybe_unused]] static const auto kSilenced =
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    const std::string content = fileContent(file);
    const Error unreadable("The image " + file.string() + " (" + std::to_string(content.size()) +
                           " bytes) cannot be decoded: it is damaged, cut off or no image.");
    if (content.empty() || isTruncatedJpeg(content)) {
        throw unreadable;
    }
    try {
        const cv::Mat bytes(1, static_cast<int>(content.size()), CV_8U,
                            const_cast<char*>(content.data()));
        cv::Mat picture = cv::imdecode(bytes, cv::IMREAD_COLOR);
        if (picture.empty()) {
            throw unreadable;
        }
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
        const cv::Mat rgb(image.height, image.width, CV_8UC3,
                          const_cast<std::uint8_t*>(image.pixelsHwc.data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        cv::imencode(".png", bgr, bytes);
    } catch (const cv::Exception& error) {
        throw Error("Cannot write the picture " + file.string() + " of " + sizeText(image) +
                    " pixels: " + error.err + ".");
    }
    writeFileAtomically(
        file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
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
