#include "models/inspection/use_similarity.h"

#include "models/inspection/hsic.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

torch::Tensor samplesOf(const FeatureMap& map, int height, int width) {
    return centeredSamples(torch::from_blob(const_cast<float*>(map.valuesChw.data()),
                                            {1, map.channels, map.height, map.width}),
                           height, width);
}

} // namespace

std::vector<double> useSimilarity(std::span<const FeatureMap> uses) {
    torch::NoGradGuard noGrad;
    const std::size_t count = uses.size();
    std::vector<double> matrix(count * count, 0.0);
    if (count == 0) {
        return matrix;
    }
    const int height = std::ranges::min(uses, {}, &FeatureMap::height).height;
    const int width = std::ranges::min(uses, {}, &FeatureMap::width).width;
    constexpr int kFewestPositions = 4;
    if (height * width < kFewestPositions) {
        return matrix;
    }
    std::vector<torch::Tensor> samples;
    for (const FeatureMap& use : uses) {
        samples.push_back(samplesOf(use, height, width));
    }
    const std::vector<double> hsic = hsicOfPairs(samples);
    const auto own = [&](std::size_t use) { return hsic[use * count + use]; };
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t column = row; column < count; ++column) {
            const bool defined = own(row) > 0 && own(column) > 0;
            const double value =
                row == column ? 1.0
                              : hsic[row * count + column] / std::sqrt(own(row) * own(column));
            matrix[row * count + column] = matrix[column * count + row] =
                defined && std::isfinite(value) ? std::min(value, 1.0) : 0.0;
        }
    }
    return matrix;
}

} // namespace sharesnet
