#include "core/data/augment.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <numbers>
#include <utility>

namespace sharesnet {

namespace {

using Table = std::array<std::uint8_t, 256>;

// As Python rounds: halves to the even one.
int rounded(double value) {
    return static_cast<int>(std::nearbyint(value));
}

std::uint8_t cut(float value) {
    return value <= 0 ? 0 : value >= 255 ? 255 : static_cast<std::uint8_t>(value);
}

// Pillow's blend: fractions are cut off.
std::uint8_t blended(std::uint8_t from, std::uint8_t to, float factor) {
    const auto base = static_cast<float>(from);
    return cut(base + factor * (static_cast<float>(to) - base));
}

// ITU-R BT.601, as Pillow's convert("L").
std::uint8_t grayOf(const std::uint8_t* rgb) {
    return static_cast<std::uint8_t>(
        (rgb[0] * 19595U + rgb[1] * 38470U + rgb[2] * 7471U + 0x8000U) >> 16U);
}

void mapValues(RgbImage& picture, const Table& table) {
    for (std::uint8_t& value : picture.pixelsHwc) {
        value = table[value];
    }
}

template <class Function>
Table tableOf(Function&& of) {
    Table table{};
    for (std::size_t value = 0; value < table.size(); ++value) {
        table[value] = of(static_cast<std::uint8_t>(value));
    }
    return table;
}

void mapChannel(RgbImage& picture, std::size_t channel, const Table& table) {
    for (std::size_t k = channel; k < picture.pixelsHwc.size(); k += 3) {
        picture.pixelsHwc[k] = table[picture.pixelsHwc[k]];
    }
}

std::array<std::int64_t, 256> histogramOf(const RgbImage& picture, std::size_t channel) {
    std::array<std::int64_t, 256> counts{};
    for (std::size_t k = channel; k < picture.pixelsHwc.size(); k += 3) {
        ++counts[picture.pixelsHwc[k]];
    }
    return counts;
}

// Pillow's ImageOps.autocontrast: each channel from 0 to 255.
void stretchContrast(RgbImage& picture) {
    for (std::size_t c = 0; c < 3; ++c) {
        const auto counts = histogramOf(picture, c);
        const auto used = [](std::int64_t count) { return count > 0; };
        const auto low = std::find_if(counts.begin(), counts.end(), used) - counts.begin();
        const auto high =
            255 - (std::find_if(counts.rbegin(), counts.rend(), used) - counts.rbegin());
        if (high <= low) {
            continue;
        }
        const double scale = 255.0 / static_cast<double>(high - low);
        const double offset = -static_cast<double>(low) * scale;
        mapChannel(picture, c, tableOf([&](std::uint8_t value) {
                       return static_cast<std::uint8_t>(
                           std::clamp(std::trunc(value * scale + offset), 0.0, 255.0));
                   }));
    }
}

// Pillow's ImageOps.equalize: each channel with an even histogram.
void equalize(RgbImage& picture) {
    for (std::size_t c = 0; c < 3; ++c) {
        const auto counts = histogramOf(picture, c);
        std::int64_t sum = 0;
        std::int64_t last = 0;
        int used = 0;
        for (const std::int64_t count : counts) {
            sum += count;
            last = count > 0 ? count : last;
            used += count > 0 ? 1 : 0;
        }
        const std::int64_t step = (sum - last) / 255;
        if (used <= 1 || step == 0) {
            continue;
        }
        std::int64_t n = step / 2;
        mapChannel(picture, c, tableOf([&](std::uint8_t value) {
                       const std::int64_t to = n / step;
                       n += counts[value];
                       return static_cast<std::uint8_t>(std::min<std::int64_t>(255, to));
                   }));
    }
}

// Where a pixel comes from: x = a x' + b y' + c, y = d x' + e y' + f, of the pixels' middles.
struct Affine {
    double a = 1, b = 0, c = 0;
    double d = 0, e = 1, f = 0;
};

RgbImage transformed(const RgbImage& picture, const Affine& from) {
    RgbImage out{picture.width, picture.height,
                 std::vector<std::uint8_t>(picture.pixelsHwc.size())};
    std::uint8_t* to = out.pixelsHwc.data();
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x, to += 3) {
            const double sourceX = std::floor(from.a * (x + 0.5) + from.b * (y + 0.5) + from.c);
            const double sourceY = std::floor(from.d * (x + 0.5) + from.e * (y + 0.5) + from.f);
            if (sourceX >= 0 && sourceX < picture.width && sourceY >= 0 &&
                sourceY < picture.height) {
                std::memcpy(to,
                            picture.pixelsHwc.data() +
                                (static_cast<std::int64_t>(sourceY) * picture.width +
                                 static_cast<std::int64_t>(sourceX)) *
                                    3,
                            3);
            }
        }
    }
    return out;
}

// Counterclockwise around the middle.
Affine rotation(double degrees, int width, int height) {
    const double angle = -degrees * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const double x = width / 2.0;
    const double y = height / 2.0;
    return {cosine, sine, x - cosine * x - sine * y, -sine, cosine, y + sine * x - cosine * y};
}

// Pillow's ImageFilter.SMOOTH: (1 1 1, 1 5 1, 1 1 1) / 13; the border stays.
RgbImage smoothed(const RgbImage& picture) {
    RgbImage out = picture;
    const std::int64_t row = std::int64_t{picture.width} * 3;
    for (int y = 1; y + 1 < picture.height; ++y) {
        for (std::int64_t k = 3; k + 3 < row; ++k) {
            const std::uint8_t* at = picture.pixelsHwc.data() + y * row + k;
            const int sum = at[-row - 3] + at[-row] + at[-row + 3] + at[-3] + 5 * at[0] + at[3] +
                            at[row - 3] + at[row] + at[row + 3];
            out.pixelsHwc[static_cast<std::size_t>(y * row + k)] =
                cut(static_cast<float>(sum) / 13 + 0.5F);
        }
    }
    return out;
}

// A number of mean 0 and deviation 1 (Box and Muller 1958).
double normalNumber(CounterRandom& random) {
    const double radius = std::sqrt(-2 * std::log(1.0 - random.uniform(0, 1)));
    return radius * std::cos(2 * std::numbers::pi * random.uniform(0, 1));
}

} // namespace

PictureBox resizedCropBox(int width, int height, double minScale, double maxRatio,
                          CounterRandom& random) {
    const double area = static_cast<double>(width) * height;
    const auto ratioEnd = static_cast<float>(std::log(maxRatio));
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double part = area * random.uniform(static_cast<float>(minScale), 1);
        const double ratio = std::exp(static_cast<double>(random.uniform(-ratioEnd, ratioEnd)));
        const int w = rounded(std::sqrt(part * ratio));
        const int h = rounded(std::sqrt(part / ratio));
        if (w > 0 && w <= width && h > 0 && h <= height) {
            const auto top =
                static_cast<int>(random.below(static_cast<std::uint64_t>(height - h + 1)));
            const auto left =
                static_cast<int>(random.below(static_cast<std::uint64_t>(width - w + 1)));
            return {left, top, w, h};
        }
    }
    const double ratio = static_cast<double>(width) / height;
    int w = width;
    int h = height;
    if (ratio < 1 / maxRatio) {
        h = std::clamp(rounded(width * maxRatio), 1, height);
    } else if (ratio > maxRatio) {
        w = std::clamp(rounded(height * maxRatio), 1, width);
    }
    return {(width - w) / 2, (height - h) / 2, w, h};
}

RgbImage mirrored(const RgbImage& picture) {
    RgbImage out{picture.width, picture.height, {}};
    out.pixelsHwc.resize(picture.pixelsHwc.size());
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t* from = picture.pixelsHwc.data() + std::int64_t{y} * picture.width * 3;
        std::uint8_t* to = out.pixelsHwc.data() + std::int64_t{y + 1} * picture.width * 3;
        for (int x = 0; x < picture.width; ++x, from += 3) {
            to -= 3;
            std::memcpy(to, from, 3);
        }
    }
    return out;
}

void adjustBrightness(RgbImage& picture, float factor) {
    mapValues(picture, tableOf([&](std::uint8_t value) { return blended(0, value, factor); }));
}

void adjustContrast(RgbImage& picture, float factor) {
    double sum = 0;
    for (std::size_t k = 0; k < picture.pixelsHwc.size(); k += 3) {
        sum += grayOf(&picture.pixelsHwc[k]);
    }
    const double pixels = static_cast<double>(picture.pixelsHwc.size()) / 3;
    const auto mean = static_cast<std::uint8_t>(sum / pixels + 0.5);
    mapValues(picture, tableOf([&](std::uint8_t value) { return blended(mean, value, factor); }));
}

void adjustSaturation(RgbImage& picture, float factor) {
    for (std::size_t k = 0; k < picture.pixelsHwc.size(); k += 3) {
        const std::uint8_t gray = grayOf(&picture.pixelsHwc[k]);
        for (std::size_t c = 0; c < 3; ++c) {
            picture.pixelsHwc[k + c] = blended(gray, picture.pixelsHwc[k + c], factor);
        }
    }
}

void adjustSharpness(RgbImage& picture, float factor) {
    const RgbImage smooth = smoothed(picture);
    for (std::size_t k = 0; k < picture.pixelsHwc.size(); ++k) {
        picture.pixelsHwc[k] = blended(smooth.pixelsHwc[k], picture.pixelsHwc[k], factor);
    }
}

void jitterColors(RgbImage& picture, double strength, CounterRandom& random) {
    using Adjust = void (*)(RgbImage&, float);
    std::array<Adjust, 3> order{adjustBrightness, adjustContrast, adjustSaturation};
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[random.below(i)]);
    }
    const auto low = static_cast<float>(std::max(0.0, 1 - strength));
    for (const Adjust adjust : order) {
        adjust(picture, random.uniform(low, static_cast<float>(1 + strength)));
    }
}

std::array<float, 3> lightingOf(double deviation, CounterRandom& random) {
    constexpr std::array<double, 3> kValues{0.2175, 0.0188, 0.0045};
    constexpr std::array<std::array<double, 3>, 3> kVectors{
        {{-0.5675, 0.7192, 0.4009}, {-0.5808, -0.0045, -0.8140}, {-0.5836, -0.6948, 0.4203}}};
    std::array<double, 3> weights{};
    for (std::size_t k = 0; k < 3; ++k) {
        weights[k] = kValues[k] * deviation * normalNumber(random);
    }
    std::array<float, 3> added{};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t k = 0; k < 3; ++k) {
            added[c] += static_cast<float>(kVectors[c][k] * weights[k]);
        }
    }
    return added;
}

double magnitudeOf(AugmentOperation operation, int level, int width, int height) {
    const double part = static_cast<double>(level) / (kAugmentLevels - 1);
    switch (operation) {
    case AugmentOperation::ShearX:
    case AugmentOperation::ShearY:
        return 0.3 * part;
    case AugmentOperation::TranslateX:
        return 150.0 / 331 * width * part;
    case AugmentOperation::TranslateY:
        return 150.0 / 331 * height * part;
    case AugmentOperation::Rotate:
        return 30 * part;
    case AugmentOperation::Brightness:
    case AugmentOperation::Color:
    case AugmentOperation::Contrast:
    case AugmentOperation::Sharpness:
        return 0.9 * part;
    case AugmentOperation::Posterize:
        return 8 - rounded(level / ((kAugmentLevels - 1) / 4.0));
    case AugmentOperation::Solarize:
        return 255 * (1 - part);
    case AugmentOperation::Identity:
    case AugmentOperation::AutoContrast:
    case AugmentOperation::Equalize:
        break;
    }
    return 0;
}

bool hasSign(AugmentOperation operation) {
    return operation >= AugmentOperation::ShearX && operation <= AugmentOperation::Sharpness;
}

RgbImage augmented(const RgbImage& picture, AugmentOperation operation, double magnitude) {
    RgbImage out = picture;
    const auto factor = static_cast<float>(1 + magnitude);
    switch (operation) {
    case AugmentOperation::Identity:
        break;
    case AugmentOperation::ShearX:
        return transformed(picture, {.b = magnitude});
    case AugmentOperation::ShearY:
        return transformed(picture, {.d = magnitude});
    case AugmentOperation::TranslateX:
        return transformed(picture, {.c = -std::trunc(magnitude)});
    case AugmentOperation::TranslateY:
        return transformed(picture, {.f = -std::trunc(magnitude)});
    case AugmentOperation::Rotate:
        return transformed(picture, rotation(magnitude, picture.width, picture.height));
    case AugmentOperation::Brightness:
        adjustBrightness(out, factor);
        break;
    case AugmentOperation::Color:
        adjustSaturation(out, factor);
        break;
    case AugmentOperation::Contrast:
        adjustContrast(out, factor);
        break;
    case AugmentOperation::Sharpness:
        adjustSharpness(out, factor);
        break;
    case AugmentOperation::Posterize: {
        const auto mask = static_cast<std::uint8_t>(0xFF00U >> static_cast<unsigned>(magnitude));
        mapValues(out, tableOf([&](std::uint8_t value) {
                      return static_cast<std::uint8_t>(value & mask);
                  }));
        break;
    }
    case AugmentOperation::Solarize:
        mapValues(out, tableOf([&](std::uint8_t value) {
                      return static_cast<std::uint8_t>(value < magnitude ? value : 255 - value);
                  }));
        break;
    case AugmentOperation::AutoContrast:
        stretchContrast(out);
        break;
    case AugmentOperation::Equalize:
        equalize(out);
        break;
    }
    return out;
}

RgbImage randAugmented(RgbImage picture, int operations, int level, CounterRandom& random) {
    for (int i = 0; i < operations; ++i) {
        const auto operation = static_cast<AugmentOperation>(random.below(kAugmentOperations));
        double magnitude = magnitudeOf(operation, level, picture.width, picture.height);
        if (hasSign(operation) && random.below(2) == 1) {
            magnitude = -magnitude;
        }
        picture = augmented(picture, operation, magnitude);
    }
    return picture;
}

} // namespace sharesnet
