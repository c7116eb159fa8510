#pragma once

#include "core/data/counter_random.h"
#include "core/data/image_file.h"

#include <array>

namespace sharesnet {

// What is done to training pictures, as torchvision and fb.resnet.torch define it on 8-bit
// pictures. All are functions of the picture and of numbers drawn from `random`. Any thread.

struct PictureBox {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool operator==(const PictureBox&) const = default;
};

// torchvision.transforms.RandomResizedCrop (Szegedy et al. 2015): a part of `minScale`..1 of the
// area, 1/maxRatio..maxRatio times as wide as high, ten tries, then the largest middle part of such
// a ratio.
PictureBox resizedCropBox(int width, int height, double minScale, double maxRatio,
                          CounterRandom& random);

RgbImage mirrored(const RgbImage& picture);

// Pillow's ImageEnhance: 0 is black, the mean gray, gray, smooth; 1 the picture itself.
void adjustBrightness(RgbImage& picture, float factor);
void adjustContrast(RgbImage& picture, float factor);
void adjustSaturation(RgbImage& picture, float factor);
void adjustSharpness(RgbImage& picture, float factor);

// torchvision.transforms.ColorJitter: brightness, contrast and saturation by factors of
// max(0, 1 - strength)..1 + strength, in random order.
void jitterColors(RgbImage& picture, double strength, CounterRandom& random);

// What is added to the channels (of 0..1): the principal components of ImageNet's colors, each
// times a normal number of deviation `deviation` (Krizhevsky et al. 2012; numbers of
// fb.resnet.torch).
std::array<float, 3> lightingOf(double deviation, CounterRandom& random);

// torchvision.transforms.RandAugment (Cubuk et al. 2020) with nearest pixels and black around.
enum class AugmentOperation {
    Identity,
    ShearX,
    ShearY,
    TranslateX,
    TranslateY,
    Rotate,
    Brightness,
    Color,
    Contrast,
    Sharpness,
    Posterize,
    Solarize,
    AutoContrast,
    Equalize
};
inline constexpr int kAugmentOperations = 14;
inline constexpr int kAugmentLevels = 31;

// Of a level 0..30: shear, pixels, degrees, change of the factor, bits, threshold.
double magnitudeOf(AugmentOperation operation, int level, int width, int height);
bool hasSign(AugmentOperation operation);
RgbImage augmented(const RgbImage& picture, AugmentOperation operation, double magnitude);
RgbImage randAugmented(RgbImage picture, int operations, int level, CounterRandom& random);

} // namespace sharesnet
