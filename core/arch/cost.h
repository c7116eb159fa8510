#pragma once

#include "core/arch/layout.h"
#include "core/arch/spec.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sharesnet {

// What an architecture costs, exactly: trainable scalars (a shared weight counted once, where it is
// first used), multiply-accumulates of convolutions and classifier, weighted layers (distinct
// convolution weights, projections left out, and the classifier: He 2015 counts so), and the
// activations that a training step must keep.

constexpr int kBytesPerWeight = 4; // weights are kept in fp32

struct BlockCost {
    std::int64_t parameters = 0;         // a shared weight stands at its first use
    std::int64_t parametersUnshared = 0; // as if every weight were owned
    std::int64_t macs = 0;
    std::int64_t activationElements = 0;
    // per conv, 0 where the weight is counted elsewhere
    std::array<std::int64_t, 3> convParameters{};
    std::array<std::int64_t, 3> convMacs{}; // per conv; those of a shared weight at every use
    std::int64_t projectionParameters = 0;  // of the shortcut's 1x1 with its norm; 0: identity
    std::int64_t projectionMacs = 0;
};

struct GroupCost {
    int conv = 0;
    int group = 0; // index into shareGroups(stage, conv)
    std::vector<int> blocks;
    std::int64_t parametersSaved = 0; // (uses - 1) * weights
};

struct StageCost {
    std::int64_t parameters = 0;
    std::int64_t parametersUnshared = 0;
    std::int64_t macs = 0;
    std::int64_t activationElements = 0;
    std::vector<BlockCost> blocks;
    std::vector<GroupCost> groups; // by conv, then by group
};

struct ArchCost {
    std::int64_t parameters = 0;
    std::int64_t parametersUnshared = 0;
    std::int64_t macs = 0;
    int weightedLayers = 0;
    int weightedLayersUnshared = 0;
    // Values per image that training keeps for the backward pass where nothing is computed again:
    // the input of every convolution, norm, max pool and dropout and of the classifier, and the
    // output of every ReLU, each tensor once. One that is several of these (a block's input that is
    // the output of a ReLU, the input of a convolution and the shortcut) counts once. Dropout's
    // masks and the pool's indices are no activations.
    std::int64_t activationElements = 0;
    std::int64_t stemParameters = 0;
    std::int64_t headParameters = 0; // last norm (pre-activation) and classifier
    std::int64_t stemMacs = 0;
    std::int64_t headMacs = 0; // of the classifier
    std::vector<StageCost> stages;

    double reduction() const; // of the parameters of the unshared twin, 0 to 1
    std::int64_t activationBytes(int bytesPerElement = 4) const {
        return activationElements * bytesPerElement;
    }
};

// Never throws, also for invalid specs (what does not exist counts nothing). Under 1 ms for
// ShaResNet-1001.
ArchCost costOf(const ArchSpec& spec);

} // namespace sharesnet
