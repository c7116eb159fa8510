#pragma once

namespace sharesnet {

// A place in a network, down to one convolution of one block: all from 1. From the right, what is 0
// is not narrowed down: {2, 0, 0} is stage 2, {0, 0, 0} the network as a whole.
struct ConvPlace {
    int stage = 0;
    int block = 0;
    int conv = 0;
    bool operator==(const ConvPlace&) const = default;
};

} // namespace sharesnet
