#pragma once

#include "core/data/batch_loader.h"
#include "core/data/image_file.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// An image of a batch, to be looked at.
struct PreviewImage {
    RgbImage seen;  // as the network gets it, the normalization undone
    RgbImage plain; // as it is in the set
    std::int64_t index = 0;
    int label = 0;
    std::optional<int> mixedWith; // label of what mixup adds
    Message where;                // "train/cat/17.jpg"
};

struct BatchPreview {
    std::int64_t epoch = 0;
    std::int64_t batch = 0;
    std::int64_t batches = 0; // of an epoch
    std::int64_t count = 0;   // images of the batch
    std::vector<PreviewImage> images;
    float mixupLambda = 1; // share of an image itself
    std::vector<SkippedFile> skipped;
};

struct PreviewRequest {
    std::int64_t epoch = 0; // from 0
    std::int64_t batch = 0; // from 0; beyond the last: the last
    std::int64_t images = 32;
    std::function<bool()> cancelled;
};

// The first images of a training batch, prepared by BatchLoader as a run with these options gets
// them. Blocks for the whole batch. Any thread. Throws Error where there are no images, or the
// options cannot be; Cancelled.
BatchPreview batchPreview(const Dataset& data, const BatchOptions& options,
                          const PreviewRequest& request);

// What becomes of one training image in consecutive epochs, from `firstEpoch` on; nothing where an
// epoch leaves it out (its last, incomplete batch), or it cannot be read. Prepares a whole batch
// for each. Throws as above.
std::vector<std::optional<RgbImage>> imageInEpochs(const Dataset& data, const BatchOptions& options,
                                                   std::int64_t image, std::int64_t firstEpoch,
                                                   int epochs,
                                                   const std::function<bool()>& cancelled = {});

// Normalized values of one image, H, W, C, as pixels: x * std + mean, rounded to 8 bits.
RgbImage withoutNormalization(std::span<const float> imageHwc, ImageShape shape,
                              const std::array<float, 3>& mean, const std::array<float, 3>& std);

} // namespace sharesnet
