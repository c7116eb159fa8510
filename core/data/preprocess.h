#pragma once

#include "core/data/dataset.h"
#include "core/data/image_file.h"

#include <cstdint>
#include <functional>
#include <span>
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

// The part of a picture that is left, top, width and height (in its pixels, with fractions), scaled
// by a triangle filter as wide as what it shrinks, as Pillow's BILINEAR does.
struct PicturePart {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};
RgbImage scaledPart(const RgbImage& image, const PicturePart& part, int width, int height);

// What is left of a picture, still encoded, for a network's evaluation: scaled until it covers
// shape / crop, then the center (torchvision's Resize and CenterCrop). A JPEG is decoded at 1/2,
// 1/4 or 1/8 of its size where that suffices. 1: as preparedImage.
std::vector<std::uint8_t> preparedCenter(std::span<const std::uint8_t> picture, ImageShape shape,
                                         double crop);

// The same, cut out in the center or at a corner; with crop 1, of the picture scaled until it
// covers the shape.
enum class CropPlace { Center, TopLeft, TopRight, BottomLeft, BottomRight };
std::vector<std::uint8_t> preparedCrop(std::span<const std::uint8_t> picture, ImageShape shape,
                                       double crop, CropPlace place);

// The part of a picture, still encoded, that `choose` names for its width and height, scaled to the
// size. A JPEG as above.
using ChoosePart = std::function<PicturePart(int width, int height)>;
RgbImage decodedPart(std::span<const std::uint8_t> picture, const ChoosePart& choose, int width,
                     int height);
// The same of picture `index` of a set of pictures, with its cache: those that were decoded at full
// size are kept there and found again, whichever part is chosen of them; the pixels are the same.
RgbImage decodedPart(const ImageSet& images, std::int64_t index, const ChoosePart& choose,
                     int width, int height);

// An RGB picture of the shape's size as bytes of the shape, RGB or gray.
std::vector<std::uint8_t> inChannels(RgbImage picture, ImageShape shape);

// Prepared bytes as a picture to show.
RgbImage asPicture(std::vector<std::uint8_t> pixelsHwc, ImageShape shape);

} // namespace sharesnet
