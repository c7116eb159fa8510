#pragma once

#include "core/arch/spec.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sharesnet {

// What other programs call the tensors of a residual network.

enum class NameScheme {
    Own,          // stage1.block2.conv2
    Torchvision,  // layer1.1.conv2.weight; post-activation. timm's ResNet has the same
    Timm,         // of pre-activation networks: timm's resnetv2 with batch norm
    PytorchCifar, // the same with shortcut and linear: kuangliu's networks for CIFAR, and their kin
    HuggingFace,  // ResNetForImageClassification of transformers; post-activation
    WideResNet    // block1.layer.1.conv2.weight, as most PyTorch code for wide networks on CIFAR
};

std::string toString(NameScheme scheme); // "own", "torchvision", "cifar", "timm", "hf", "wrn"

struct TensorName {
    std::string name;                // in the file, of one use
    std::string tensor;              // in our network; uses of one weight have one
    std::vector<std::int64_t> shape; // in the file
    bool operator==(const TensorName&) const = default;
};

// Every tensor of a network once a use, as an unshared twin would name them, in the order of the
// network. Throws Error where the scheme has no names for such a network.
std::vector<TensorName> tensorNames(const ArchSpec& spec, NameScheme scheme);

bool hasNames(const ArchSpec& spec, NameScheme scheme); // tensorNames would not throw

// The counters of batches that PyTorch's norms keep, which our networks have not: to be written as
// 64-bit integers of no dimension.
std::vector<std::string> batchCounters(const ArchSpec& spec, NameScheme scheme);

// The scheme in whose names these seem to be; timm's own for post-activation networks are
// torchvision's. nullopt: no residual network that is known here.
std::optional<NameScheme> schemeOf(const std::set<std::string>& names);

// Names of a place, for reading a file whose architecture is not known yet.
std::string convName(NameScheme scheme, int stage, int block, int conv); // all from 1
std::string stemName(NameScheme scheme);
std::string stemNormName(NameScheme scheme);   // without ".weight"; empty: it has none
std::string classifierName(NameScheme scheme); // without ".weight"

} // namespace sharesnet
