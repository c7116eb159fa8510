#include "core/config/data_settings.h"
#include "core/config/recipes.h"

#include <gtest/gtest.h>

namespace sharesnet {
namespace {

constexpr ImageShape kShape{3, 32, 32};

// As earlier versions had it: their runs go on with the same batches.
TEST(DataSettings, ByDefaultImagesArePaddedCroppedAndFlipped) {
    const BatchOptions options = trainingBatches({}, kShape, 1'000);
    EXPECT_EQ(options.batchSize, 128);
    EXPECT_TRUE(options.shuffle);
    EXPECT_TRUE(options.dropLast);
    EXPECT_EQ(options.padCrop, 4);
    EXPECT_TRUE(options.flip);
    EXPECT_FALSE(options.pictures.any());
    EXPECT_FALSE(trainingBatches({}, kShape, 128).dropLast);
    const DataRequest request = dataRequestOf({}, {}, kShape);
    EXPECT_EQ(request.testCrop, 1);
    EXPECT_FALSE(request.keepTraining);
}

TEST(DataSettings, TheRecipeOfThePaperForImageNetCropsPictures) {
    const TrainConfig config = recipe("paper-imagenet").apply({});
    const BatchOptions options = trainingBatches(config, {3, 224, 224}, 1'000);
    EXPECT_EQ(options.padCrop, 0);
    EXPECT_TRUE(options.flip);
    EXPECT_TRUE(options.pictures.resizedCrop);
    EXPECT_EQ(options.pictures.minScale, 0.08);
    EXPECT_EQ(options.pictures.maxRatio, 4.0 / 3);
    EXPECT_EQ(options.pictures.colorJitter, 0.4);
    EXPECT_EQ(options.pictures.lighting, 0.1);
    const DataRequest request = dataRequestOf(config, {}, {3, 224, 224});
    EXPECT_EQ(request.testCrop, 0.875);
    EXPECT_TRUE(request.keepTraining);
    EXPECT_FALSE(trainingBatches(recipe("medium").apply(config), kShape, 10).pictures.any())
        << "a recipe sets what another one has set";
}

TEST(DataSettings, TheCacheIsInBytesAndForRunsAlone) {
    TrainConfig config;
    config.imageCache = 2.5;
    config.cacheFolder = "/scratch";
    EXPECT_EQ(dataRequestOf(config, {}, kShape).imageCache, 2'500'000'000U);
    EXPECT_EQ(dataRequestOf(config, {}, kShape).cacheFolder, "/scratch");
    EXPECT_EQ(previewRequestOf(config, {}, kShape).imageCache, 0U);
    EXPECT_EQ(previewRequestOf(config, {}, kShape).cacheFolder, "/scratch");
}

TEST(DataSettings, APreviewLeavesPicturesInTheirFiles) {
    TrainConfig config;
    config.limitTrain = 7;
    DataRequest expected = dataRequestOf(config, {}, kShape);
    const DataRequest request = previewRequestOf(config, {}, kShape);
    EXPECT_TRUE(request.keepTraining);
    EXPECT_TRUE(request.keepTest);
    EXPECT_EQ(request.limitTrain, expected.limitTrain);
    EXPECT_EQ(request.seed, expected.seed);
}

TEST(DataSettings, WithoutAugmentationNothingIsCropped) {
    TrainConfig config = recipe("paper-imagenet").apply({});
    config.augment = false;
    const BatchOptions options = trainingBatches(config, kShape, 10);
    EXPECT_FALSE(options.flip);
    EXPECT_FALSE(options.pictures.resizedCrop);
    EXPECT_FALSE(dataRequestOf(config, {}, kShape).keepTraining);
    config.randAugment = 2;
    EXPECT_EQ(trainingBatches(config, kShape, 10).pictures.randAugment, 2);
}

} // namespace
} // namespace sharesnet
