#include "core/data/preprocess.h"

#include "core/base/error.h"
#include "core/data/picture_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

namespace sharesnet {

namespace {

// What one pixel along an axis is made of: consecutive source pixels with weights that add up to 1.
struct Mixture {
    int first = 0;
    std::vector<float> weights;
};

// Shrinking takes the mean over the area that a pixel covers, growing blends the two nearest (a
// triangle of width 1 around them); written out here so that builds without OpenCV see the same
// pixels.
std::vector<Mixture> mixtures(int from, int to) {
    std::vector<Mixture> all(static_cast<std::size_t>(to));
    const double ratio = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        Mixture& mixture = all[static_cast<std::size_t>(i)];
        if (ratio > 1) {
            const double low = i * ratio;
            const double high = std::min<double>(low + ratio, from);
            mixture.first = static_cast<int>(low);
            for (int k = mixture.first; k < high && k < from; ++k) {
                mixture.weights.push_back(static_cast<float>(
                    (std::min<double>(high, k + 1) - std::max<double>(low, k)) / (high - low)));
            }
        } else {
            const double center = std::clamp((i + 0.5) * ratio - 0.5, 0.0, from - 1.0);
            mixture.first = static_cast<int>(center);
            const auto second = static_cast<float>(center - mixture.first);
            mixture.weights.push_back(1 - second);
            if (mixture.first + 1 < from) {
                mixture.weights.push_back(second);
            }
        }
    }
    return all;
}

std::vector<float> withWidth(const RgbImage& image, int width) {
    const std::vector<Mixture> columns = mixtures(image.width, width);
    std::vector<float> out(static_cast<std::size_t>(std::int64_t{width} * image.height * 3));
    float* to = out.data();
    for (std::int64_t y = 0; y < image.height; ++y) {
        const std::uint8_t* row = image.pixelsHwc.data() + y * image.width * 3;
        for (const Mixture& mixture : columns) {
            const std::uint8_t* from = row + std::int64_t{mixture.first} * 3;
            for (const float weight : mixture.weights) {
                for (std::int64_t c = 0; c < 3; ++c) {
                    to[c] += weight * static_cast<float>(*from++);
                }
            }
            to += 3;
        }
    }
    return out;
}

// The source pixels of one pixel along an axis, of a part from `first` of a line of `count`
// (Pillow's precompute_coeffs).
std::vector<Mixture> triangles(double first, double length, int count, int to) {
    std::vector<Mixture> all(static_cast<std::size_t>(to));
    const double step = length / to;
    const double reach = std::max(1.0, step);
    const int begin = std::clamp(static_cast<int>(std::floor(first)), 0, count - 1);
    const int end = std::clamp(static_cast<int>(std::ceil(first + length)), begin + 1, count);
    for (int i = 0; i < to; ++i) {
        Mixture& mixture = all[static_cast<std::size_t>(i)];
        const double center = first + (i + 0.5) * step;
        const int low =
            std::clamp(static_cast<int>(std::floor(center - reach + 0.5)), begin, end - 1);
        const int high =
            std::clamp(static_cast<int>(std::floor(center + reach + 0.5)), low + 1, end);
        mixture.first = low;
        double sum = 0;
        for (int k = low; k < high; ++k) {
            const double weight = std::max(0.0, 1 - std::abs(k + 0.5 - center) / reach);
            mixture.weights.push_back(static_cast<float>(weight));
            sum += weight;
        }
        for (float& weight : mixture.weights) {
            weight = sum > 0 ? static_cast<float>(weight / sum)
                             : 1 / static_cast<float>(mixture.weights.size());
        }
    }
    return all;
}

std::uint8_t toByte(float value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

// The largest middle part with the sides' ratio of the shape.
RgbImage centerCut(const RgbImage& image, ImageShape shape) {
    const std::int64_t w = image.width, h = image.height;
    const auto width = static_cast<int>(
        std::clamp<std::int64_t>((h * shape.width + shape.height / 2) / shape.height, 1, w));
    const auto height = static_cast<int>(
        std::clamp<std::int64_t>((w * shape.height + shape.width / 2) / shape.width, 1, h));
    if (width == image.width && height == image.height) {
        return image;
    }
    RgbImage cut{
        width, height,
        std::vector<std::uint8_t>(static_cast<std::size_t>(std::int64_t{width} * height * 3))};
    const int left = (image.width - width) / 2;
    const int top = (image.height - height) / 2;
    for (std::int64_t y = 0; y < height; ++y) {
        std::memcpy(cut.pixelsHwc.data() + y * width * 3,
                    image.pixelsHwc.data() + ((top + y) * w + left) * 3,
                    static_cast<std::size_t>(width) * 3);
    }
    return cut;
}

// The usual weights 0.299, 0.587 and 0.114 (ITU-R BT.601) in 16 bits, rounded.
std::vector<std::uint8_t> grayOf(const RgbImage& image) {
    std::vector<std::uint8_t> gray(image.pixelsHwc.size() / 3);
    const std::uint8_t* rgb = image.pixelsHwc.data();
    for (std::uint8_t& value : gray) {
        value = static_cast<std::uint8_t>(
            (rgb[0] * 19595 + rgb[1] * 38470 + rgb[2] * 7471 + 32768) >> 16);
        rgb += 3;
    }
    return gray;
}

} // namespace

RgbImage resized(const RgbImage& image, int width, int height) {
    requireWhole(image);
    if (width < 1 || height < 1) {
        throw Error("A picture of %1 x %2 pixels cannot be made.", width, height);
    }
    if (width == image.width && height == image.height) {
        return image;
    }
    const std::vector<float> wide = withWidth(image, width);
    const std::int64_t rowValues = std::int64_t{width} * 3;
    RgbImage out{width, height,
                 std::vector<std::uint8_t>(static_cast<std::size_t>(rowValues * height))};
    std::vector<float> sums(static_cast<std::size_t>(rowValues));
    std::uint8_t* to = out.pixelsHwc.data();
    for (const Mixture& mixture : mixtures(image.height, height)) {
        std::fill(sums.begin(), sums.end(), 0.5F); // rounds
        const float* from = wide.data() + mixture.first * rowValues;
        for (const float weight : mixture.weights) {
            for (float& sum : sums) {
                sum += weight * *from++;
            }
        }
        for (const float sum : sums) {
            *to++ = static_cast<std::uint8_t>(std::clamp(sum, 0.0F, 255.0F));
        }
    }
    return out;
}

// Rows first, rounded to bytes between, as Pillow does.
RgbImage scaledPart(const RgbImage& image, const PicturePart& part, int width, int height) {
    requireWhole(image);
    if (width < 1 || height < 1 || !(part.width > 0) || !(part.height > 0)) {
        throw Error("A picture of %1 x %2 pixels cannot be made.", width, height);
    }
    const std::vector<Mixture> columns = triangles(part.left, part.width, image.width, width);
    const std::vector<Mixture> rows = triangles(part.top, part.height, image.height, height);
    const int top = rows.front().first;
    const int bottom = rows.back().first + static_cast<int>(rows.back().weights.size());
    const std::int64_t rowBytes = std::int64_t{width} * 3;
    std::vector<std::uint8_t> wide(static_cast<std::size_t>(rowBytes * (bottom - top)));
    std::uint8_t* to = wide.data();
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t* row = image.pixelsHwc.data() + std::int64_t{y} * image.width * 3;
        for (const Mixture& column : columns) {
            float red = 0, green = 0, blue = 0;
            const std::uint8_t* from = row + std::int64_t{column.first} * 3;
            for (const float weight : column.weights) {
                red += weight * from[0];
                green += weight * from[1];
                blue += weight * from[2];
                from += 3;
            }
            *to++ = toByte(red);
            *to++ = toByte(green);
            *to++ = toByte(blue);
        }
    }
    RgbImage out{width, height, {}};
    out.pixelsHwc.resize(static_cast<std::size_t>(rowBytes * height));
    to = out.pixelsHwc.data();
    std::vector<float> sums(static_cast<std::size_t>(rowBytes));
    for (const Mixture& mixture : rows) {
        std::fill(sums.begin(), sums.end(), 0.0F);
        const std::uint8_t* from = wide.data() + (mixture.first - top) * rowBytes;
        for (const float weight : mixture.weights) {
            for (float& sum : sums) {
                sum += weight * *from++;
            }
        }
        for (const float sum : sums) {
            *to++ = toByte(sum);
        }
    }
    return out;
}

namespace {

struct PartWanted {
    PicturePart part;
    int width = 0; // to which it is scaled
    int height = 0;
};

// At which part of its size a JPEG is decoded: 1, 1/2, 1/4 or 1/8.
int divisorFor(const PartWanted& wanted) {
    int divisor = 1;
    while (divisor < 8 && wanted.part.width >= 2.0 * divisor * wanted.width &&
           wanted.part.height >= 2.0 * divisor * wanted.height) {
        divisor *= 2;
    }
    return divisor;
}

// Told the picture where all of it was decoded, and whether less could have been.
using OnWhole = std::function<void(const RgbImage& whole, bool scalable)>;

RgbImage decodedAndScaled(std::span<const std::uint8_t> picture,
                          const std::function<PartWanted(int width, int height)>& choose,
                          const OnWhole& onWhole = {}) {
    const std::optional<PictureSize> size = scalableSize(picture);
    if (size) {
        PartWanted wanted = choose(size->width, size->height);
        const int smaller = divisorFor(wanted);
        if (const std::optional<RgbImage> image = decodeScaled(picture, smaller)) {
            if (smaller == 1 && onWhole) {
                onWhole(*image, true);
            }
            const PicturePart& part = wanted.part;
            return scaledPart(*image,
                              {part.left / smaller, part.top / smaller, part.width / smaller,
                               part.height / smaller},
                              wanted.width, wanted.height);
        }
    }
    const RgbImage image = decodeImage(picture);
    if (!size && onWhole) {
        onWhole(image, false);
    }
    const PartWanted wanted = choose(image.width, image.height);
    return scaledPart(image, wanted.part, wanted.width, wanted.height);
}

} // namespace

RgbImage decodedPart(std::span<const std::uint8_t> picture, const ChoosePart& choose, int width,
                     int height) {
    return decodedAndScaled(picture, [&](int pictureWidth, int pictureHeight) {
        return PartWanted{choose(pictureWidth, pictureHeight), width, height};
    });
}

// The stamp is taken before the picture is read: one that changes in between has another later.
RgbImage decodedPart(const ImageSet& images, std::int64_t index, const ChoosePart& choose,
                     int width, int height) {
    constexpr const char* kWhole = "picture 1";
    const EncodedImages& pictures = *images.pictures();
    const std::int64_t item = images.pictureIndex(index);
    PictureCache* cache = pictures.cache();
    const std::optional<PictureStamp> stamp =
        cache != nullptr ? pictures.stamp(item) : std::nullopt;
    if (!stamp) {
        return decodedPart(pictures.read(item), choose, width, height);
    }
    PartWanted wanted;
    const auto choosing = [&](int pictureWidth, int pictureHeight) {
        return PartWanted{choose(pictureWidth, pictureHeight), width, height};
    };
    KeptPicture kept;
    if (cache->find(*stamp, kWhole, kept, [&](const KeptPicture& found) {
            wanted = choosing(found.width, found.height);
            return !found.scalable || divisorFor(wanted) == 1;
        })) {
        return scaledPart({kept.width, kept.height, std::move(kept.pixels)}, wanted.part, width,
                          height);
    }
    return decodedAndScaled(
        pictures.read(item), choosing, [&](const RgbImage& whole, bool scalable) {
            cache->keep(*stamp, kWhole, {whole.width, whole.height, scalable, whole.pixelsHwc});
        });
}

namespace {

// The sides that cover `width` x `height` and have the picture's ratio (torchvision's Resize).
std::pair<int, int> coveringSize(int pictureWidth, int pictureHeight, int width, int height) {
    if (std::int64_t{pictureWidth} * height <= std::int64_t{pictureHeight} * width) {
        return {width, std::max(height, static_cast<int>(std::int64_t{width} * pictureHeight /
                                                         pictureWidth))};
    }
    return {std::max(width, static_cast<int>(std::int64_t{height} * pictureWidth / pictureHeight)),
            height};
}

RgbImage cutOut(const RgbImage& image, int left, int top, int width, int height) {
    RgbImage cut{width, height, {}};
    cut.pixelsHwc.resize(static_cast<std::size_t>(std::int64_t{width} * height * 3));
    for (int y = 0; y < height; ++y) {
        std::memcpy(cut.pixelsHwc.data() + std::int64_t{y} * width * 3,
                    image.pixelsHwc.data() + (std::int64_t{top + y} * image.width + left) * 3,
                    static_cast<std::size_t>(width) * 3);
    }
    return cut;
}

} // namespace

std::vector<std::uint8_t> preparedCenter(std::span<const std::uint8_t> picture, ImageShape shape,
                                         double crop) {
    return crop >= 1 ? preparedImage(decodeImage(picture), shape)
                     : preparedCrop(picture, shape, crop, CropPlace::Center);
}

std::vector<std::uint8_t> preparedCrop(std::span<const std::uint8_t> picture, ImageShape shape,
                                       double crop, CropPlace place) {
    const int width = static_cast<int>(std::lround(shape.width / std::min(crop, 1.0)));
    const int height = static_cast<int>(std::lround(shape.height / std::min(crop, 1.0)));
    const RgbImage image = decodedAndScaled(picture, [&](int pictureWidth, int pictureHeight) {
        const auto [w, h] = coveringSize(pictureWidth, pictureHeight, width, height);
        return PartWanted{
            {0, 0, static_cast<double>(pictureWidth), static_cast<double>(pictureHeight)}, w, h};
    });
    const auto start = [place](int whole, int part, CropPlace one, CropPlace other) {
        if (place == CropPlace::Center) {
            return static_cast<int>(std::nearbyint((whole - part) / 2.0));
        }
        return place == one || place == other ? 0 : whole - part;
    };
    const int left = start(image.width, shape.width, CropPlace::TopLeft, CropPlace::BottomLeft);
    const int top = start(image.height, shape.height, CropPlace::TopLeft, CropPlace::TopRight);
    return inChannels(cutOut(image, left, top, shape.width, shape.height), shape);
}

std::vector<std::uint8_t> inChannels(RgbImage picture, ImageShape shape) {
    requireWhole(picture);
    return shape.channels == 1 ? grayOf(picture) : std::move(picture.pixelsHwc);
}

std::vector<std::uint8_t> preparedImage(const RgbImage& image, ImageShape shape) {
    if (shape.channels != 1 && shape.channels != 3) {
        throw Error("A network for images of %1 channels cannot look at a picture: only those for "
                    "RGB (3) or gray (1) images can.",
                    shape.channels);
    }
    requireWhole(image);
    RgbImage fitting = resized(centerCut(image, shape), shape.width, shape.height);
    return shape.channels == 1 ? grayOf(fitting) : std::move(fitting.pixelsHwc);
}

RgbImage asPicture(std::vector<std::uint8_t> pixelsHwc, ImageShape shape) {
    if (shape.channels == 3) {
        return {shape.width, shape.height, std::move(pixelsHwc)};
    }
    RgbImage picture{shape.width, shape.height, {}};
    picture.pixelsHwc.reserve(pixelsHwc.size() * 3);
    for (const std::uint8_t gray : pixelsHwc) {
        picture.pixelsHwc.insert(picture.pixelsHwc.end(), 3, gray);
    }
    return picture;
}

} // namespace sharesnet
