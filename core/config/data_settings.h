#pragma once

#include "core/config/train_config.h"
#include "core/data/batch_plan.h"
#include "core/data/data_spec.h"

namespace sharesnet {

// What the settings of a run mean for its data.

// For DataRequest; empty: the person's own.
std::filesystem::path cacheFolderOf(const TrainConfig& config);

// `cancelled`, `note` and `threads` are left to the caller.
DataRequest dataRequestOf(const TrainConfig& config, const DataSpec& data, ImageShape shape);

// To look at a few training batches: pictures in files stay there, however few they are, so that
// they are seen at once. Each batch is that of a run, but where files cannot be read (a run that
// has them in memory leaves them out beforehand), with the mean of some instead of all of them.
DataRequest previewRequestOf(const TrainConfig& config, const DataSpec& data, ImageShape shape);

// Of the training images, of which there are `images`.
BatchOptions trainingBatches(const TrainConfig& config, ImageShape shape, std::int64_t images);

} // namespace sharesnet
