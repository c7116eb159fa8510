#pragma once

#include "core/data/counter_random.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <vector>

namespace sharesnet {

// What is done to the pictures before they become batches.
struct PictureOptions {
    // a random part of the picture instead of all of it (torchvision's RandomResizedCrop), of at
    // least this part of the area and at most this often as wide as high, or as high as wide
    bool resizedCrop = false;
    double minScale = 0.08;
    double maxRatio = 4.0 / 3;
    double colorJitter = 0; // strength; 0: none
    double lighting = 0;    // deviation of the color noise; 0: none
    int randAugment = 0;    // operations for each picture; 0: none
    int randAugmentLevel = 9;
    bool any() const { return resizedCrop || colorJitter > 0 || lighting > 0 || randAugment > 0; }
};

struct BatchOptions {
    int batchSize = 128;
    std::uint64_t seed = 0;
    bool shuffle = false;
    bool dropLast = false;
    // pixels of zero (after normalization) around, then a random crop of the old size; 0: none
    int padCrop = 0;
    bool flip = false; // horizontally, with probability 1/2
    // side of a square of zeros at a random place, cut at the borders (DeVries and Taylor 2017); 0:
    // none
    int cutout = 0;
    // probability that a random rectangle becomes noise (Zhong et al. 2020); 0: none
    double erasing = 0;
    // each batch is mixed with itself in reverse; the share is drawn from Beta(mixup, mixup); 0:
    // not
    double mixup = 0;
    PictureOptions pictures = {};
    // Of every batch only part `share` of `shares` (from 0) is made, as it would be in the whole.
    int share = 0;
    int shares = 1;
    int threads = 1; // workers that prepare batches
    int ahead = 4;   // batches prepared before they are asked for
};

// What becomes of the images of an epoch, as a function of seed, epoch and place alone: whoever
// makes the batches, on however many threads or on a GPU, makes the same. `position` counts the
// images of an epoch in its order, from 0.

// Throws Error for options that cannot be.
BatchOptions checked(BatchOptions options, ImageShape shape);

std::int64_t batchCount(std::int64_t images, const BatchOptions& options); // of an epoch

// Positions of an epoch; `last` is beyond them.
struct BatchRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
BatchRange batchRange(std::int64_t images, const BatchOptions& options, std::int64_t batch);
// The positions of it that are `options.share`: parts as equal as can be, in order.
BatchRange sharedPart(BatchRange batch, const BatchOptions& options);

std::vector<std::int64_t> orderOf(std::int64_t images, const BatchOptions& options,
                                  std::int64_t epoch);

// Where the crop lies in the image (may be negative: that part is padding), and whether it is
// mirrored.
struct Placement {
    int x = 0;
    int y = 0;
    bool flip = false;
};
Placement placementOf(const BatchOptions& options, std::int64_t epoch, std::int64_t position);

struct PixelBox { // right and bottom are beyond it
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
};
// empty: none
PixelBox cutoutOf(const BatchOptions& options, ImageShape shape, std::int64_t epoch,
                  std::int64_t position);

// Of all that PictureOptions ask for.
CounterRandom pictureRandomOf(const BatchOptions& options, std::int64_t epoch,
                              std::int64_t position);

CounterRandom erasingRandomOf(const BatchOptions& options, std::int64_t epoch,
                              std::int64_t position);

// The lambda of mixup, drawn from Beta(mixup, mixup); 1: nothing is mixed.
float mixupLambdaOf(const BatchOptions& options, std::int64_t epoch, std::int64_t batch);

} // namespace sharesnet
