#include "core/data/image_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

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

std::string sizeText(const RgbImage& image) {
    return std::to_string(image.width) + " x " + std::to_string(image.height);
}

} // namespace

void requireWhole(const RgbImage& image) {
    if (image.width < 1 || image.height < 1 ||
        static_cast<std::int64_t>(image.pixelsHwc.size()) !=
            std::int64_t{image.width} * image.height * 3) {
        throw Error("A picture of " + sizeText(image) + " pixels with " +
                    std::to_string(image.pixelsHwc.size()) +
                    " bytes of RGB is empty or incomplete: choose another one.");
    }
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
    requireWhole(image);
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
