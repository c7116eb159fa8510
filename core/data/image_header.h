#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace sharesnet {

// What the first bytes of a picture tell without decoding it.
struct ImageHeader {
    std::int64_t width = 0; // as stored, before a camera's rotation; 0: the header is damaged
    std::int64_t height = 0;
    bool whole = true;     // the content goes on to its format's end: it was not cut off
    bool scalable = false; // decodes to 1/2, 1/4 or 1/8 without room for all pixels (JPEG)
};

// Of JPEG, PNG, BMP, TIFF, WebP, JPEG 2000, PNM and Sun raster images, told by their content;
// nullopt for anything else. Reads no byte outside of `content`, whatever that says. Any thread.
std::optional<ImageHeader> readImageHeader(std::span<const std::uint8_t> content);

// Bytes at the start that suffice to tell whether readImageHeader knows the format.
inline constexpr std::size_t kImageSignatureBytes = 16;
bool isImage(std::span<const std::uint8_t> start);

} // namespace sharesnet
