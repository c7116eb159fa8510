#include "models/inspection/use_similarity.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sharesnet {

namespace {

// Rounding alone leaves about 1e-32 of a constant activation's energy behind centering, one bit of
// one fp32 value about 1e-21.
constexpr double kLeastVariation = 1e-26;

// Positions x channels, centered per channel; zeros for a constant activation.
torch::Tensor samplesOf(const FeatureMap& map, int height, int width) {
    torch::Tensor planes = torch::from_blob(const_cast<float*>(map.valuesChw.data()),
                                            {map.channels, map.height, map.width});
    planes = planes.to(torch::kFloat64);
    if (map.height != height || map.width != width) {
        planes = at::adaptive_avg_pool2d(planes.unsqueeze(0), {height, width}).squeeze(0);
    }
    const torch::Tensor samples = planes.flatten(1).t();
    const torch::Tensor centered = samples - samples.mean(0, true);
    const double variation = centered.square().sum().item<double>();
    return variation <= kLeastVariation * samples.square().sum().item<double>()
               ? torch::zeros_like(centered)
               : centered;
}

// The Frobenius norms |Y'X| of all pairs, uses x uses, the lower triangle left 0. One product
// per use, with all uses after it: a small product per pair takes several times as long.
std::vector<double> crossNorms(std::span<const FeatureMap> uses, int height, int width) {
    std::vector<torch::Tensor> samples;
    std::vector<std::int64_t> channels;
    for (const FeatureMap& use : uses) {
        samples.push_back(samplesOf(use, height, width));
        channels.push_back(use.channels);
    }
    const torch::Tensor all = torch::cat(samples, 1);
    const std::size_t count = uses.size();
    std::vector<double> norms(count * count, 0.0);
    std::int64_t from = 0;
    for (std::size_t row = 0; row < count; from += channels[row], ++row) {
        const torch::Tensor products =
            at::matmul(samples[row].t(), all.narrow(1, from, all.size(1) - from));
        const torch::Tensor energies = products.square().sum(0).contiguous();
        const double* energy = energies.data_ptr<double>();
        for (std::size_t column = row; column < count; energy += channels[column], ++column) {
            norms[row * count + column] =
                std::sqrt(std::accumulate(energy, energy + channels[column], 0.0));
        }
    }
    return norms;
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
    const std::vector<double> norms = crossNorms(uses, height, width);
    const auto own = [&](std::size_t use) { return norms[use * count + use]; };
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t column = row; column < count; ++column) {
            const double cross = norms[row * count + column];
            // exactly 1 on the diagonal
            const double value = cross / own(row) * (cross / own(column));
            matrix[row * count + column] = matrix[column * count + row] =
                std::isfinite(value) ? std::min(value, 1.0) : 0.0;
        }
    }
    return matrix;
}

} // namespace sharesnet
