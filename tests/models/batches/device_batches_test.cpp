#include "core/data/batch_loader.h"
#include "models/batches/device_batches.h"
#include "tests/models/step/fake_capture.h"
#include "tests/support/listed_pictures.h"

#include <gtest/gtest.h>

#include <random>

namespace sharesnet::test {
namespace {

constexpr std::array kMean{0.4F, 0.5F, 0.6F};
constexpr std::array kStd{0.2F, 0.25F, 0.3F};

ImageSet someImages(int channels, std::int64_t count) {
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

// Two epochs, the second from its second batch on: what the loader's threads make.
void expectSameBatches(const ImageSet& images, const BatchOptions& options, double tolerance) {
    BatchLoader loader(images, kMean, kStd, options);
    FakeCapture fake;
    DeviceBatches batches(images, kMean, kStd, options, torch::kCPU, fake.capture());
    ASSERT_EQ(batches.batchesPerEpoch(), loader.batchesPerEpoch());
    for (const std::int64_t epoch : {0, 1}) {
        loader.startEpoch(epoch, epoch);
        batches.startEpoch(epoch, epoch);
        Batch wanted;
        PreparedBatch made;
        while (loader.next(wanted)) {
            ASSERT_TRUE(batches.next(made));
            ASSERT_EQ(made.count, wanted.count);
            const BatchTensors tensors = toTensors(wanted, images.shape(), torch::kCPU);
            EXPECT_TRUE(torch::equal(made.tensors.labels, tensors.labels));
            EXPECT_TRUE(torch::allclose(made.tensors.images, tensors.images, 0, tolerance))
                << "batch " << wanted.index;
            EXPECT_TRUE(made.tensors.images.is_contiguous(torch::MemoryFormat::ChannelsLast));
            ASSERT_EQ(made.tensors.mixupLabels.defined(), tensors.mixupLabels.defined());
            if (tensors.mixupLabels.defined()) {
                EXPECT_TRUE(torch::equal(made.tensors.mixupLabels, tensors.mixupLabels));
                EXPECT_EQ(made.tensors.mixupLambda, tensors.mixupLambda);
            }
        }
        EXPECT_FALSE(batches.next(made));
    }
    EXPECT_GT(fake.replays(), 0) << "nothing of it came from recorded work";
}

BatchOptions smallBatches() {
    BatchOptions options;
    options.batchSize = 8;
    options.seed = 3;
    return options;
}

TEST(DeviceBatches, AreThoseOfTheLoaderInOrder) {
    expectSameBatches(someImages(3, 50), smallBatches(), 0);
}

TEST(DeviceBatches, ShuffleCropMirrorAndCutOutAlike) {
    BatchOptions all = smallBatches();
    all.shuffle = true;
    all.dropLast = true;
    all.padCrop = 3;
    all.flip = true;
    all.cutout = 5;
    expectSameBatches(someImages(3, 51), all, 0);
    expectSameBatches(someImages(1, 51), all, 0);
}

TEST(DeviceBatches, MixAlike) {
    BatchOptions mixed = smallBatches();
    mixed.padCrop = 2;
    mixed.mixup = 0.4;
    expectSameBatches(someImages(3, 51), mixed, 1e-6);
}

TEST(DeviceBatches, AreMadeDirectlyWhereTheFirstRepetitionIsWrong) {
    const ImageSet images = someImages(3, 40);
    FakeCapture lying([] {});
    DeviceBatches batches(images, kMean, kStd, smallBatches(), torch::kCPU, lying.capture());
    BatchLoader loader(images, kMean, kStd, smallBatches());
    loader.startEpoch(0);
    batches.startEpoch(0, 0);
    Batch wanted;
    PreparedBatch made;
    while (loader.next(wanted)) {
        ASSERT_TRUE(batches.next(made));
        EXPECT_TRUE(torch::equal(made.tensors.images,
                                 toTensors(wanted, images.shape(), torch::kCPU).images));
    }
    EXPECT_EQ(lying.replays(), 1);
    EXPECT_NE(batches.whyNotCaptured().find("differs"), std::string::npos)
        << batches.whyNotCaptured();
}

TEST(DeviceBatches, AreForImagesInMemoryThatLeaveRoom) {
    const ImageSet images = someImages(3, 10);
    const std::int64_t bytes = 10 * images.shape().bytes();
    EXPECT_TRUE(DeviceBatches::canMake(images, smallBatches(), 4 * bytes));
    EXPECT_FALSE(DeviceBatches::canMake(images, smallBatches(), 4 * bytes - 1));
    BatchOptions erasing = smallBatches();
    erasing.erasing = 0.5;
    EXPECT_FALSE(DeviceBatches::canMake(images, erasing, 1 << 30));
    const auto picture = std::make_shared<ListedPictures>(
        std::vector<std::filesystem::path>{"a.png"}, std::vector<int>{0});
    const ImageSet files(images.shape(), picture, {}, [](auto&&...) {});
    EXPECT_FALSE(DeviceBatches::canMake(files, smallBatches(), 1 << 30));
}

} // namespace
} // namespace sharesnet::test
