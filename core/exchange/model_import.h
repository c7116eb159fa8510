#pragma once

#include "core/base/message.h"
#include "core/run/model_exchange.h"
#include "core/store/run_store.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// A network of another program as a run of the store: finished, with one checkpoint after no step,
// so that it can be looked into, evaluated, branched from and exported like any other.

// How images are normalized, where a file does not say: what is usual for some data.
struct NormalizationPreset {
    std::string name;  // "imagenet": on the command line
    std::string title; // "ImageNet": on screen
    Normalization value;
};
const std::vector<NormalizationPreset>& normalizationPresets();

// Mean and standard deviation of the training images. Blocks for reading them. Throws Error as
// loadDataset does, Cancelled where it was cancelled.
Normalization normalizationOf(const DataSpec& data, ImageShape shape,
                              const std::function<bool()>& cancelled = {});

struct ImportPlan {
    ImportRequest request;
    std::string name;             // of the run; empty: the file's
    std::optional<DataSpec> data; // that it is looked at and trained on; its classes name the
                                  // network's where there are as many
    // Where neither the request nor the file says how images are normalized: as the data's are.
    bool normalizeAsData = false;
};

struct ImportedRun {
    std::int64_t run = 0;
    ImportedModel model;
    std::filesystem::path checkpoint;
};

// What a file holds, with the classes of the plan's data; nothing is written. Blocks. Throws as
// ModelExchange::read does, and for data that are not there.
ImportedModel lookAt(const ModelExchange& exchange, const ImportPlan& plan);

// A file that was read and can become a checkpoint.
struct ReadImport {
    std::unique_ptr<ReadNetwork> network;
    ImportedModel model;         // as the plan has it
    Normalization normalization; // the model's
};

// Blocks; throws the same, and Error where nobody says how images are normalized.
ReadImport readImport(const ModelExchange& exchange, const ImportPlan& plan);

// Blocks; throws the same. Where it throws, also Cancelled, the store is as it was.
ImportedRun importRun(RunStore& store, const ModelExchange& exchange, const ImportPlan& plan);
// The same into the store of a folder, which is made where there is none, once the file was read.
ImportedRun importRun(const std::filesystem::path& storeFolder, const ModelExchange& exchange,
                      const ImportPlan& plan);

// "24 tensors ... are equal": one line for each note and each set of equal convolutions.
std::vector<Message> importNotes(const ImportedModel& model);

} // namespace sharesnet
