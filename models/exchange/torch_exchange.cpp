#include "models/exchange/torch_exchange.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
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
#include <system_error>
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
    throw Error("there are no names '" + name +
                "'; there are own, torchvision, cifar, timm, hf, wrn");
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

namespace {

// What an export is until it has been checked: a file that stood there before stays until then.
class Draft {
  public:
    explicit Draft(std::filesystem::path target)
        : target_(std::move(target)), file_(target_.string() + ".part") {}
    ~Draft() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::filesystem::path& file() const { return file_; }
    void keep() const {
        std::error_code reason;
        std::filesystem::rename(file_, target_, reason);
        if (reason) {
            throw IoError(target_.string() + ": cannot be written: " + reason.message(), reason);
        }
    }

  private:
    std::filesystem::path target_;
    std::filesystem::path file_;
};

} // namespace

ImportedModel TorchExchange::look(const ImportRequest& request) const {
    return readWeights(request).model;
}

std::filesystem::path TorchExchange::import(const ImportRequest& request, const RunSpec& spec,
                                            std::int64_t run,
                                            const std::filesystem::path& folder) const {
    ReadWeights read = readWeights(request);
    if (!read.model.normalization) {
        throw Error(
            request.file.string() +
            ": does not say how images are normalized: give --normalization imagenet, which "
            "fits torchvision, timm and transformers, or --mean and --std");
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
    const NameScheme scheme = schemeNamed(request.names, arch);
    const Draft draft(request.file);
    writeWeights(draft.file(), checkpoint, scheme, request.sharing);

    ImportRequest back;
    back.file = draft.file();
    const ReadWeights read = readWeights(back);
    SharedResNet again = networkOf(read.model.arch, read.network, draft.file());
    const torch::Tensor images = probeImages(arch.input);
    ExportedModel exported;
    exported.largestDifference =
        (logitsOf(network, images) - logitsOf(again, images)).abs().max().item<double>();
    exported.weights = distinctStorages(again);
    exported.bytes = static_cast<std::int64_t>(std::filesystem::file_size(draft.file()));
    if (exported.largestDifference != 0 || exported.weights != distinctStorages(network)) {
        throw Error(request.file.string() +
                    ": was not written, since the network read back is not the one that was "
                    "exported: its outputs differ by " +
                    plain::significant(exported.largestDifference, 2));
    }
    draft.keep();
    return exported;
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
    Checkpoint checkpoint = loadCheckpoint(request.checkpoint);
    SharedResNet network(checkpoint.info.spec.arch);
    restoreForUse(checkpoint, request.checkpoint, network);
    checkpoint.network = networkTensors(network);
    const Draft draft(request.file);
    writeOnnxFile(draft.file(), onnxModel(checkpoint, request.fold));
    const OnnxCheck check = checkOnnx(draft.file(), network, request.fold); // throws
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(draft.file()));
    draft.keep();
    return {bytes, check.tensors, check.largestDifference};
}

std::int64_t TorchExchange::onnxBytes(const OnnxExport& request) const {
    return onnxFileBytes(onnxModelShape(loadCheckpoint(request.checkpoint), request.fold));
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
    const Checkpoint read = loadCheckpoint(checkpoint);
    return {read.info, pytorchCode(read.info, {read.mean, read.std}),
            pytorchNames(read.info.spec.arch)};
}

} // namespace sharesnet
