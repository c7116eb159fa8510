#include "tests/models/batches/same_batches.h"
#include "tests/models/step/fake_capture.h"
#include "tests/support/listed_pictures.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

void expectThoseOfTheLoader(const ImageSet& images, const BatchOptions& options, double tolerance) {
    FakeCapture fake;
    expectSameBatches(images, options, tolerance, torch::kCPU, fake.capture());
    EXPECT_GT(fake.replays(), 0) << "nothing of it came from recorded work";
}

TEST(DeviceBatches, AreThoseOfTheLoaderInOrder) {
    expectThoseOfTheLoader(someImages(3, 50), smallBatches(), 0);
}

TEST(DeviceBatches, ShuffleCropMirrorAndCutOutAlike) {
    const BatchOptions all = augmentedBatches();
    expectThoseOfTheLoader(someImages(3, 51), all, 0);
    expectThoseOfTheLoader(someImages(1, 51), all, 0);
}

TEST(DeviceBatches, MixAlike) {
    BatchOptions mixed = smallBatches();
    mixed.padCrop = 2;
    mixed.mixup = 0.4;
    expectThoseOfTheLoader(someImages(3, 51), mixed, 1e-6);
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
    EXPECT_NE(batches.whyNotCaptured().english().find("differs"), std::string::npos)
        << batches.whyNotCaptured().english();
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
