#pragma once

#include "core/data/image_file.h"

#include <cstdint>
#include <vector>

namespace sharesnet {

// The content of a PNG file. Pure; any thread. Throws Error for a picture without, or of too few,
// pixels; in builds without OpenCV it says so.
std::vector<std::uint8_t> encodePng(const RgbImage& image);

} // namespace sharesnet
