#include "core/exchange/model_export.h"

#include "core/arch/cost.h"
#include "core/arch/json.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/config/option_table.h"

#include <nlohmann/json.hpp>

#include <system_error>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

// Made with those above it; what was made is gone again unless it is kept.
class NewFolder {
  public:
    explicit NewFolder(const fs::path& folder) {
        std::error_code problem;
        for (fs::path each = folder; !each.empty() && !fs::exists(each, problem) && !problem;
             each = each.parent_path()) {
            made_.push_back(each);
        }
        fs::create_directories(folder, problem);
        if (problem) {
            throwRefused(folder, Message("cannot be made"), problem.value());
        }
    }
    ~NewFolder() {
        std::error_code ignored;
        for (const fs::path& each : made_) {
            fs::remove(each, ignored); // where nothing is in it
        }
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    void keep() { made_.clear(); }

  private:
    std::vector<fs::path> made_; // the innermost first
};

// A scalar of YAML: JSON's are YAML's.
std::string yamlText(const std::string& text) {
    return jsonText(nlohmann::json(validUtf8(text)));
}

// Of the data as others know them; a folder has the name of its last part.
std::string dataName(const DataSpec& data) {
    switch (data.kind) {
    case DataKind::Cifar10:
        return "cifar10";
    case DataKind::Cifar100:
        return "cifar100";
    case DataKind::Mnist:
        return "mnist";
    case DataKind::FashionMnist:
        return "fashion_mnist";
    case DataKind::Shapes:
        return "shapes";
    case DataKind::Folder:
    case DataKind::Tar:
        break;
    }
    return data.path.filename().string();
}

// Brought in from elsewhere: how it was trained is not known.
bool isBroughtIn(const CheckpointInfo& info) {
    return info.step == 0;
}

// Of the training, or what it was said to be for when it was brought in.
bool hasData(const CheckpointInfo& info) {
    return !isBroughtIn(info) || info.spec.data != DataSpec{};
}

std::string cardHead(const CheckpointInfo& info, const RunRecord* record) {
    std::string yaml = "---\nlibrary_name: pytorch\npipeline_tag: image-classification\n"
                       "tags:\n- image-classification\n- resnet\n- sharesnet\n- "
                       "weight-sharing\n- arxiv:1702.08782\n";
    if (hasData(info)) {
        yaml += "datasets:\n- " + yamlText(dataName(info.spec.data)) + "\n";
    }
    if (!isBroughtIn(info) && record != nullptr && record->bestTestTop1) {
        yaml += "metrics:\n- accuracy\nmodel-index:\n- name: " + yamlText(info.spec.name) +
                "\n  results:\n  - task:\n      type: image-classification\n    dataset:\n"
                "      name: " +
                yamlText(dataName(info.spec.data)) +
                "\n      type: " + yamlText(dataName(info.spec.data)) +
                "\n    metrics:\n    - type: accuracy\n      value: " +
                plain::fixed(100 * *record->bestTestTop1, 2) + "\n";
    }
    return yaml + "---\n";
}

} // namespace

std::string modelCard(const CheckpointInfo& info, const RunRecord* record) {
    const ArchCost cost = costOf(info.spec.arch);
    std::string text = cardHead(info, record);
    text += "\n# " + validUtf8(info.spec.name) +
            "\n\nA residual network whose blocks share "
            "convolution weights, after A. Boulch, *ShaResNet: reducing residual network parameter "
            "number by sharing weights* (arXiv:1702.08782). ";
    text += isBroughtIn(info)
                ? "Its weights were brought into ShaResNet Workbench, and not trained there.\n\n"
                : "Trained with ShaResNet Workbench.\n\n";
    text += "| | |\n| --- | --- |\n";
    text += "| parameters | " + plain::grouped(cost.parameters) + " |\n";
    text += "| without sharing | " + plain::grouped(cost.parametersUnshared) + " |\n";
    text += "| multiply-accumulates | " + plain::grouped(cost.macs) + " |\n";
    text += "| input | " + std::to_string(info.spec.arch.input.channels) + " x " +
            std::to_string(info.spec.arch.input.height) + " x " +
            std::to_string(info.spec.arch.input.width) + " |\n";
    if (hasData(info)) {
        text += "| data | " + validUtf8(dataName(info.spec.data)) + " |\n";
    }
    if (!isBroughtIn(info) && record != nullptr && record->bestTestTop1) {
        text += "| best test accuracy | " + plain::fixed(100 * *record->bestTestTop1, 2) + " % |\n";
    }
    if (!isBroughtIn(info)) {
        text += "| this checkpoint | epoch " + std::to_string(info.epoch) + ", step " +
                plain::grouped(info.step) + " |\n";
    }
    text += "\n## How to load it\n\n```python\nimport torch\nfrom model import MEAN, STD, "
            "CLASSES, load\n\nmodel = load(\"model.safetensors\")\nimages = torch.rand(1, " +
            std::to_string(info.spec.arch.input.channels) + ", " +
            std::to_string(info.spec.arch.input.height) + ", " +
            std::to_string(info.spec.arch.input.width) +
            ")  # RGB, 0 to 1\nimages = (images - torch.tensor(MEAN).view(1, -1, 1, 1)) / "
            "torch.tensor(STD).view(1, -1, 1, 1)\nprint(CLASSES[model(images).argmax()])\n```\n";
    return text;
}

std::string hubConfig(const CheckpointInfo& info) {
    const ArchCost cost = costOf(info.spec.arch);
    nlohmann::ordered_json classes = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < info.classNames.size(); ++i) {
        classes[std::to_string(i)] = validUtf8(info.classNames[i]);
    }
    nlohmann::ordered_json json{{"model_type", "sharesnet"},
                                {"architecture", toJson(info.spec.arch)},
                                {"parameters", cost.parameters},
                                {"parameters_unshared", cost.parametersUnshared},
                                {"num_labels", info.classNames.size()},
                                {"id2label", std::move(classes)}};
    if (!isBroughtIn(info)) {
        json["training"] = toJson(info.spec.config);
        json["epoch"] = info.epoch;
        json["step"] = info.step;
    }
    return jsonText(json, 2) + "\n";
}

namespace {

constexpr const char* kWeightsFile = "model.safetensors";

struct TextFile {
    const char* name;
    std::string text;
};

std::vector<TextFile> textFilesOf(const PytorchModule& module, const PytorchFolder& request) {
    std::vector<TextFile> files{{"model.py", module.code}};
    if (request.isForHub) {
        files.push_back({"config.json", hubConfig(module.info)});
        files.push_back({"README.md", modelCard(module.info, request.record)});
    }
    return files;
}

WeightsExport weightsOf(const PytorchModule& module, const PytorchFolder& request) {
    return {request.checkpoint, request.folder / kWeightsFile, module.names, request.sharing,
            request.cancelled};
}

} // namespace

ExportedFiles exportFolder(const ModelExchange& exchange, const PytorchFolder& request) {
    const PytorchModule module = exchange.pytorchModule(request.checkpoint);
    const WeightsExport weights = weightsOf(module, request);
    NewFolder folder(request.folder);
    ExportedFiles written{{weights.file}, exchange.exportWeights(weights)};
    folder.keep();
    for (const TextFile& file : textFilesOf(module, request)) {
        written.files.push_back(request.folder / file.name);
        writeFileAtomically(written.files.back(), file.text);
        written.weights.bytes += static_cast<std::int64_t>(file.text.size());
    }
    return written;
}

std::int64_t folderBytes(const ModelExchange& exchange, const PytorchFolder& request) {
    const PytorchModule module = exchange.pytorchModule(request.checkpoint);
    std::int64_t bytes = exchange.weightsBytes(weightsOf(module, request));
    for (const TextFile& file : textFilesOf(module, request)) {
        bytes += static_cast<std::int64_t>(file.text.size());
    }
    return bytes;
}

} // namespace sharesnet
