#include "core/arch/json.h"
#include "core/base/json_text.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/weights_file.h"

#include <nlohmann/json.hpp>

#include <set>

namespace sharesnet {

namespace {

TensorFile contentOf(const Checkpoint& checkpoint, NameScheme scheme, WeightSharing sharing) {
    const ArchSpec& spec = checkpoint.info.spec.arch;
    TensorFile content;
    std::map<std::string, std::string> owners; // of tensors: the name that it is stored under
    for (const TensorName& name : tensorNames(spec, scheme)) {
        // In our own names a weight that is stored once has the name of its group.
        const bool byGroup = scheme == NameScheme::Own && sharing != WeightSharing::Expanded;
        const std::string stored = byGroup ? name.tensor : name.name;
        const auto [owner, isFirst] = owners.emplace(name.tensor, stored);
        if (isFirst || sharing == WeightSharing::Expanded) {
            content.tensors[stored] =
                checkpoint.network.at(name.tensor).detach().reshape(name.shape).clone();
        }
        if (sharing == WeightSharing::Aliases && name.name != owner->second) {
            content.metadata[name.name] = owner->second;
        }
    }
    if (scheme != NameScheme::Own) {
        for (const std::string& counter : batchCounters(spec, scheme)) {
            content.tensors[counter] = torch::tensor(checkpoint.info.step, torch::kInt64);
        }
    }
    return content;
}

} // namespace

void writeWeights(const std::filesystem::path& file, const Checkpoint& checkpoint,
                  NameScheme scheme, WeightSharing sharing, const WriteConditions& conditions) {
    TensorFile content = contentOf(checkpoint, scheme, sharing);
    content.metadata["format"] = "pt"; // without it transformers refuses the file
    content.metadata["sharesnet"] = jsonText(toJson(checkpoint.info.spec.arch));
    content.metadata["classes"] = jsonText(nlohmann::ordered_json(checkpoint.info.classNames));
    content.metadata["mean"] = jsonText(nlohmann::ordered_json(checkpoint.mean));
    content.metadata["std"] = jsonText(nlohmann::ordered_json(checkpoint.std));
    writeTensorFile(file, content, conditions);
}

} // namespace sharesnet
