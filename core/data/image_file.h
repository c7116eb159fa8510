#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace sharesnet {

// A picture as the person gave it: rows of RGB bytes.
struct RgbImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixelsHwc; // height * width * 3
    bool operator==(const RgbImage&) const = default;
};

// Throws Error where it has no pixels or not 3 bytes for each.
void requireWhole(const RgbImage& image);

// A picture may have so many pixels; a JPEG of more is decoded at 1/2, 1/4 or 1/8 of its size.
constexpr std::int64_t kMostPixels = 64'000'000;

// Told by its content, whatever the file is called: what readImageHeader knows, whole, up to 1 GiB
// and kMostPixels. Turned as a camera says (EXIF). Looks at the size before it takes memory for it.
// Blocking; any thread. Throws Error that names the file, IoError where the system refuses to read;
// in builds without OpenCV it says so.
RgbImage loadImage(const std::filesystem::path& file);

// The two steps of loadImage. The Error of the second says why alone, for lists that have the name.
std::vector<std::uint8_t> readImageFile(const std::filesystem::path& file);
RgbImage decodeImage(std::span<const std::uint8_t> content);

// Of a whole JPEG that decodes to 1/2, 1/4 and 1/8 of its size (rounded up) for less work, and is
// at most kMostPixels large; nullopt: decodeImage alone knows. Any thread.
struct PictureSize {
    int width = 0;
    int height = 0;
};
std::optional<PictureSize> scalableSize(std::span<const std::uint8_t> content);
std::optional<RgbImage> decodeScaled(std::span<const std::uint8_t> content, int part);

// Blocking. Throws Error that names the file; in builds without OpenCV it says so.
void savePng(const RgbImage& image, const std::filesystem::path& file);

} // namespace sharesnet
