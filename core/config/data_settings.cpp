#include "core/config/data_settings.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace sharesnet {

std::filesystem::path cacheFolderOf(const TrainConfig& config) {
    return bytesFromUtf8(config.cacheFolder);
}

DataRequest dataRequestOf(const TrainConfig& config, const DataSpec& data, ImageShape shape) {
    DataRequest request;
    request.data = data;
    request.shape = shape;
    request.seed = config.seed;
    request.limitTrain = config.limitTrain;
    request.limitTest = config.limitTest;
    request.testCrop = config.testCrop;
    request.imageCache = static_cast<std::uint64_t>(config.imageCache * 1e9);
    request.cacheFolder = cacheFolderOf(config);
    request.keepTraining = config.augment && config.trainCrop == TrainCrop::Resized;
    return request;
}

DataRequest previewRequestOf(const TrainConfig& config, const DataSpec& data, ImageShape shape) {
    DataRequest request = dataRequestOf(config, data, shape);
    request.keepTraining = true;
    request.keepTest = true;
    request.imageCache = 0; // that is for runs
    return request;
}

BatchOptions trainingBatches(const TrainConfig& config, ImageShape shape, std::int64_t images) {
    BatchOptions options;
    options.batchSize = config.batchSize;
    options.seed = config.seed;
    options.shuffle = true;
    // whole batches alone, unless there is but one
    options.dropLast = images > config.batchSize;
    const bool resized = config.trainCrop == TrainCrop::Resized;
    options.padCrop = config.augment && !resized ? shape.width / 8 : 0;
    options.flip = config.augment;
    options.cutout = config.cutout;
    options.erasing = config.randomErasing;
    options.mixup = config.mixup;
    options.pictures.resizedCrop = config.augment && resized;
    options.pictures.minScale = config.cropScale;
    options.pictures.maxRatio = config.cropRatio;
    options.pictures.colorJitter = config.colorJitter;
    options.pictures.lighting = config.lighting;
    options.pictures.randAugment = config.randAugment;
    options.pictures.randAugmentLevel = config.randAugmentLevel;
    options.threads = std::max(1, config.dataThreads);
    return options;
}

} // namespace sharesnet
