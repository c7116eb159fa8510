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

// n (n - 3) HSIC of all pairs, uses x uses, the lower triangle left 0. For centered samples with
// d = |x_i|^2 the estimator comes to |Y'X|^2 - n / (n - 2) sum d_i e_i + sum d sum e / ((n - 1)
// (n - 2)): no positions x positions matrix is made. One product a use, against all uses behind it
// at once: small products for each pair take several times as long.
std::vector<double> hsicOfPairs(std::span<const FeatureMap> uses, int height, int width) {
    std::vector<torch::Tensor> samples;
    std::vector<torch::Tensor> energies; // of each position
    std::vector<std::int64_t> channels;
    for (const FeatureMap& use : uses) {
        samples.push_back(samplesOf(use, height, width));
        energies.push_back(samples.back().square().sum(1));
        channels.push_back(use.channels);
    }
    const double n = static_cast<double>(height) * width;
    const torch::Tensor all = torch::cat(samples, 1);
    const torch::Tensor allEnergies = torch::stack(energies, 1);
    const torch::Tensor common = at::matmul(allEnergies.t(), allEnergies).contiguous();
    const torch::Tensor totals = allEnergies.sum(0).contiguous();
    const std::size_t count = uses.size();
    std::vector<double> hsic(count * count, 0.0);
    std::int64_t from = 0;
    for (std::size_t row = 0; row < count; from += channels[row], ++row) {
        const torch::Tensor products =
            at::matmul(samples[row].t(), all.narrow(1, from, all.size(1) - from));
        const torch::Tensor squares = products.square().sum(0).contiguous();
        const double* square = squares.data_ptr<double>();
        for (std::size_t column = row; column < count; square += channels[column], ++column) {
            const double cross = std::accumulate(square, square + channels[column], 0.0);
            const double diagonal = common.data_ptr<double>()[row * count + column];
            const double total = totals.data_ptr<double>()[row] * totals.data_ptr<double>()[column];
            hsic[row * count + column] =
                cross - n / (n - 2) * diagonal + total / ((n - 1) * (n - 2));
        }
    }
    return hsic;
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
    const std::vector<double> hsic = hsicOfPairs(uses, height, width);
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
