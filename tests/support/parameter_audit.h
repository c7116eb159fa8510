#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace sharesnet {

// What a module really holds, whatever its parameters are called: a weight under two names counts
// once. The counts of a network stay the same through every save, load, clone and move that keeps
// the sharing.
struct ParameterAudit {
    std::int64_t trainableScalars = 0;  // distinct
    std::int64_t parameterNames = 0;    // as many as parameters() lists
    std::int64_t parameterStorages = 0; // distinct
    std::int64_t storages = 0;          // distinct, of parameters and buffers
    bool operator==(const ParameterAudit&) const = default;
};

ParameterAudit auditParameters(const torch::nn::Module& module);

} // namespace sharesnet
