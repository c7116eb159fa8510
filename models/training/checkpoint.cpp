#include "models/training/checkpoint.h"

#include "core/arch/arch_json.h"
#include "core/base/error.h"
#include "core/run/option_table.h"
#include "models/training/safetensors.h"

#include <nlohmann/json.hpp>

namespace sharesnet {

namespace {

constexpr const char* kFormat = "sharesnet-checkpoint";
constexpr int kVersion = 1;
constexpr std::int64_t kMaxSteps = 1'000'000'000; // an epoch
constexpr const char* kMomentumPrefix = "optimizer.";
constexpr const char* kGenerator = "random.generator";

nlohmann::ordered_json progressJson(const TrainProgress& progress) {
    return {{"epoch_step", progress.epochStep},   {"steps_per_epoch", progress.stepsPerEpoch},
            {"epoch_loss_sum", progress.lossSum}, {"epoch_correct", progress.correct},
            {"epoch_images", progress.images},    {"epoch_seconds", progress.epochSeconds}};
}

TrainProgress progressFrom(const nlohmann::json& json) {
    TrainProgress progress;
    progress.epochStep = json.at("epoch_step");
    progress.stepsPerEpoch = json.at("steps_per_epoch");
    progress.lossSum = json.at("epoch_loss_sum");
    progress.correct = json.at("epoch_correct");
    progress.images = json.at("epoch_images");
    progress.epochSeconds = json.at("epoch_seconds");
    return progress;
}

std::map<std::string, std::string> metadataOf(const Checkpoint& checkpoint) {
    const auto& info = checkpoint.info;
    return {{"format", kFormat},
            {"version", std::to_string(kVersion)},
            {"arch", toJson(info.arch).dump()},
            {"config", toJson(info.config).dump()},
            {"data", info.data},
            {"classes", nlohmann::json(info.classNames).dump()},
            {"normalisation", nlohmann::json{{"mean", checkpoint.mean}, {"std", checkpoint.std}}.dump()},
            {"run", std::to_string(info.run)},
            {"epoch", std::to_string(info.epoch)},
            {"step", std::to_string(info.step)},
            {"best_top1", nlohmann::json(checkpoint.progress.bestTop1).dump()},
            {"progress", progressJson(checkpoint.progress).dump()}};
}

void readMetadata(const std::map<std::string, std::string>& metadata, Checkpoint& checkpoint) {
    const auto text = [&](const char* key) -> const std::string& {
        const auto found = metadata.find(key);
        if (found == metadata.end())
            throw Error(std::string("its metadata has no '") + key + "'");
        return found->second;
    };
    const auto json = [&](const char* key) { return nlohmann::json::parse(text(key)); };
    auto& info = checkpoint.info;
    info.arch = archFromJsonText(text("arch"), "arch");
    info.config = trainConfigFromJson(json("config"));
    info.data = text("data");
    info.classNames = json("classes").get<std::vector<std::string>>();
    checkpoint.mean = json("normalisation").at("mean").get<std::array<float, 3>>();
    checkpoint.std = json("normalisation").at("std").get<std::array<float, 3>>();
    info.run = json("run");
    info.epoch = json("epoch");
    info.step = json("step");
    checkpoint.progress = progressFrom(json("progress"));
    checkpoint.progress.epoch = info.epoch;
    checkpoint.progress.bestTop1 = json("best_top1");
    const auto& progress = checkpoint.progress;
    if (info.epoch < 0 || progress.stepsPerEpoch < 0 || progress.stepsPerEpoch > kMaxSteps || progress.epochStep < 0 ||
        progress.epochStep > progress.stepsPerEpoch || progress.step() != info.step)
        throw Error("its epoch and step contradict each other");
    if (static_cast<int>(info.classNames.size()) != info.arch.classes)
        throw Error("it names " + std::to_string(info.classNames.size()) + " classes, its network has " +
                    std::to_string(info.arch.classes));
}

void requireFormat(const std::map<std::string, std::string>& metadata) {
    const auto format = metadata.find("format");
    if (format == metadata.end() || format->second != kFormat)
        throw Error("it is a safetensors file, but not a checkpoint of this program");
    const auto version = metadata.find("version");
    if (version == metadata.end() || version->second != std::to_string(kVersion))
        throw Error("it is of version " + (version == metadata.end() ? "?" : version->second) +
                    "; this program reads version " + std::to_string(kVersion) + ": update it");
}

} // namespace

std::map<std::string, torch::Tensor> networkTensors(const SharedResNet& network) {
    std::map<std::string, torch::Tensor> tensors;
    for (const auto& item : network->named_parameters())
        tensors.emplace(item.key(), item.value());
    for (const auto& item : network->named_buffers())
        tensors.emplace(item.key(), item.value());
    return tensors;
}

void saveCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint) {
    TensorFile content{metadataOf(checkpoint), checkpoint.network};
    for (const auto& [name, tensor] : checkpoint.momentum)
        content.tensors.emplace(kMomentumPrefix + name, tensor);
    if (checkpoint.generator.defined())
        content.tensors.emplace(kGenerator, checkpoint.generator);
    writeTensorFile(file, content);
}

Checkpoint loadCheckpoint(const std::filesystem::path& file) {
    TensorFile content = readTensorFile(file);
    Checkpoint checkpoint;
    try {
        requireFormat(content.metadata);
        readMetadata(content.metadata, checkpoint);
    } catch (const Error& error) {
        throw Error(file.string() + ": " + error.what());
    } catch (const nlohmann::json::exception&) {
        throw Error(file.string() + ": its metadata is damaged");
    }
    const std::string prefix = kMomentumPrefix;
    for (auto& [name, tensor] : content.tensors) {
        if (name == kGenerator)
            checkpoint.generator = tensor;
        else if (name.rfind(prefix, 0) == 0)
            checkpoint.momentum.emplace(name.substr(prefix.size()), tensor);
        else
            checkpoint.network.emplace(name, tensor);
    }
    return checkpoint;
}

void restoreNetwork(const Checkpoint& checkpoint, const std::filesystem::path& file, SharedResNet& network) {
    torch::NoGradGuard noGrad;
    const auto own = networkTensors(network);
    for (const auto& [name, tensor] : own) {
        const auto found = checkpoint.network.find(name);
        if (found == checkpoint.network.end())
            throw Error(file.string() + ": tensor '" + name + "' is missing");
        if (found->second.sizes() != tensor.sizes() || found->second.scalar_type() != tensor.scalar_type())
            throw Error(file.string() + ": tensor '" + name + "' has the wrong shape or type for its architecture");
    }
    for (const auto& [name, tensor] : checkpoint.network)
        if (own.count(name) == 0)
            throw Error(file.string() + ": tensor '" + name + "' is not part of its architecture");
    for (const auto& [name, tensor] : own)
        tensor.detach().copy_(checkpoint.network.at(name));
}

} // namespace sharesnet
