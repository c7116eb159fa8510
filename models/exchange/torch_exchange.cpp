#include "models/exchange/torch_exchange.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "models/checkpoint/checkpoint_files.h"
#include "models/device/clear_errors.h"
#include "models/exchange/file_lint.h"
#include "models/exchange/onnx_check.h"
#include "models/exchange/onnx_writer.h"
#include "models/exchange/probe_logits.h"
#include "models/exchange/pytorch_code.h"
#include "models/exchange/reshare.h"
#include "models/exchange/weights_file.h"
#include "models/folding/torch_foldability.h"

#include <array>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::array kSchemes{NameScheme::Own,  NameScheme::Torchvision, NameScheme::PytorchCifar,
                              NameScheme::Timm, NameScheme::HuggingFace, NameScheme::WideResNet};

// timm's ResNet has torchvision's names.
NameScheme schemeNamed(const std::string& name, const ArchSpec& spec) {
    for (const NameScheme scheme : kSchemes) {
        if (name == toString(scheme)) {
            const bool isPost = spec.block.activation == ActivationOrder::Post;
            return scheme == NameScheme::Timm && isPost ? NameScheme::Torchvision : scheme;
        }
    }
    throw Error("there are no names '%1'; choose own, torchvision, cifar, timm, hf or wrn", name);
}

SharedResNet networkOf(const ArchSpec& arch, const std::map<std::string, torch::Tensor>& tensors,
                       const std::filesystem::path& file) {
    SharedResNet network(arch);
    Checkpoint checkpoint;
    checkpoint.network = tensors;
    restoreNetwork(checkpoint, file, network);
    return network;
}

class TorchReadNetwork final : public ReadNetwork {
  public:
    explicit TorchReadNetwork(const ImportRequest& request)
        : file_(request.file), read_(readWeights(request)) {}

    const ImportedModel& model() const override { return read_.model; }

    std::filesystem::path save(const RunSpec& spec, std::int64_t run,
                               const Normalization& normalization,
                               const std::filesystem::path& folder) const override {
        Checkpoint checkpoint;
        checkpoint.info.spec = spec;
        checkpoint.info.classNames = read_.model.classNames;
        checkpoint.info.run = run;
        checkpoint.mean = normalization.mean;
        checkpoint.std = normalization.std;
        checkpoint.progress.stepsPerEpoch = 1;
        // By way of a network, which refuses what does not fit.
        checkpoint.network = networkTensors(networkOf(spec.arch, read_.network, file_));
        return CheckpointFiles(folder).save(CheckpointKind::Last, checkpoint);
    }

  private:
    std::filesystem::path file_;
    ReadWeights read_;
};

std::int64_t distinctStorages(const SharedResNet& network) {
    std::set<const void*> storages;
    for (const torch::Tensor& parameter : network->parameters()) {
        storages.insert(parameter.data_ptr());
    }
    return static_cast<std::int64_t>(storages.size());
}

std::int64_t parametersOf(const SharedResNet& network) {
    std::set<const void*> storages;
    std::int64_t parameters = 0;
    for (const torch::Tensor& parameter : network->parameters()) {
        parameters += storages.insert(parameter.data_ptr()).second ? parameter.numel() : 0;
    }
    return parameters;
}

std::int64_t fileBytes(const std::filesystem::path& file) {
    return static_cast<std::int64_t>(std::filesystem::file_size(file));
}

// The network as it is evaluated, whose tensors the checkpoint then has.
SharedResNet networkInUse(const std::filesystem::path& file, const std::function<bool()>& cancelled,
                          Checkpoint& checkpoint) {
    checkpoint = loadCheckpoint(file);
    throwIfCancelled(cancelled);
    SharedResNet network(checkpoint.info.spec.arch);
    restoreForUse(checkpoint, file, network);
    checkpoint.network = networkTensors(network);
    return network;
}

// A file of weights that has to be the network.
ExportedModel readBack(const std::filesystem::path& draft, SharedResNet& network,
                       const WeightsExport& request) {
    ImportRequest back;
    back.file = draft;
    back.cancelled = request.cancelled;
    const ReadWeights read = readWeights(back);
    SharedResNet again = networkOf(read.model.arch, read.network, draft);
    const torch::Tensor images = probeImages(network->layout().input);
    ExportedModel exported;
    exported.largestDifference =
        (logitsOf(network, images, request.cancelled) - logitsOf(again, images, request.cancelled))
            .abs()
            .max()
            .item<double>();
    exported.weights = distinctStorages(again);
    exported.parameters = parametersOf(again);
    exported.bytes = fileBytes(draft);
    if (exported.largestDifference != 0 || exported.weights != distinctStorages(network)) {
        throw Error("%1: was not written, since the network read back is not the one that was "
                    "exported: its outputs differ by %2",
                    request.file, numeral::significant(exported.largestDifference, 2));
    }
    return exported;
}

} // namespace

std::unique_ptr<ReadNetwork> TorchExchange::read(const ImportRequest& request) const {
    return std::make_unique<TorchReadNetwork>(request);
}

ExportedModel TorchExchange::exportWeights(const WeightsExport& request) const {
    Checkpoint checkpoint;
    SharedResNet network = networkInUse(request.checkpoint, request.cancelled, checkpoint);
    const NameScheme scheme = schemeNamed(request.names, network->spec());
    ExportedModel exported;
    const auto check = [&](const std::filesystem::path& draft) {
        exported = readBack(draft, network, request);
    };
    writeWeights(request.file, checkpoint, scheme, request.sharing, {check, request.cancelled});
    return exported;
}

std::int64_t TorchExchange::weightsBytes(const WeightsExport& request) const {
    const Checkpoint checkpoint = loadCheckpointHead(request.checkpoint);
    return weightsFileBytes(checkpoint, schemeNamed(request.names, checkpoint.info.spec.arch),
                            request.sharing);
}

std::vector<std::string> TorchExchange::namesFor(const ArchSpec& arch) const {
    std::vector<std::string> names;
    for (const NameScheme scheme : kSchemes) {
        const std::string name = toString(scheme);
        if (hasNames(arch, schemeNamed(name, arch))) {
            names.push_back(name);
        }
    }
    return names;
}

ExportedModel TorchExchange::exportOnnx(const OnnxExport& request) const {
    Checkpoint checkpoint;
    SharedResNet network = networkInUse(request.checkpoint, request.cancelled, checkpoint);
    ExportedModel exported;
    const auto check = [&](const std::filesystem::path& draft) {
        const OnnxCheck found = checkOnnx(draft, network, request.fold, request.cancelled);
        exported = {fileBytes(draft), found.tensors, found.largestDifference,
                    parametersOf(network)};
    };
    const OnnxModel model = onnxModel(checkpoint, request.fold);
    writeOnnxFile(request.file, model, {check, request.cancelled});
    return exported;
}

std::int64_t TorchExchange::onnxBytes(const OnnxExport& request) const {
    return onnxFileBytes(onnxModelShape(loadCheckpointHead(request.checkpoint), request.fold));
}

FileLint TorchExchange::lint(const std::filesystem::path& file) const {
    return lintFile(file);
}

void TorchExchange::reshare(const std::filesystem::path& checkpoint, const ArchSpec& to,
                            const TieRule& rule, const std::filesystem::path& file) const {
    saveCheckpoint(file, reshared(loadCheckpoint(checkpoint), to, rule));
}

std::unique_ptr<FoldabilityProbe>
TorchExchange::openFoldability(const std::filesystem::path& checkpoint, const std::string& device,
                               const FoldImages& images,
                               const std::function<bool()>& cancelled) const {
    return std::make_unique<TorchFoldability>(checkpoint, device, images, cancelled);
}

PytorchModule TorchExchange::pytorchModule(const std::filesystem::path& checkpoint) const {
    const Checkpoint read = loadCheckpointHead(checkpoint);
    return {read.info, pytorchCode(read.info, {read.mean, read.std}),
            pytorchNames(read.info.spec.arch)};
}

} // namespace sharesnet
