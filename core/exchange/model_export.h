#pragma once

#include "core/run/model_exchange.h"
#include "core/store/run_store.h"

#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// A checkpoint for other programs: one place for what window and command line write.

struct ExportedFiles {
    std::vector<std::filesystem::path> files;
    ExportedModel weights; // its bytes are those of all files
};

// A folder with model.safetensors and model.py, which loads that. For the Hugging Face hub also
// README.md (a model card) and config.json: ready for `hf upload`.
struct PytorchFolder {
    std::filesystem::path checkpoint;
    WeightSharing sharing = WeightSharing::Own;
    bool isForHub = false;
    const RunRecord* record = nullptr; // the run's; null: nothing is known of it
    std::filesystem::path folder;      // is made; files of these names are replaced
    std::function<bool()> cancelled = {};
};

// Blocks. Throws as ModelExchange does; then no file has been replaced but where the system refuses
// a later one, and a folder that it made is gone again.
ExportedFiles exportFolder(const ModelExchange& exchange, const PytorchFolder& request);

// How many bytes all of its files will have; the folder may be empty. Blocks. Throws likewise.
std::int64_t folderBytes(const ModelExchange& exchange, const PytorchFolder& request);

// The model card: YAML that the hub reads, then what the network is and how to load it.
std::string modelCard(const CheckpointInfo& info, const RunRecord* record);

// The architecture, its counts, classes and what made it, as JSON.
std::string hubConfig(const CheckpointInfo& info);

} // namespace sharesnet
