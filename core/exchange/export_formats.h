#pragma once

#include "core/base/message.h"
#include "core/exchange/model_export.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// In which forms something goes out to other programs, which choices each form has, and the one
// function that writes it: for window and command line alike.

enum class ExportForm { Safetensors, Onnx, Pytorch, Hub };

struct ExportFormat {
    ExportForm form = ExportForm::Safetensors;
    std::string name;   // "safetensors": on the command line
    std::string title;  // "Weights (safetensors)": on screen
    std::string help;   // what it is, in one line
    std::string suffix; // of its file, ".onnx"; empty: a folder
    bool names = false; // ExportPlan's choices that it takes
    bool sharing = false;
    bool fold = false;
    bool operator==(const ExportFormat&) const = default;
};

// In the order in which they are offered.
const std::vector<ExportFormat>& exportFormats();
const ExportFormat& exportFormat(ExportForm form);
const ExportFormat& exportFormat(const std::string& name); // throws Error that lists them

// One of several ways, and what it means in one line.
struct ExportChoice {
    std::string name;  // "torchvision": on the command line and in plans
    std::string title; // "torchvision, timm": on screen
    std::string help;
};
const std::vector<ExportChoice>& exportNames();
const std::vector<ExportChoice>& exportSharings(); // named as by toString(WeightSharing)
extern const char* const kFoldHelp;                // what ExportPlan::fold does, and its price

struct ExportPlan {
    ExportForm form = ExportForm::Safetensors;
    std::optional<std::string> names;     // of ModelExchange::exportWeights; nullopt: own
    std::optional<WeightSharing> sharing; // nullopt: Own
    bool fold = false;
    std::filesystem::path out; // a file or, for a form without suffix, a folder, which is made
    std::function<bool()> cancelled = {}; // asked often; then nothing is left of the export
};

// Throws Error where a choice was made that the form does not have.
void requireThatChoicesFit(const ExportPlan& plan);

// The files that the export writes, replacing those that are there.
std::vector<std::filesystem::path> filesOf(const ExportPlan& plan);

// What goes out.
struct ExportSource {
    std::filesystem::path checkpoint;
    std::optional<RunRecord> record; // of the run that it is of, where that is known
};

// How many bytes the files will have, all together, to the byte; `out` may be empty. No weights are
// read. Blocks; throws as ModelExchange does.
std::int64_t exportBytes(const ModelExchange& exchange, const ExportSource& source,
                         const ExportPlan& plan);

// Blocks. Throws as requireThatChoicesFit and ModelExchange do; then, also where it was cancelled,
// files that were there are as they were.
ExportedFiles writeExport(const ModelExchange& exchange, const ExportSource& source,
                          const ExportPlan& plan);

// "checked: read back, the network gives the same outputs to the bit (...)".
Message checkedText(ExportForm form, const ExportedModel& written);

} // namespace sharesnet
