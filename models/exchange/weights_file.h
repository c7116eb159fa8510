#pragma once

#include "core/base/atomic_file.h"
#include "core/run/model_exchange.h"
#include "models/checkpoint/checkpoint.h"
#include "models/exchange/tensor_names.h"

#include <filesystem>

namespace sharesnet {

// The weights of a checkpoint as a safetensors file for other programs. Its metadata hold `format`
// "pt", `sharesnet` (the architecture), `mean`, `std`, `classes`, and with Aliases each other name
// of a weight, whose value is the name that it is stored under. Blocks. Throws Error where the
// scheme has no names for the network, IoError where the file cannot be written.
void writeWeights(const std::filesystem::path& file, const Checkpoint& checkpoint,
                  NameScheme scheme, WeightSharing sharing, const WriteConditions& conditions = {});

// How many bytes that file will have; the tensors of the checkpoint may be missing. Throws Error
// likewise.
std::int64_t weightsFileBytes(const Checkpoint& checkpoint, NameScheme scheme,
                              WeightSharing sharing);

// What such a file, or one of another program, holds.
struct ReadWeights {
    ImportedModel model;
    std::map<std::string, torch::Tensor> network; // by the names in our network, fp32, on the CPU
};

// Reads tensor by tensor what the network needs. Blocks. Throws Error as ModelExchange::look does.
ReadWeights readWeights(const ImportRequest& request);

} // namespace sharesnet
