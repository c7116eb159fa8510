#pragma once

#include "core/arch/spec.h"

#include <cstdint>
#include <string>

namespace sharesnet {

// The families of presets.h by their own parameters: what a person chooses to begin with.
enum class Family { CifarPost, CifarPre, Wide, ImageNet };

struct FamilyChoice {
    Family family = Family::CifarPre;
    int n = 3;                // blocks of each of a CIFAR network's three stages
    int k = 4;                // times as wide; Wide only
    int imageNetDepth = 50;   // 18, 34, 50, 101 or 152
    int imageNetStrideIn = 2; // the conv with the stride, 1 or 2; from 50 layers on
    int classes = 10;
    bool shared = true; // by the paper's rule
    bool operator==(const FamilyChoice&) const = default;
};

// The depth in the network's name: 6n+2, 9n+2, 6n+4. Of Wide it is not the weighted layers of
// cost.h, since papers on wide networks count projections, and not the classifier.
int depthOf(const FamilyChoice& choice);

// Whether the network has a choice of the conv that strides (ImageNet bottlenecks).
bool choosesStrideIn(const FamilyChoice& choice);

// Named as the presets are; unshared ones resnet-164 instead of sharesnet-164. Throws Error for
// what the family does not have.
ArchSpec fromFamily(const FamilyChoice& choice);

} // namespace sharesnet
