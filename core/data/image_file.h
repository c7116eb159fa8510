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

// area when shrinking, bilinear when growing
RgbImage resized(const RgbImage& image, int width, int height);

// Blocking. Throw Error that names the file; in builds without OpenCV they say so.
RgbImage loadImage(const std::filesystem::path& file);
void savePng(const RgbImage& image, const std::filesystem::path& file);

} // namespace sharesnet
