#pragma once

#include "core/arch/spec.h"
#include "core/config/train_config.h"
#include "core/data/data_spec.h"

#include <string>

namespace sharesnet {

// Everything that decides a run: two runs of equal specs on one machine give the same bits.
struct RunSpec {
    std::string name; // for people; decides nothing
    ArchSpec arch;
    TrainConfig config;
    DataSpec data;
    bool operator==(const RunSpec&) const = default;
};

} // namespace sharesnet
