#include "core/data/image_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/byte_stream.h"
#include "core/data/image_header.h"
#include "core/data/jpeg.h"
#include "core/data/png.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

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

std::vector<std::uint8_t> readImageFile(const std::filesystem::path& file) {
    constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30;
    const std::unique_ptr<ByteStream> stream = openFile(file);
    if (*stream->size() > kMostBytes) {
        throw Error("Cannot read the image " + file.string() + ": its " +
                    std::to_string(*stream->size() >> 20U) +
                    " MiB are more than the 1 GiB that is read.");
    }
    return readStart(*stream, kMostBytes);
}

RgbImage loadImage(const std::filesystem::path& file) {
    const std::vector<std::uint8_t> content = readImageFile(file);
    try {
        return decodeImage(content);
    } catch (const Error& error) {
        throw Error("Cannot read the image " + file.string() + ": " + error.what());
    }
}

std::optional<PictureSize> scalableSize(std::span<const std::uint8_t> content) {
    const std::optional<ImageHeader> header = readImageHeader(content);
    if (!header || !header->whole || !header->scalable ||
        header->width * header->height > kMostPixels) {
        return std::nullopt;
    }
    const std::optional<JpegSize> size = jpegSize(content);
    return size ? std::optional(PictureSize{size->width, size->height}) : std::nullopt;
}

std::optional<RgbImage> decodeScaled(std::span<const std::uint8_t> content, int part) {
    return decodeJpeg(content, part);
}

#ifdef SHARESNET_OPENCV

namespace {

std::string bytesText(std::span<const std::uint8_t> content) {
    return std::to_string(content.size()) + " bytes";
}

// How a picture of this size is decoded: as it is, or smaller by 2, 4 or 8.
cv::ImreadModes decodingOf(const ImageHeader& header) {
    const auto pixels = [&](std::int64_t part) {
        return ((header.width + part - 1) / part) * ((header.height + part - 1) / part);
    };
    // Sides of 32 bits: a product cannot overflow.
    if (pixels(1) <= kMostPixels) {
        return cv::IMREAD_COLOR;
    }
    if (header.scalable) {
        for (const auto& [part, mode] :
             {std::pair(2, cv::IMREAD_REDUCED_COLOR_2), std::pair(4, cv::IMREAD_REDUCED_COLOR_4),
              std::pair(8, cv::IMREAD_REDUCED_COLOR_8)}) {
            if (pixels(part) <= kMostPixels) {
                return mode;
            }
        }
    }
    throw Error("its " + std::to_string(header.width) + " x " + std::to_string(header.height) +
                " pixels are more than the " + std::to_string(kMostPixels / 1'000'000) +
                " million that are read: scale it down.");
}

RgbImage decode(std::span<const std::uint8_t> content, cv::ImreadModes mode) {
    [[maybe_unused]] static const auto kSilenced =
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    try {
        const cv::Mat bytes(1, static_cast<int>(content.size()), CV_8U,
                            const_cast<std::uint8_t*>(content.data()));
        const cv::Mat bgr = cv::imdecode(bytes, mode);
        RgbImage image{bgr.cols, bgr.rows, {}};
        image.pixelsHwc.resize(bgr.total() * 3);
        if (!bgr.empty()) {
            cv::Mat rgb(bgr.rows, bgr.cols, CV_8UC3, image.pixelsHwc.data());
            cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
        }
        return image;
    } catch (const cv::Exception& error) {
        // Its own text is about OpenCV's insides.
        if (error.err.find("CV_IO_MAX_IMAGE") != std::string::npos) {
            throw Error("it is larger than the environment's OPENCV_IO_MAX_IMAGE_PIXELS, _WIDTH or "
                        "_HEIGHT allows: scale it down, or unset them.");
        }
        return {};
    }
}

} // namespace

RgbImage decodeImage(std::span<const std::uint8_t> content) {
    if (content.empty()) {
        throw Error("it is empty.");
    }
    const std::optional<ImageHeader> header = readImageHeader(content);
    if (!header) {
        throw Error("its content (" + bytesText(content) +
                    ") is no image that is read; those are " + kImageFormats + ".");
    }
    if (!header->whole) {
        throw Error("it is cut off after " + bytesText(content) + ": copy or download it again.");
    }
    if (header->scalable && header->width * header->height <= kMostPixels) {
        if (std::optional<RgbImage> image = decodeJpeg(content)) {
            return std::move(*image);
        }
    }
    RgbImage image;
    if (header->width > 0 && header->height > 0) {
        image = decode(content, decodingOf(*header));
    }
    if (image.pixelsHwc.empty()) {
        throw Error("its content (" + bytesText(content) +
                    ") is damaged, or a variant of its format that is not read.");
    }
    return image;
}

std::vector<std::uint8_t> encodePng(const RgbImage& image) {
    requireWhole(image);
    std::vector<std::uint8_t> bytes;
    try {
        const cv::Mat rgb(image.height, image.width, CV_8UC3,
                          const_cast<std::uint8_t*>(image.pixelsHwc.data()));
        cv::Mat bgr;
        cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
        cv::imencode(".png", bgr, bytes);
    } catch (const cv::Exception& error) {
        throw Error("A picture of " + sizeText(image) +
                    " pixels cannot be written as PNG: " + error.err + ".");
    }
    return bytes;
}

void savePng(const RgbImage& image, const std::filesystem::path& file) {
    std::vector<std::uint8_t> bytes;
    try {
        bytes = encodePng(image);
    } catch (const Error& error) {
        throw Error("Cannot write the picture " + file.string() + ": " + error.what());
    }
    writeFileAtomically(
        file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

#else

RgbImage decodeImage(std::span<const std::uint8_t>) {
    throw Error(
        "this build cannot read images (made without OpenCV): build with SHARESNET_OPENCV=ON.");
}

std::vector<std::uint8_t> encodePng(const RgbImage&) {
    throw Error("this build cannot write pictures (made without OpenCV): build with "
                "SHARESNET_OPENCV=ON.");
}

void savePng(const RgbImage&, const std::filesystem::path& file) {
    throw Error("This build cannot write the picture " + file.string() +
                " (made without OpenCV): build with SHARESNET_OPENCV=ON.");
}

#endif

} // namespace sharesnet
