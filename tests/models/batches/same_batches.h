#pragma once

#include "core/data/batch_loader.h"
#include "models/batches/device_batches.h"

#include <gtest/gtest.h>

#include <random>

// Batches that a device makes, against those of the loader's threads.

namespace sharesnet::test {

constexpr std::array kMean{0.4F, 0.5F, 0.6F};
constexpr std::array kStd{0.2F, 0.25F, 0.3F};

inline ImageSet someImages(int channels, std::int64_t count) {
    const ImageShape shape{channels, 10, 12};
    std::mt19937 random(1);
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(count * shape.bytes()));
    for (auto& pixel : pixels) {
        pixel = static_cast<std::uint8_t>(random());
    }
    std::vector<int> labels(static_cast<std::size_t>(count));
    for (auto& label : labels) {
        label = static_cast<int>(random() % 10);
    }
    return {shape, std::move(pixels), std::move(labels)};
}

inline BatchOptions smallBatches() {
    BatchOptions options;
    options.batchSize = 8;
    options.seed = 3;
    return options;
}

inline BatchOptions augmentedBatches() {
    BatchOptions options = smallBatches();
    options.shuffle = true;
    options.dropLast = true;
    options.padCrop = 3;
    options.flip = true;
    options.cutout = 5;
    return options;
}

inline void expectSameBatch(const PreparedBatch& made, const BatchTensors& wanted,
                            double tolerance) {
    EXPECT_TRUE(torch::equal(made.tensors.labels.cpu(), wanted.labels));
    EXPECT_TRUE(torch::allclose(made.tensors.images.cpu(), wanted.images, 0, tolerance));
    EXPECT_TRUE(made.tensors.images.is_contiguous(torch::MemoryFormat::ChannelsLast));
    ASSERT_EQ(made.tensors.mixupLabels.defined(), wanted.mixupLabels.defined());
    if (wanted.mixupLabels.defined()) {
        EXPECT_TRUE(torch::equal(made.tensors.mixupLabels.cpu(), wanted.mixupLabels));
        EXPECT_EQ(made.tensors.mixupLambda, wanted.mixupLambda);
    }
}

// Two epochs, the second from its second batch on: what the loader's threads make.
inline void expectSameBatches(const ImageSet& images, const BatchOptions& options, double tolerance,
                              torch::Device device, const GraphCapture& capture) {
    BatchLoader loader(images, kMean, kStd, options);
    DeviceBatches batches(images, kMean, kStd, options, device, capture);
    ASSERT_EQ(batches.batchesPerEpoch(), loader.batchesPerEpoch());
    for (const std::int64_t epoch : {0, 1}) {
        loader.startEpoch(epoch, epoch);
        batches.startEpoch(epoch, epoch);
        Batch wanted;
        PreparedBatch made;
        while (loader.next(wanted)) {
            SCOPED_TRACE("epoch " + std::to_string(epoch) + ", batch " +
                         std::to_string(wanted.index));
            ASSERT_TRUE(batches.next(made));
            ASSERT_EQ(made.count, wanted.count);
            expectSameBatch(made, toTensors(wanted, images.shape(), torch::kCPU), tolerance);
        }
        EXPECT_FALSE(batches.next(made));
    }
    EXPECT_EQ(batches.whyNotCaptured().english(), "");
}

} // namespace sharesnet::test
