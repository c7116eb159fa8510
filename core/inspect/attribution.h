#pragma once

#include "core/inspect/feature_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Where in an image a class comes from, as each use of a convolution sees it.

enum class AttributionMethod {
    GradCam,      // Selvaraju et al. 2017, arXiv:1610.02391, equations 1 and 2
    InputGradient // Simonyan et al. 2014, arXiv:1312.6034, section 3.1
};

std::string toString(AttributionMethod method); // "grad-cam", "input-gradient"
// Throws Error that lists the names.
AttributionMethod parseAttributionMethod(const std::string& text);

struct AttributionQuery {
    ConvAddress conv;
    // Whose activation A a use stands for: the convolution's input or output, ...
    TapPoint point = TapPoint::Output;
    AttributionMethod method = AttributionMethod::GradCam;
    RgbImage image;                // as of ActivationQuery
    std::optional<int> forClass{}; // from 0; none: the one that the network answers
};

// Of one use. With y the logit of the class, in front of the softmax, and the gradient of y by A
// at this use alone:
//   Grad-CAM: ReLU(sum over the channels of a_c A_c), a_c the mean over the positions of dy/dA_c;
//   input gradient: the largest |dy/dA_c| of the channels.
struct UseAttribution {
    FeatureMap raw;     // one channel, in the size of A
    FeatureMap onImage; // the same as large as the network's input, bilinear (no aligned corners)
};

struct Attributions {
    AttributionQuery query;
    std::string source;  // as of FeatureMaps
    bool shared = false; // the uses have one weight
    int ofClass = 0;
    std::vector<UseAttribution> uses;
    // Of the network as a whole: the largest |dy/dx| over the channels of the normalized image x.
    // With InputGradient alone; else empty.
    FeatureMap byImage;
    std::vector<float> probabilities; // softmax over the classes
    std::vector<std::string> classNames;
};

} // namespace sharesnet
