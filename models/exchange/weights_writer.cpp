#include "core/arch/json.h"
#include "core/base/json_text.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/weights_file.h"

#include <nlohmann/json.hpp>

#include <set>

namespace sharesnet {

namespace {

using Values = std::map<std::string, torch::Tensor>;

// Without values where `values` is null: shapes and types alone, on the meta device.
TensorFile contentOf(const Checkpoint& checkpoint, NameScheme scheme, WeightSharing sharing,
                     const Values* values) {
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
                values != nullptr ? values->at(name.tensor).detach().reshape(name.shape).clone()
                                  : torch::empty(name.shape, torch::kMeta);
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
    content.metadata["format"] = "pt"; // without it transformers refuses the file
    content.metadata["sharesnet"] = jsonText(toJson(checkpoint.info.spec.arch));
    content.metadata["classes"] = jsonText(nlohmann::ordered_json(checkpoint.info.classNames));
    content.metadata["mean"] = jsonText(nlohmann::ordered_json(checkpoint.mean));
    content.metadata["std"] = jsonText(nlohmann::ordered_json(checkpoint.std));
    return content;
}

} // namespace

void writeWeights(const std::filesystem::path& file, const Checkpoint& checkpoint,
                  NameScheme scheme, WeightSharing sharing, const WriteConditions& conditions) {
    writeTensorFile(file, contentOf(checkpoint, scheme, sharing, &checkpoint.network), conditions);
}

std::int64_t weightsFileBytes(const Checkpoint& checkpoint, NameScheme scheme,
                              WeightSharing sharing) {
    return tensorFileBytes(contentOf(checkpoint, scheme, sharing, nullptr));
}

} // namespace sharesnet
