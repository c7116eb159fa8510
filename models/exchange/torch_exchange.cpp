#include "models/exchange/torch_exchange.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "models/checkpoint/checkpoint_files.h"
#include "models/device/clear_errors.h"
#include "models/exchange/onnx_check.h"
#include "models/exchange/onnx_writer.h"
#include "models/exchange/probe_logits.h"
#include "models/exchange/pytorch_code.h"
#include "models/exchange/reshare.h"
#include "models/exchange/weights_file.h"

#include <array>
#include <set>
#include <system_error>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::array kSchemes{NameScheme::Own, NameScheme::Torchvision, NameScheme::Timm,
                              NameScheme::HuggingFace, NameScheme::WideResNet};

// timm's ResNet has torchvision's names.
NameScheme schemeNamed(const std::string& name, const ArchSpec& spec) {
    for (const NameScheme scheme : kSchemes) {
        if (name == toString(scheme)) {
            const bool isPost = spec.block.activation == ActivationOrder::Post;
            return scheme == NameScheme::Timm && isPost ? NameScheme::Torchvision : scheme;
        }
    }
    throw Error("there are no names '" + name + "'; there are own, torchvision, timm, hf, wrn");
}

SharedResNet networkOf(const ArchSpec& arch, const std::map<std::string, torch::Tensor>& tensors,
                       const std::filesystem::path& file) {
    SharedResNet network(arch);
    Checkpoint checkpoint;
    checkpoint.network = tensors;
    restoreNetwork(checkpoint, file, network);
    return network;
}

std::int64_t distinctStorages(const SharedResNet& network) {
    std::set<const void*> storages;
    for (const torch::Tensor& parameter : network->parameters()) {
        storages.insert(parameter.data_ptr());
    }
    return static_cast<std::int64_t>(storages.size());
}

} // namespace

ImportedModel TorchExchange::look(const ImportRequest& request) const {
    return readWeights(request).model;
}

std::filesystem::path TorchExchange::import(const ImportRequest& request, const RunSpec& spec,
                                            std::int64_t run,
                                            const std::filesystem::path& folder) const {
    ReadWeights read = readWeights(request);
    if (!read.model.normalization) {
        throw Error(request.file.string() +
                    ": does not say how images are normalized: give mean and std");
    }
    Checkpoint checkpoint;
    checkpoint.info.spec = spec;
    checkpoint.info.spec.arch = read.model.arch;
    checkpoint.info.classNames = read.model.classNames;
    checkpoint.info.run = run;
    checkpoint.mean = read.model.normalization->mean;
    checkpoint.std = read.model.normalization->std;
    checkpoint.progress.stepsPerEpoch = 1;
    checkpoint.network = networkTensors(
        networkOf(read.model.arch, read.network, request.file)); // refuses what does not fit
    return CheckpointFiles(folder).save(CheckpointKind::Last, checkpoint);
}

ExportedModel TorchExchange::exportWeights(const WeightsExport& request) const {
    Checkpoint checkpoint = loadCheckpoint(request.checkpoint);
    const ArchSpec& arch = checkpoint.info.spec.arch;
    SharedResNet network(arch);
    restoreForUse(checkpoint, request.checkpoint, network);
    checkpoint.network = networkTensors(network);
    writeWeights(request.file, checkpoint, schemeNamed(request.names, arch), request.sharing);

    ImportRequest back;
    back.file = request.file;
    const ReadWeights read = readWeights(back);
    SharedResNet again = networkOf(read.model.arch, read.network, request.file);
    const torch::Tensor images = probeImages(arch.input);
    ExportedModel exported;
    exported.largestDifference =
        (logitsOf(network, images) - logitsOf(again, images)).abs().max().item<double>();
    exported.weights = distinctStorages(again);
    exported.bytes = static_cast<std::int64_t>(std::filesystem::file_size(request.file));
    if (exported.largestDifference != 0 || exported.weights != distinctStorages(network)) {
        std::error_code ignored;
        std::filesystem::remove(request.file, ignored);
        throw Error(request.file.string() +
                    ": was removed again, since the network in it is not the one that was "
                    "exported: its outputs differ by " +
                    plain::significant(exported.largestDifference, 2));
    }
    return exported;
}

ExportedModel TorchExchange::exportOnnx(const OnnxExport& request) const {
    Checkpoint checkpoint = loadCheckpoint(request.checkpoint);
    SharedResNet network(checkpoint.info.spec.arch);
    restoreForUse(checkpoint, request.checkpoint, network);
    checkpoint.network = networkTensors(network);
    writeOnnxFile(request.file, onnxModel(checkpoint, request.fold));
    try {
        const OnnxCheck check = checkOnnx(request.file, network, request.fold);
        return {static_cast<std::int64_t>(std::filesystem::file_size(request.file)), check.tensors,
                check.largestDifference};
    } catch (const Error& error) {
        std::error_code ignored;
        std::filesystem::remove(request.file, ignored);
        throw Error(std::string(error.what()) + "; it was removed again");
    }
}

std::int64_t TorchExchange::onnxBytes(const OnnxExport& request) const {
    return onnxFileBytes(onnxModelShape(loadCheckpoint(request.checkpoint), request.fold));
}

void TorchExchange::reshare(const std::filesystem::path& checkpoint, const ArchSpec& to,
                            std::optional<int> like, const std::filesystem::path& file) const {
    saveCheckpoint(file, reshared(loadCheckpoint(checkpoint), to, like));
}

PytorchModule TorchExchange::pytorchModule(const std::filesystem::path& checkpoint) const {
    const Checkpoint read = loadCheckpoint(checkpoint);
    return {read.info, pytorchCode(read.info, {read.mean, read.std}),
            pytorchNames(read.info.spec.arch)};
}

} // namespace sharesnet
