#pragma once

#include "core/arch/conv_address.h"
#include "core/arch/spec.h"

#include <QString>

#include <vector>

namespace sharesnet {

// A convolution that can be looked at.
struct ConvChoice {
    ConvAddress address;
    // one weight, used several times; else the private ones of a stage's blocks
    bool shared = false;
    int uses = 0;   // or blocks
    QString label;  // "stage2.conv2 · 3×3 · 17 uses"
    int kernel = 0; // side
};

// The shared ones by stage, conv and group, then the private ones of the convs that share nothing.
std::vector<ConvChoice> convChoices(const ArchSpec& arch);

} // namespace sharesnet
