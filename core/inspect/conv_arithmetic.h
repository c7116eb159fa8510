#pragma once

#include "core/inspect/feature_map.h"

#include <vector>

namespace sharesnet {

// How one value of a convolution's output comes about: the kernel times the patch of the input
// under it, padded by zeros, summed over the input channels. Pure; any thread.

// kernel x kernel values of an input channel, under the output's value at x, y; 0 outside the map.
std::vector<float> patchUnder(const ConvKernel& kernel, const FeatureMap& input, int channel, int x,
                              int y);

// What each input channel adds to the output's value at x, y; their sum is that value, to the
// accuracy of the network's floats. The input has the kernel's channels.
std::vector<double> termsAt(const ConvKernel& kernel, const FeatureMap& input, int x, int y);

// The Euclidean norm of the kernel's plane for each input channel.
std::vector<double> planeNorms(const ConvKernel& kernel);

// The Euclidean norm of each kernel: outputs x inputs.
std::vector<double> kernelNorms(const ConvWeights& weights);

// Indices of the largest in absolute value, largest first, ties by index, NaN last; at most
// `count`.
std::vector<int> largestOf(const std::vector<double>& values, int count);

} // namespace sharesnet
