#include "core/exchange/export_formats.h"

#include "core/base/error.h"
#include "core/base/joined.h"

#include <algorithm>

namespace sharesnet {

namespace {

PytorchFolder folderOf(const ExportSource& source, const ExportPlan& plan) {
    return {source.checkpoint,
            plan.sharing.value_or(WeightSharing::Own),
            plan.form == ExportForm::Hub,
            source.record ? &*source.record : nullptr,
            plan.out,
            plan.cancelled};
}

} // namespace

const char* const kFoldHelp =
    "Batch norms become part of the convolutions before them: less to compute. Each use of a "
    "shared weight then needs a copy of its own, so the file is larger and nothing is shared in it";

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> kFormats{
        {ExportForm::Safetensors, "safetensors", "Weights (safetensors)",
         "A file of weights, with the names that other programs have for them", ".safetensors",
         true, true, false},
        {ExportForm::Onnx, "onnx", "Network for runtimes (ONNX)",
         "The whole network, opset 13, for batches of any size; a shared weight is one tensor",
         ".onnx", false, false, true},
        {ExportForm::Pytorch, "pytorch", "PyTorch code",
         "A folder with model.py, which needs PyTorch alone, and the weights that it loads", "",
         false, true, false},
        {ExportForm::Hub, "hub", "Hugging Face folder",
         "A folder with the PyTorch code and weights, a model card and config.json, ready for `hf "
         "upload`",
         "", false, true, false}};
    return kFormats;
}

const ExportFormat& exportFormat(ExportForm form) {
    return *std::ranges::find(exportFormats(), form, &ExportFormat::form);
}

const ExportFormat& exportFormat(const std::string& name) {
    const auto found = std::ranges::find(exportFormats(), name, &ExportFormat::name);
    if (found == exportFormats().end()) {
        std::vector<std::string> names;
        std::ranges::transform(exportFormats(), std::back_inserter(names), &ExportFormat::name);
        throw Error("there is no export format '%1'; choose one of %2", name, joined(names, ", "));
    }
    return *found;
}

const std::vector<ExportChoice>& exportNames() {
    static const std::vector<ExportChoice> kNames{
        {"own", "Own", "As this program calls them, such as stage1.block2.conv2"},
        {"torchvision", "torchvision",
         "layer1.1.conv2.weight, as in torchvision's ResNet and timm's (post-activation)"},
        {"timm", "timm", "As in timm's ResNet, and for pre-activation networks its ResNetV2"},
        {"cifar", "pytorch-cifar", "As in kuangliu's networks for CIFAR (post-activation)"},
        {"hf", "Hugging Face transformers", "As in ResNetForImageClassification (post-activation)"},
        {"wrn", "Wide ResNet",
         "block1.layer.1.conv2.weight, as most code for wide networks on CIFAR has it "
         "(pre-activation, basic blocks)"}};
    return kNames;
}

const std::vector<ExportChoice>& exportSharings() {
    static const std::vector<ExportChoice> kSharings{
        {toString(WeightSharing::Own), "Once",
         "The smallest file. It loads only where the program knows which blocks share"},
        {toString(WeightSharing::Aliases), "Once, with aliases",
         "As small as that; the file's metadata map the other names to the one that is stored, as "
         "save_model of safetensors does"},
        {toString(WeightSharing::Expanded), "A copy for each use",
         "Loads anywhere. The file is larger, and nothing keeps the copies equal when they are "
         "trained"}};
    return kSharings;
}

void requireThatChoicesFit(const ExportPlan& plan) {
    const ExportFormat& format = exportFormat(plan.form);
    if (plan.names && !format.names) {
        throw Error("a choice of names goes with the format safetensors: %1 has names of its own",
                    format.name);
    }
    if (plan.sharing && !format.sharing) {
        throw Error("a choice of sharing does not go with the format %1: a shared weight is one "
                    "tensor there, and a copy for each use where it is folded",
                    format.name);
    }
    if (plan.fold && !format.fold) {
        throw Error("folding goes with the format onnx, and not with %1", format.name);
    }
}

std::vector<std::filesystem::path> filesOf(const ExportPlan& plan) {
    switch (plan.form) {
    case ExportForm::Safetensors:
    case ExportForm::Onnx:
        break;
    case ExportForm::Pytorch:
        return {plan.out / "model.safetensors", plan.out / "model.py"};
    case ExportForm::Hub:
        return {plan.out / "model.safetensors", plan.out / "model.py", plan.out / "config.json",
                plan.out / "README.md"};
    }
    return {plan.out};
}

std::int64_t exportBytes(const ModelExchange& exchange, const ExportSource& source,
                         const ExportPlan& plan) {
    const WeightSharing sharing = plan.sharing.value_or(WeightSharing::Own);
    switch (plan.form) {
    case ExportForm::Safetensors:
        break;
    case ExportForm::Onnx:
        return exchange.onnxBytes({source.checkpoint, {}, plan.fold});
    case ExportForm::Pytorch:
    case ExportForm::Hub:
        return folderBytes(exchange, folderOf(source, plan));
    }
    return exchange.weightsBytes({source.checkpoint, {}, plan.names.value_or("own"), sharing});
}

ExportedFiles writeExport(const ModelExchange& exchange, const ExportSource& source,
                          const ExportPlan& plan) {
    requireThatChoicesFit(plan);
    const WeightSharing sharing = plan.sharing.value_or(WeightSharing::Own);
    switch (plan.form) {
    case ExportForm::Safetensors:
        break;
    case ExportForm::Onnx:
        return {{plan.out},
                exchange.exportOnnx({source.checkpoint, plan.out, plan.fold, plan.cancelled})};
    case ExportForm::Pytorch:
    case ExportForm::Hub:
        return exportFolder(exchange, folderOf(source, plan));
    }
    return {{plan.out},
            exchange.exportWeights({source.checkpoint, plan.out, plan.names.value_or("own"),
                                    sharing, plan.cancelled})};
}

Message checkedText(ExportForm form, const ExportedModel& written) {
    const FormattedNumber tensors = numeral::grouped(written.weights);
    const FormattedNumber parameters = numeral::grouped(written.parameters);
    const FormattedNumber bytes = numeral::bytes(written.bytes);
    return form == ExportForm::Onnx
               ? Message("checked: read back and computed, the outputs differ by at most %1 (a "
                         "network of %2 parameters; %3 tensors in the file, %4)",
                         numeral::significant(written.largestDifference, 2), parameters, tensors,
                         bytes)
               : Message("checked: read back, the network gives the same outputs to the bit (%1 "
                         "parameters in %2 trained tensors, each shared one counted once; %3)",
                         parameters, tensors, bytes);
}

} // namespace sharesnet
