#pragma once

#include "core/data/dataset.h"
#include "core/data/image_file.h"

#include <cstdint>
#include <vector>

namespace sharesnet {

// How a picture becomes what a network sees; training, evaluation and the looking at activations
// all go this way. Any thread. All throw Error for a picture without, or of too few, pixels.

// Area mean where it shrinks, bilinear where it grows.
RgbImage resized(const RgbImage& image, int width, int height);

// The largest middle part with the sides' ratio of the shape, scaled to its size: shape.bytes()
// bytes, HWC, RGB or gray. A picture of that size stays as it is. Throws Error for another number
// of channels than 1 and 3.
std::vector<std::uint8_t> preparedImage(const RgbImage& image, ImageShape shape);

// Prepared bytes as a picture to show.
RgbImage asPicture(std::vector<std::uint8_t> pixelsHwc, ImageShape shape);

} // namespace sharesnet
