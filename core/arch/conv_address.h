#pragma once

#include "core/arch/spec.h"

#include <string>
#include <vector>

namespace sharesnet {

// Names a convolution for looking at: `stage2.conv2` is the weight that stage 2 shares at conv 2
// (its first group, A), `stage2.conv2.B` its second group, `stage2.conv2:3` the third use of group
// A. Where the stage shares nothing at this conv, `stage2.conv2` stands for the private
// convolutions of all its blocks, so that an unshared twin can be looked at alike.
struct ConvAddress {
    int stage = 1;
    int conv = 2;
    int group = 0; // index of the group
    int use = 0;   // 1-based; 0: all uses
    bool operator==(const ConvAddress&) const = default;
};

ConvAddress parseConvAddress(const std::string& text); // throws Error that says the form
std::string toString(const ConvAddress& address);

// The blocks that an address names in a spec, in order. Throws Error where it names nothing.
std::vector<int> addressedBlocks(const ArchSpec& spec, const ConvAddress& address);

// Every weight that a spec shares, by stage, convolution and group.
std::vector<ConvAddress> sharedConvs(const ArchSpec& spec);

} // namespace sharesnet
