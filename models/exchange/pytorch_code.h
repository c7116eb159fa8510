#pragma once

#include "core/run/checkpoint_probe.h"
#include "core/run/model_exchange.h"

#include <string>

namespace sharesnet {

// A module of Python that builds the network in PyTorch, without other packages: a class Network,
// `load(path)` for a safetensors file with the same names (torchvision's for post-activation
// networks, timm's resnetv2 for pre-activation ones), `assert_tied(model)`, the training recipe as
// a comment, and torch.export at its end. Throws Error for a network that has no such names.
std::string pytorchCode(const CheckpointInfo& info, const Normalization& normalization);

// The names that the file for such a module has: "torchvision" or "timm".
std::string pytorchNames(const ArchSpec& spec);

} // namespace sharesnet
