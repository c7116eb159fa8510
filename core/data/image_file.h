#pragma once

#include <cstdint>
#include <filesystem>
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

// Blocking. Throw Error that names the file; in builds without OpenCV they say so.
RgbImage loadImage(const std::filesystem::path& file);
void savePng(const RgbImage& image, const std::filesystem::path& file);

} // namespace sharesnet
