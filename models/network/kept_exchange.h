#pragma once

#include "models/network/norm_exchange.h"

#include <torch/torch.h>

namespace sharesnet {

// From the forward pass of a norm to its backward pass.
inline void keepExchange(torch::autograd::AutogradContext& context,
                         const c10::intrusive_ptr<NormExchange>& exchange) {
    if (exchange) {
        context.saved_data["exchange"] = c10::IValue::make_capsule(exchange);
    }
}

// null: none
inline NormExchange* keptExchange(torch::autograd::AutogradContext& context) {
    const auto found = context.saved_data.find("exchange");
    return found == context.saved_data.end()
               ? nullptr
               : static_cast<NormExchange*>(found->second.toCapsule().get());
}

} // namespace sharesnet
