#pragma once

#include "core/run/model_exchange.h"
#include "core/store/run_store.h"

#include <string>
#include <vector>

namespace sharesnet {

// A checkpoint for other programs: one place for what window and command line write.

struct ExportedFiles {
    std::vector<std::filesystem::path> files;
    ExportedModel weights;
};

// A folder with model.py and model.safetensors, which that loads. The folder is made; files of
// these names are replaced. Blocks. Throws as ModelExchange does.
ExportedFiles exportPytorch(const ModelExchange& exchange, const std::filesystem::path& checkpoint,
                            WeightSharing sharing, const std::filesystem::path& folder);

// The same with README.md (a model card for the Hugging Face hub) and config.json: ready for `hf
// upload`. `record`: the run's, nullptr where nothing is known of it.
ExportedFiles exportHubFolder(const ModelExchange& exchange,
                              const std::filesystem::path& checkpoint, const RunRecord* record,
                              WeightSharing sharing, const std::filesystem::path& folder);

// The model card: YAML that the hub reads, then what the network is and how to load it.
std::string modelCard(const CheckpointInfo& info, const RunRecord* record);

// The architecture, its counts, classes and what made it, as JSON.
std::string hubConfig(const CheckpointInfo& info);

} // namespace sharesnet
