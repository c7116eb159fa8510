#include "models/inspection/hsic.h"

#include <torch/torch.h>

#include <numeric>

namespace sharesnet {

namespace {

// Rounding alone leaves about 1e-32 of a constant activation's energy behind centering, one bit of
// one fp32 value about 1e-21.
constexpr double kLeastVariation = 1e-26;

} // namespace

torch::Tensor centeredSamples(const torch::Tensor& activation, std::int64_t height,
                              std::int64_t width) {
    torch::Tensor planes = activation.to(torch::kCPU, torch::kFloat64);
    if (planes.size(2) != height || planes.size(3) != width) {
        planes = at::adaptive_avg_pool2d(planes, {height, width});
    }
    const torch::Tensor samples = planes.permute({0, 2, 3, 1}).reshape({-1, planes.size(1)});
    const torch::Tensor centered = samples - samples.mean(0, true);
    const double variation = centered.square().sum().item<double>();
    return variation <= kLeastVariation * samples.square().sum().item<double>()
               ? torch::zeros_like(centered)
               : centered;
}

// For centered samples with d = |x_i|^2 the estimator comes to (|Y'X|^2 - n / (n - 2) sum d_i e_i +
// sum d sum e / ((n - 1) (n - 2))) / (n (n - 3)): no matrix of samples x samples is made. One
// product a use, against all uses behind it at once: small products for each pair take several
// times as long.
std::vector<double> hsicOfPairs(std::span<const torch::Tensor> samples) {
    std::vector<torch::Tensor> energies; // of each sample
    for (const torch::Tensor& use : samples) {
        energies.push_back(use.to(torch::kFloat64).square().sum(1));
    }
    const auto n = static_cast<double>(samples.front().size(0));
    const torch::Tensor all = torch::cat({samples.data(), samples.size()}, 1);
    const torch::Tensor allEnergies = torch::stack(energies, 1);
    const torch::Tensor common = at::matmul(allEnergies.t(), allEnergies).contiguous();
    const torch::Tensor totals = allEnergies.sum(0).contiguous();
    const std::size_t count = samples.size();
    std::vector<double> hsic(count * count, 0.0);
    std::int64_t from = 0;
    for (std::size_t row = 0; row < count; from += samples[row].size(1), ++row) {
        const torch::Tensor products =
            at::matmul(samples[row].t(), all.narrow(1, from, all.size(1) - from));
        const torch::Tensor squares = products.to(torch::kFloat64).square().sum(0).contiguous();
        const double* square = squares.data_ptr<double>();
        for (std::size_t column = row; column < count; ++column) {
            const double* end = square + samples[column].size(1);
            const double cross = std::accumulate(square, end, 0.0);
            const double diagonal = common.data_ptr<double>()[row * count + column];
            const double total = totals.data_ptr<double>()[row] * totals.data_ptr<double>()[column];
            hsic[row * count + column] = hsic[column * count + row] =
                (cross - n / (n - 2) * diagonal + total / ((n - 1) * (n - 2))) / (n * (n - 3));
            square = end;
        }
    }
    return hsic;
}

} // namespace sharesnet
