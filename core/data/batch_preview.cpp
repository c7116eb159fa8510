#include "core/data/batch_preview.h"

#include "core/base/error.h"
#include "core/data/preprocess.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

// One batch at a time, and no more work than it takes.
BatchOptions oneBatch(BatchOptions options) {
    options.threads = 1;
    options.ahead = 1;
    return options;
}

void requireTrainingImages(const Dataset& data) {
    if (data.train.size() == 0) {
        throw Error("%1 has no training images to look at.", data.name);
    }
}

std::span<const float> imageOf(const Batch& batch, std::int64_t i, ImageShape shape) {
    return std::span(batch.imagesNhwc)
        .subspan(static_cast<std::size_t>(i * shape.bytes()),
                 static_cast<std::size_t>(shape.bytes()));
}

PreviewImage previewOf(const Dataset& data, const Batch& batch, std::int64_t i) {
    const ImageShape shape = data.train.shape();
    const auto at = static_cast<std::size_t>(i);
    PreviewImage image;
    image.index = batch.indices[at];
    image.label = static_cast<int>(batch.labels[at]);
    if (!batch.mixupLabels.empty()) {
        image.mixedWith = static_cast<int>(batch.mixupLabels[at]);
    }
    image.where = data.train.describe(image.index);
    image.seen = withoutNormalization(imageOf(batch, i, shape), shape, data.mean, data.std);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(shape.bytes()));
    data.train.readImage(image.index, pixels);
    image.plain = asPicture(std::move(pixels), shape);
    return image;
}

} // namespace

RgbImage withoutNormalization(std::span<const float> imageHwc, ImageShape shape,
                              const std::array<float, 3>& mean, const std::array<float, 3>& std) {
    std::vector<std::uint8_t> pixels(imageHwc.size());
    const auto channels = static_cast<std::size_t>(shape.channels);
    for (std::size_t k = 0; k < pixels.size(); ++k) {
        const std::size_t c = k % channels;
        const float value = (imageHwc[k] * std[c] + mean[c]) * 255.0F;
        pixels[k] = static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0F, 255.0F)));
    }
    return asPicture(std::move(pixels), shape);
}

BatchPreview batchPreview(const Dataset& data, const BatchOptions& options,
                          const PreviewRequest& request) {
    requireTrainingImages(data);
    BatchLoader loader(data.train, data.mean, data.std, oneBatch(options));
    BatchPreview preview;
    preview.epoch = request.epoch;
    preview.batches = loader.batchesPerEpoch();
    preview.batch = std::clamp<std::int64_t>(request.batch, 0, preview.batches - 1);
    loader.startEpoch(preview.epoch, preview.batch);
    Batch batch;
    loader.next(batch, request.cancelled);
    preview.count = batch.count;
    preview.mixupLambda = batch.mixupLambda;
    preview.skipped = batch.skipped;
    for (std::int64_t i = 0; i < std::min(batch.count, request.images); ++i) {
        throwIfCancelled(request.cancelled);
        preview.images.push_back(previewOf(data, batch, i));
    }
    return preview;
}

std::vector<std::optional<RgbImage>> imageInEpochs(const Dataset& data, const BatchOptions& options,
                                                   std::int64_t image, std::int64_t firstEpoch,
                                                   int epochs,
                                                   const std::function<bool()>& cancelled) {
    requireTrainingImages(data);
    BatchLoader loader(data.train, data.mean, data.std, oneBatch(options));
    std::vector<std::optional<RgbImage>> seen(static_cast<std::size_t>(epochs));
    Batch batch;
    for (int i = 0; i < epochs; ++i) {
        const std::int64_t epoch = firstEpoch + i;
        const std::vector<std::int64_t> order = orderOf(data.train.size(), options, epoch);
        const std::int64_t position = std::ranges::find(order, image) - order.begin();
        loader.startEpoch(epoch, position / options.batchSize);
        if (!loader.next(batch, cancelled)) {
            continue; // left out
        }
        const auto found = std::ranges::find(batch.indices, image);
        if (found != batch.indices.end()) {
            const ImageShape shape = data.train.shape();
            seen[static_cast<std::size_t>(i)] = withoutNormalization(
                imageOf(batch, found - batch.indices.begin(), shape), shape, data.mean, data.std);
        }
    }
    return seen;
}

} // namespace sharesnet
