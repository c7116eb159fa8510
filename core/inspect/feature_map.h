#pragma once

#include "core/arch/conv_address.h"
#include "core/base/message.h"
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

std::string toString(TapPoint point); // "input", "output", "after-norm", "after-sum"
// Throws Error that lists the names.
TapPoint parseTapPoint(const std::string& text);

struct ActivationQuery {
    std::uint64_t id = 0; // chosen by who asks; comes back in the answer
    ConvAddress conv;
    TapPoint point = TapPoint::Output;
    // any size; resized to the network's input, normalized as the training data were
    RgbImage image;
    // the output channel, from 0, whose kernels come with the answer; -1: none
    int kernelChannel = -1;
    bool weights = false; // all weights of the convolution come with the answer
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

// The weights that make one output channel of a convolution, which is padded by kernel / 2.
struct ConvKernel {
    int inputs = 0; // channels
    int kernel = 1; // side
    int stride = 1;
    std::vector<float> values; // inputs x kernel x kernel

    const float* plane(int input) const {
        return values.data() + std::int64_t{input} * kernel * kernel;
    }
};

// All weights of a convolution.
struct ConvWeights {
    int outputs = 0; // channels
    int inputs = 0;
    int kernel = 1;            // side
    std::vector<float> values; // outputs x inputs x kernel x kernel

    const float* plane(int output, int input) const {
        return values.data() + (std::int64_t{output} * inputs + input) * kernel * kernel;
    }
};

// The answer to a query. No tensors; copies are large, so it travels as shared_ptr<const
// FeatureMaps>.
struct FeatureMaps {
    ActivationQuery query;
    Message source;      // "run 12, live at step 840" or the checkpoint's file name
    bool shared = false; // the uses have one weight
    std::vector<FeatureMap> uses;
    // What goes into the convolution, as many as uses; one for the first use alone where no kernels
    // are asked for.
    std::vector<FeatureMap> inputs;
    std::vector<ConvKernel> kernels;  // of the query's channel, as many as uses, or none
    std::vector<ConvWeights> weights; // where asked for: of each use, one where they share it
    std::vector<float> probabilities; // softmax over the classes
    std::vector<std::string> classNames;
};

} // namespace sharesnet
