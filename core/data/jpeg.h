#pragma once

#include "core/data/image_file.h"

#include <cstdint>
#include <optional>
#include <span>

namespace sharesnet {

// JPEGs through libturbojpeg, which is faster than OpenCV and comes to the same pixels.

// What decodeJpeg will make of a picture. Reads its markers alone.
struct JpegSize {
    int width = 0;
    int height = 0;
};
// nullopt: not for decodeJpeg, but perhaps for OpenCV: no JPEG, damaged, CMYK, or turned by a
// camera. In builds without libturbojpeg always. Any thread.
std::optional<JpegSize> jpegSize(std::span<const std::uint8_t> content);

// At 1/`part` of its size, 1, 2, 4 or 8 (rounded up), for less work than the whole takes. nullopt
// as above. Takes memory for width x height pixels: look at jpegSize before. Any thread.
std::optional<RgbImage> decodeJpeg(std::span<const std::uint8_t> content, int part = 1);

} // namespace sharesnet
