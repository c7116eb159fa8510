#include "core/data/jpeg.h"

#ifdef SHARESNET_TURBOJPEG

#include <turbojpeg.h>

#include <memory>
#include <new>
#include <type_traits>

namespace sharesnet {

namespace {

struct Destroy {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Decoder = std::unique_ptr<std::remove_pointer_t<tjhandle>, Destroy>;

unsigned wordAt(std::span<const std::uint8_t> bytes, std::size_t at, bool little) {
    return little ? bytes[at] | bytes[at + 1] << 8U : bytes[at] << 8U | bytes[at + 1];
}

// The orientation in a TIFF block (EXIF 2.3, tag 0x0112 of the first directory); 1: as it is.
unsigned orientationIn(std::span<const std::uint8_t> tiff) {
    if (tiff.size() < 8) {
        return 1;
    }
    const bool little = tiff[0] == 'I';
    const std::size_t directory =
        little ? wordAt(tiff, 4, true) : wordAt(tiff, 6, false); // nobody puts it beyond 64 KiB
    if (directory + 2 > tiff.size()) {
        return 1;
    }
    const unsigned entries = wordAt(tiff, directory, little);
    constexpr std::size_t kEntryBytes = 12;
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + i * kEntryBytes;
        if (entry + kEntryBytes > tiff.size()) {
            break;
        }
        if (wordAt(tiff, entry, little) == 0x0112) {
            return wordAt(tiff, entry + 8, little);
        }
    }
    return 1;
}

// Walks over the segments before the pixels.
bool isTurned(std::span<const std::uint8_t> jpeg) {
    constexpr std::uint8_t kExif = 0xE1;
    constexpr std::uint8_t kPixels = 0xDA;
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && jpeg[at] == 0xFF && jpeg[at + 1] != kPixels) {
        const std::size_t bytes = wordAt(jpeg, at + 2, false);
        if (bytes < 2 || at + 2 + bytes > jpeg.size()) {
            return false;
        }
        const std::span<const std::uint8_t> segment = jpeg.subspan(at + 4, bytes - 2);
        constexpr std::size_t kNameBytes = 6; // "Exif" and two zeros
        if (jpeg[at + 1] == kExif && segment.size() > kNameBytes && segment[0] == 'E' &&
            segment[1] == 'x' && segment[2] == 'i' && segment[3] == 'f') {
            const unsigned orientation = orientationIn(segment.subspan(kNameBytes));
            return orientation >= 2 && orientation <= 8;
        }
        at += 2 + bytes;
    }
    return false;
}

std::optional<JpegSize> sizeWith(const Decoder& decoder, std::span<const std::uint8_t> content) {
    if (content.size() < 4 || content[0] != 0xFF || content[1] != 0xD8 || isTurned(content)) {
        return std::nullopt;
    }
    JpegSize size;
    int sampling = 0;
    int colors = 0;
    if (!decoder || tjDecompressHeader3(decoder.get(), content.data(), content.size(), &size.width,
                                        &size.height, &sampling, &colors) != 0) {
        return std::nullopt;
    }
    if (colors != TJCS_YCbCr && colors != TJCS_GRAY) {
        return std::nullopt;
    }
    return size;
}

} // namespace

std::optional<JpegSize> jpegSize(std::span<const std::uint8_t> content) {
    return sizeWith(Decoder(tjInitDecompress()), content);
}

std::optional<RgbImage> decodeJpeg(std::span<const std::uint8_t> content, int part) {
    const Decoder decoder(tjInitDecompress());
    const std::optional<JpegSize> size = sizeWith(decoder, content);
    if (!size) {
        return std::nullopt;
    }
    RgbImage image{(size->width + part - 1) / part, (size->height + part - 1) / part, {}};
    image.pixelsHwc.resize(static_cast<std::size_t>(std::int64_t{image.width} * image.height * 3));
    const int status =
        tjDecompress2(decoder.get(), content.data(), content.size(), image.pixelsHwc.data(),
                      image.width, 0, image.height, TJPF_RGB, 0);
    // A warning is of damage that other programs pass over as well.
    if (status != 0 && tjGetErrorCode(decoder.get()) != TJERR_WARNING) {
        return std::nullopt;
    }
    return image;
}

} // namespace sharesnet

#else

namespace sharesnet {

std::optional<JpegSize> jpegSize(std::span<const std::uint8_t>) {
    return std::nullopt;
}

std::optional<RgbImage> decodeJpeg(std::span<const std::uint8_t>, int) {
    return std::nullopt;
}

} // namespace sharesnet

#endif
