#include "models/inspection/study_batches.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/config/data_settings.h"
#include "core/data/batch_loader.h"
#include "core/data/class_names.h"
#include "core/data/data_spec.h"
#include "models/batches/batch_tensors.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr std::int64_t kMostBytes = std::int64_t{1} << 30; // of images, and of activations

void requireRoom(const ImageSet& images) {
    const std::int64_t bytes =
        images.size() * images.shape().bytes() * static_cast<std::int64_t>(sizeof(float));
    if (bytes > kMostBytes) {
        throw Error("%1 images take more than 1 GiB of memory here; give at most %2",
                    numeral::grouped(images.size()),
                    numeral::grouped(images.size() * kMostBytes / bytes));
    }
}

} // namespace

Dataset testImagesFor(const CheckpointInfo& checkpoint, const DataSpec& data, std::int64_t limit,
                      int threads, const std::function<bool()>& cancelled) {
    const ImageShape& input = checkpoint.spec.arch.input;
    DataRequest wanted;
    wanted.data = data;
    wanted.shape = {input.channels, input.height, input.width};
    wanted.seed = checkpoint.spec.config.seed;
    wanted.threads = threads;
    wanted.wantTrain = false;
    wanted.limitTest = limit;
    wanted.cacheFolder = cacheFolderOf(checkpoint.spec.config);
    wanted.testCrop = checkpoint.spec.config.testCrop;
    wanted.cancelled = cancelled;
    Dataset set = loadDataset(wanted);
    requireSameClasses(checkpoint.classNames, set.classNames, toString(data));
    if (set.test.size() == 0) {
        throw Error("%1: there are no test images", toString(data));
    }
    return set;
}

int studyBatchFor(const ArchSpec& spec, int stage) {
    constexpr std::int64_t kMost = 32;
    constexpr std::int64_t kCopies = 2;
    const ArchCost cost = costOf(spec);
    const std::int64_t bytes =
        kCopies * static_cast<std::int64_t>(sizeof(float)) *
        cost.stages.at(static_cast<std::size_t>(stage - 1)).activationElements;
    return static_cast<int>(
        std::clamp<std::int64_t>(kMostBytes / std::max<std::int64_t>(1, bytes), 1, kMost));
}

StudyBatches readStudyBatches(const StudyImages& from, int batchSize, torch::Device device,
                              const StudyWatch& watch, std::vector<SkippedFile>& skipped) {
    requireRoom(from.images);
    BatchOptions options;
    options.batchSize = batchSize;
    options.threads = std::max(1, from.threads);
    BatchLoader loader(from.images, from.mean, from.std, options);
    loader.startEpoch(0);
    StudyBatches batches;
    Batch batch;
    while (loader.next(batch)) {
        throwIfCancelled(watch.cancelled);
        skipped.insert(skipped.end(), batch.skipped.begin(), batch.skipped.end());
        if (batch.count > 0) {
            const BatchTensors tensors = toTensors(batch, from.images.shape(), device);
            StudyBatch& kept = batches.emplace_back();
            kept.images = tensors.images.clone();
            kept.labels = tensors.labels.clone();
            for (const std::int64_t index : batch.indices) {
                kept.indices.push_back(from.images.indexInWhole(index));
            }
        }
    }
    return batches;
}

} // namespace sharesnet
