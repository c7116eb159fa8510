#pragma once

#include "core/data/image_file.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sharesnet {

// What the library `sharesnet_pictures` does, through OpenCV. Any thread.
class PictureCodec {
  public:
    virtual ~PictureCodec() = default;
    // At 1/`part` of its size; a part of 2, 4 or 8 for JPEGs alone. Empty for a picture that is
    // damaged. Throws Error.
    virtual RgbImage decode(std::span<const std::uint8_t> content, int part) const = 0;
    virtual std::vector<std::uint8_t> encodePng(const RgbImage& image) const = 0; // throws Error
};

inline constexpr const char* kPictureLibrary = "sharesnet_pictures";
inline constexpr const char* kPictureCodec = "sharesnetPictureCodec"; // const PictureCodec* ()

} // namespace sharesnet
