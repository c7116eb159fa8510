#include "core/data/preprocess.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <string>

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
        throw Error("A picture of " + std::to_string(width) + " x " + std::to_string(height) +
                    " pixels cannot be made.");
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

std::vector<std::uint8_t> preparedImage(const RgbImage& image, ImageShape shape) {
    if (shape.channels != 1 && shape.channels != 3) {
        throw Error("A network for images of " + std::to_string(shape.channels) +
                    " channels cannot look at a picture: only those for RGB (3) or gray (1) images "
                    "can.");
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
