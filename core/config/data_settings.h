#pragma once

#include "core/config/train_config.h"
#include "core/data/batch_plan.h"
#include "core/data/data_spec.h"

namespace sharesnet {

// What the settings of a run mean for its data.

// `cancelled`, `note` and `threads` are left to the caller.
DataRequest dataRequestOf(const TrainConfig& config, const DataSpec& data, ImageShape shape);

// Of the training images, of which there are `images`.
BatchOptions trainingBatches(const TrainConfig& config, ImageShape shape, std::int64_t images);

} // namespace sharesnet
