#pragma once

#include "core/arch/image_shape.h"
#include "core/config/train_config.h"
#include "core/data/data_spec.h"

namespace sharesnet {

// What the next run would be trained on, and how.
struct DataSource {
    TrainConfig config;
    DataSpec data;
    ImageShape shape; // of the network's input
    bool operator==(const DataSource&) const = default;
};

} // namespace sharesnet
