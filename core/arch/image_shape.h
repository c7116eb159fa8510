#pragma once

#include <cstdint>

namespace sharesnet {

// The shape of an image, or of a feature map as a convolution sees it: channels, height and width,
// sizes in pixels. CIFAR's where nothing else is said.
struct ImageShape {
    int channels = 3;
    int height = 32;
    int width = 32;
    std::int64_t elements() const { return std::int64_t{channels} * height * width; }
    std::int64_t bytes() const { return elements(); } // of an image, whose values are 8 bit
    bool operator==(const ImageShape&) const = default;
};

} // namespace sharesnet
