#include "core/data/image_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/own_library.h"
#include "core/data/byte_stream.h"
#include "core/data/image_header.h"
#include "core/data/jpeg.h"
#include "core/data/picture_codec.h"
#include "core/data/png.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace sharesnet {

void requireWhole(const RgbImage& image) {
    if (image.width < 1 || image.height < 1 ||
        static_cast<std::int64_t>(image.pixelsHwc.size()) !=
            std::int64_t{image.width} * image.height * 3) {
        throw Error("A picture of %1 x %2 pixels with %3 bytes of RGB is empty or incomplete: "
                    "choose another one.",
                    image.width, image.height, image.pixelsHwc.size());
    }
}

std::vector<std::uint8_t> readImageFile(const std::filesystem::path& file) {
    constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 30;
    const std::unique_ptr<ByteStream> stream = openFile(file);
    if (*stream->size() > kMostBytes) {
        throw Error("Cannot read the image %1: its %2 MiB are more than the limit of 1 GiB.", file,
                    *stream->size() >> 20U);
    }
    return readStart(*stream, kMostBytes);
}

RgbImage loadImage(const std::filesystem::path& file) {
    const std::vector<std::uint8_t> content = readImageFile(file);
    try {
        return decodeImage(content);
    } catch (const Error& error) {
        throw Error("Cannot read the image %1: %2", file, error.message());
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

const PictureCodec& codec() {
    static const PictureCodec& loaded = *reinterpret_cast<const PictureCodec* (*)()>(
        ownLibraryFunction(kPictureLibrary, kPictureCodec))();
    return loaded;
}

// At which part of its size a picture is decoded: 1, or 1/2, 1/4 or 1/8.
int decodedPartOf(const ImageHeader& header) {
    const auto pixels = [&](std::int64_t part) {
        return ((header.width + part - 1) / part) * ((header.height + part - 1) / part);
    };
    // Sides of 32 bits: a product cannot overflow.
    for (int part = 1; part <= (header.scalable ? 8 : 1); part *= 2) {
        if (pixels(part) <= kMostPixels) {
            return part;
        }
    }
    throw Error("its %1 x %2 pixels are more than the limit of %3 million: scale it down.",
                header.width, header.height, kMostPixels / 1'000'000);
}

} // namespace

RgbImage decodeImage(std::span<const std::uint8_t> content) {
    if (content.empty()) {
        throw Error("it is empty.");
    }
    const std::optional<ImageHeader> header = readImageHeader(content);
    if (!header) { // none of those that readImageHeader knows
        throw Error("its content (%1 bytes) is not an image in a supported format; these are JPEG, "
                    "PNG, BMP, TIFF, WebP, JPEG 2000, PNM (PBM, PGM, PPM) and Sun raster.",
                    content.size());
    }
    if (!header->whole) {
        throw Error("it is truncated after %1 bytes: copy or download it again.", content.size());
    }
    if (header->scalable && header->width * header->height <= kMostPixels) {
        if (std::optional<RgbImage> image = decodeJpeg(content)) {
            return std::move(*image);
        }
    }
    RgbImage image;
    if (header->width > 0 && header->height > 0) {
        image = codec().decode(content, decodedPartOf(*header));
    }
    if (image.pixelsHwc.empty()) {
        throw Error("its content (%1 bytes) is damaged, or a variant of its format that is not "
                    "read.",
                    content.size());
    }
    return image;
}

std::vector<std::uint8_t> encodePng(const RgbImage& image) {
    requireWhole(image);
    return codec().encodePng(image);
}

void savePng(const RgbImage& image, const std::filesystem::path& file) {
    std::vector<std::uint8_t> bytes;
    try {
        bytes = encodePng(image);
    } catch (const Error& error) {
        throw Error("Cannot write the picture %1: %2", file, error.message());
    }
    writeFileAtomically(
        file, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

#else

RgbImage decodeImage(std::span<const std::uint8_t>) {
    throw Error(
        "this build cannot read images (built without OpenCV): build with SHARESNET_OPENCV=ON.");
}

std::vector<std::uint8_t> encodePng(const RgbImage&) {
    throw Error(
        "this build cannot write pictures (built without OpenCV): build with SHARESNET_OPENCV=ON.");
}

void savePng(const RgbImage&, const std::filesystem::path& file) {
    throw Error("This build cannot write the picture %1 (built without OpenCV): build with "
                "SHARESNET_OPENCV=ON.",
                file);
}

#endif

} // namespace sharesnet
