#pragma once

#include "core/arch/conv_address.h"
#include "core/data/image_file.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet {

// Where at a convolution the activation is tapped.
enum class TapPoint {
    Input,
    Output,
    AfterNorm,
    AfterSum
}; // AfterNorm: behind the norm (and ReLU) that follows the conv
   // (post-activation) or that the next conv has (pre-activation)

struct ActivationQuery {
    std::uint64_t id = 0; // chosen by who asks; comes back in the answer
    ConvAddress conv;
    TapPoint point = TapPoint::Output;
    // any size; resized to the network's input, normalized as the training data were
    RgbImage image;
};

// The planes of one use of a convolution.
struct FeatureMap {
    int block = 0;
    int use = 0; // 1-based
    int channels = 0;
    int height = 0;
    int width = 0;
    std::vector<float> valuesChw;

    const float* plane(int channel) const {
        return valuesChw.data() + std::int64_t{channel} * height * width;
    }
    // how many values are NaN or infinite
    std::int64_t notFinite() const {
        return std::count_if(valuesChw.begin(), valuesChw.end(),
                             [](float value) { return !std::isfinite(value); });
    }
};

// The answer to a query. No tensors; copies are large, so it travels as shared_ptr<const
// FeatureMaps>.
struct FeatureMaps {
    ActivationQuery query;
    std::string source;  // "run 12, live at step 840" or the checkpoint's file name
    bool shared = false; // the uses have one weight
    std::vector<FeatureMap> uses;
    std::vector<float> probabilities; // softmax over the classes
    std::vector<std::string> classNames;
};

} // namespace sharesnet
