#include "tests/support/parameter_audit.h"

#include <set>
#include <utility>

namespace sharesnet {

ParameterAudit auditParameters(const torch::nn::Module& module) {
    ParameterAudit audit;
    std::set<const c10::StorageImpl*> storages;
    std::set<std::pair<const c10::StorageImpl*, std::int64_t>> counted; // storage and offset
    for (const torch::Tensor& parameter : module.parameters()) {
        const c10::StorageImpl* storage = parameter.storage().unsafeGetStorageImpl();
        ++audit.parameterNames;
        storages.insert(storage);
        if (parameter.requires_grad() &&
            counted.emplace(storage, parameter.storage_offset()).second) {
            audit.trainableScalars += parameter.numel();
        }
    }
    audit.parameterStorages = static_cast<std::int64_t>(storages.size());
    for (const torch::Tensor& buffer : module.buffers()) {
        storages.insert(buffer.storage().unsafeGetStorageImpl());
    }
    audit.storages = static_cast<std::int64_t>(storages.size());
    return audit;
}

} // namespace sharesnet
