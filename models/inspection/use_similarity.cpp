#include "models/inspection/use_similarity.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

// Rounding alone leaves about 1e-32 of a constant signal's energy behind centring, one bit of one fp32 value about 1e-21.
constexpr double kLeastVariation = 1e-26;

// Positions x channels, centred per channel; zeros for a constant signal.
torch::Tensor samplesOf(const FeatureMap& map, int height, int width) {
    torch::Tensor planes = torch::from_blob(const_cast<float*>(map.valuesChw.data()), {map.channels, map.height, map.width});
    planes = planes.to(torch::kFloat64);
    if (map.height != height || map.width != width) {
        planes = at::adaptive_avg_pool2d(planes.unsqueeze(0), {height, width}).squeeze(0);
    }
    const torch::Tensor samples = planes.flatten(1).t();
    const torch::Tensor centred = samples - samples.mean(0, true);
    const double variation = centred.square().sum().item<double>();
    return variation <= kLeastVariation * samples.square().sum().item<double>() ? torch::zeros_like(centred) : centred;
}

double crossNorm(const torch::Tensor& a, const torch::Tensor& b) {
    return at::matmul(a.t(), b).norm().item<double>();
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
    std::vector<torch::Tensor> samples;
    std::vector<double> norms;
    for (const FeatureMap& use : uses) {
        samples.push_back(samplesOf(use, height, width));
        norms.push_back(crossNorm(samples.back(), samples.back()));
    }
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t column = row; column < count; ++column) {
            const double cross = row == column ? norms[row] : crossNorm(samples[row], samples[column]);
            const double value = cross / norms[row] * (cross / norms[column]); // exactly 1 on the diagonal
            matrix[row * count + column] = matrix[column * count + row] = std::isfinite(value) ? std::min(value, 1.0) : 0.0;
        }
    }
    return matrix;
}

} // namespace sharesnet
