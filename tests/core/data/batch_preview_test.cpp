#include "core/base/error.h"
#include "core/data/batch_preview.h"
#include "core/data/preprocess.h"
#include "tests/support/error_message.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace sharesnet {
namespace {

Dataset setOf(int count, ImageShape shape) {
    std::vector<std::uint8_t> pixels;
    for (std::int64_t k = 0; k < count * shape.bytes(); ++k) {
        pixels.push_back(static_cast<std::uint8_t>(k * k * 31 + k * 7));
    }
    std::vector<int> labels(static_cast<std::size_t>(count));
    std::iota(labels.begin(), labels.end(), 0);
    Dataset data;
    data.name = "made up";
    data.shape = shape;
    data.train = ImageSet(shape, pixels, labels);
    setMeanAndStd(data);
    return data;
}

RgbImage pictureOf(const Dataset& data, std::int64_t index) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(data.shape.bytes()));
    data.train.readImage(index, pixels);
    return asPicture(pixels, data.shape);
}

BatchOptions strongOptions() {
    BatchOptions options{.batchSize = 8, .seed = 3, .shuffle = true, .dropLast = true};
    options.padCrop = 2;
    options.flip = true;
    options.cutout = 3;
    options.erasing = 0.5;
    options.mixup = 0.4;
    options.pictures.colorJitter = 0.4;
    options.pictures.randAugment = 1;
    return options;
}

// Whatever the options make of it, the preview is the loader's batch times std plus mean.
TEST(BatchPreview, ShowsTheValuesThatTheLoaderGives) {
    for (const ImageShape shape : {ImageShape{3, 12, 12}, ImageShape{1, 12, 10}}) {
        const Dataset data = setOf(30, shape);
        const BatchOptions options = strongOptions();
        BatchLoader loader(data.train, data.mean, data.std, options);
        loader.startEpoch(4, 2);
        Batch batch;
        ASSERT_TRUE(loader.next(batch));
        const BatchPreview preview = batchPreview(data, options, {4, 2, 5, {}});
        EXPECT_EQ(preview.batches, 3);
        EXPECT_EQ(preview.count, 8);
        EXPECT_EQ(preview.mixupLambda, batch.mixupLambda);
        ASSERT_EQ(preview.images.size(), 5U);
        for (std::size_t i = 0; i < preview.images.size(); ++i) {
            const PreviewImage& image = preview.images[i];
            EXPECT_EQ(image.index, batch.indices[i]);
            EXPECT_EQ(image.label, batch.labels[i]);
            EXPECT_EQ(image.mixedWith, batch.mixupLabels[i]);
            EXPECT_EQ(image.plain, pictureOf(data, image.index));
            const auto channels = static_cast<std::size_t>(shape.channels);
            for (std::size_t k = 0; k < static_cast<std::size_t>(shape.bytes()); ++k) {
                const std::size_t c = k % channels;
                const double value =
                    (batch.imagesNhwc[i * static_cast<std::size_t>(shape.bytes()) + k] *
                         data.std[c] +
                     data.mean[c]) *
                    255;
                const std::size_t shown = channels == 3 ? k : k * 3;
                ASSERT_NEAR(image.seen.pixelsHwc[shown], std::clamp(value, 0.0, 255.0), 0.502);
            }
        }
    }
}

TEST(BatchPreview, WithoutAugmentationBothAreTheSetsImage) {
    const Dataset data = setOf(30, {3, 6, 7});
    const BatchPreview preview =
        batchPreview(data, {.batchSize = 8, .shuffle = true}, {0, 0, 8, {}});
    ASSERT_EQ(preview.images.size(), 8U);
    for (const PreviewImage& image : preview.images) {
        EXPECT_EQ(image.seen, image.plain) << "to the last bit";
        EXPECT_FALSE(image.mixedWith);
        EXPECT_EQ(image.where.english(), "image " + std::to_string(image.index));
    }
}

TEST(BatchPreview, ABatchBehindTheLastIsTheLast) {
    const Dataset data = setOf(30, {3, 6, 7});
    const BatchPreview preview = batchPreview(data, {.batchSize = 8}, {0, 99, 32, {}});
    EXPECT_EQ(preview.batch, 3);
    EXPECT_EQ(preview.images.size(), 6U) << "the rest";
    EXPECT_EQ(preview.images.back().index, 29);
}

TEST(BatchPreview, SaysWhereThereIsNothingAndCanBeStopped) {
    Dataset data = setOf(4, {3, 6, 7});
    EXPECT_THROW(batchPreview(data, {}, {0, 0, 4, [] { return true; }}), Cancelled);
    data.train = ImageSet({3, 6, 7}, {}, {});
    EXPECT_NE(test::errorOf([&] { batchPreview(data, {}, {}); }).find("made up has no training"),
              std::string::npos);
}

TEST(BatchPreview, OneImageIsFollowedThroughEpochs) {
    const Dataset data = setOf(30, {3, 12, 12});
    BatchOptions options = strongOptions();
    options.mixup = 0;
    const auto seen = imageInEpochs(data, options, 17, 2, 6);
    ASSERT_EQ(seen.size(), 6U);
    int found = 0;
    for (std::int64_t epoch = 2; epoch < 8; ++epoch) {
        std::optional<RgbImage> expected; // by looking through the whole epoch
        for (std::int64_t batch = 0; batch < 3; ++batch) {
            for (const PreviewImage& image :
                 batchPreview(data, options, {epoch, batch, 8, {}}).images) {
                if (image.index == 17) {
                    expected = image.seen;
                    ++found;
                }
            }
        }
        EXPECT_EQ(seen[static_cast<std::size_t>(epoch - 2)], expected) << epoch;
    }
    EXPECT_GT(found, 2);
    EXPECT_NE(seen[0], seen[1]);
}

} // namespace
} // namespace sharesnet
