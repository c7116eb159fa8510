#include "core/inspect/conv_arithmetic.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sharesnet {

std::vector<float> patchUnder(const ConvKernel& kernel, const FeatureMap& input, int channel, int x,
                              int y) {
    std::vector<float> patch;
    patch.reserve(static_cast<std::size_t>(kernel.kernel) *
                  static_cast<std::size_t>(kernel.kernel));
    const float* plane = input.plane(channel);
    const int left = x * kernel.stride - kernel.kernel / 2;
    const int top = y * kernel.stride - kernel.kernel / 2;
    for (int row = top; row < top + kernel.kernel; ++row) {
        for (int column = left; column < left + kernel.kernel; ++column) {
            const bool inside =
                row >= 0 && row < input.height && column >= 0 && column < input.width;
            patch.push_back(inside ? plane[std::int64_t{row} * input.width + column] : 0.0F);
        }
    }
    return patch;
}

std::vector<double> termsAt(const ConvKernel& kernel, const FeatureMap& input, int x, int y) {
    std::vector<double> terms;
    for (int channel = 0; channel < std::min(kernel.inputs, input.channels); ++channel) {
        const std::vector<float> patch = patchUnder(kernel, input, channel, x, y);
        terms.push_back(std::inner_product(patch.begin(), patch.end(), kernel.plane(channel), 0.0,
                                           std::plus<>(),
                                           [](double a, double b) { return a * b; }));
    }
    return terms;
}

namespace {

double normOf(const float* plane, int count) {
    double squares = 0;
    for (int k = 0; k < count; ++k) {
        squares += static_cast<double>(plane[k]) * static_cast<double>(plane[k]);
    }
    return std::sqrt(squares);
}

} // namespace

std::vector<double> planeNorms(const ConvKernel& kernel) {
    std::vector<double> norms;
    for (int channel = 0; channel < kernel.inputs; ++channel) {
        norms.push_back(normOf(kernel.plane(channel), kernel.kernel * kernel.kernel));
    }
    return norms;
}

std::vector<double> kernelNorms(const ConvWeights& weights) {
    std::vector<double> norms;
    for (int output = 0; output < weights.outputs; ++output) {
        for (int input = 0; input < weights.inputs; ++input) {
            norms.push_back(normOf(weights.plane(output, input), weights.kernel * weights.kernel));
        }
    }
    return norms;
}

std::vector<int> largestOf(const std::vector<double>& values, int count) {
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rank = [&](int k) {
        const double value = std::abs(values[static_cast<std::size_t>(k)]);
        return std::isnan(value) ? -1.0 : value;
    };
    std::ranges::stable_sort(order, std::ranges::greater(), rank);
    order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(count, 0))));
    return order;
}

} // namespace sharesnet
