#include "models/network/fused_norm.h"

#include "models/network/norm_kernels.h"
#include "models/network/row_tasks.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

using torch::Tensor;

// The rows of one task. Fixed, so that the order of summation does not depend on the number of
// threads.
constexpr std::int64_t kTaskRows = 2048;

struct Rows {
    std::int64_t rows = 0;
    std::int64_t channels = 0;
    std::int64_t tasks() const { return (rows + kTaskRows - 1) / kTaskRows; }
};

Rows rowsOf(const Tensor& x) {
    return {x.numel() / x.size(1), x.size(1)};
}

// Calls body(task, firstRow, rowCount) for all tasks.
template <typename Body>
void forRows(const Rows& rows, const Body& body) {
    forTasks(rows.tasks(), [&](std::int64_t task) {
        const std::int64_t first = task * kTaskRows;
        body(task, first, std::min(kTaskRows, rows.rows - first));
    });
}

// Two sums a channel over all rows: body(firstRow, rowCount, sums, others) adds those of a task.
struct TwoSums {
    std::vector<double> first;
    std::vector<double> second;
};

template <typename Body>
TwoSums sumsOver(const Rows& rows, const Body& body) {
    const std::int64_t width = 2 * rows.channels;
    std::vector<double> parts(static_cast<std::size_t>(rows.tasks() * width), 0.0);
    forRows(rows, [&](std::int64_t task, std::int64_t firstRow, std::int64_t count) {
        double* sums = parts.data() + task * width;
        body(firstRow, count, sums, sums + rows.channels);
    });
    const auto channels = static_cast<std::size_t>(rows.channels);
    TwoSums total{std::vector<double>(channels, 0.0), std::vector<double>(channels, 0.0)};
    for (std::int64_t task = 0; task < rows.tasks(); ++task) {
        for (std::size_t c = 0; c < channels; ++c) {
            total.first[c] += parts[static_cast<std::size_t>(task * width) + c];
            total.second[c] += parts[static_cast<std::size_t>(task * width) + channels + c];
        }
    }
    return total;
}

// The sums over all rows that there are, and how many: of `rows` alone, or of all processes.
double joinSums(TwoSums& sums, const Rows& rows, NormExchange* exchange) {
    if (exchange == nullptr) {
        return static_cast<double>(rows.rows);
    }
    const std::int64_t channels = rows.channels;
    Tensor all = torch::empty({2 * channels + 1}, torch::kFloat64);
    double* values = all.data_ptr<double>();
    std::copy(sums.first.begin(), sums.first.end(), values);
    std::copy(sums.second.begin(), sums.second.end(), values + channels);
    values[2 * channels] = static_cast<double>(rows.rows);
    exchange->sum(all);
    std::copy_n(values, channels, sums.first.begin());
    std::copy_n(values + channels, channels, sums.second.begin());
    return values[2 * channels];
}

template <typename T>
const T* data(const Tensor& tensor) {
    return static_cast<const T*>(tensor.data_ptr());
}

template <typename T>
T* mutableData(const Tensor& tensor) {
    return static_cast<T*>(tensor.data_ptr());
}

// The norm as y = x * factor + offset in each channel. Plain numbers: of a few channels, operations
// on tensors would take longer than the arithmetic.
struct Affine {
    std::vector<float> factor;
    std::vector<float> offset;
};

Affine affineOf(const Tensor& scale, const Tensor& shift, const BatchStatistics& statistics) {
    const auto channels = static_cast<std::size_t>(scale.numel());
    Affine affine{std::vector<float>(channels), std::vector<float>(channels)};
    for (std::size_t c = 0; c < channels; ++c) {
        affine.factor[c] = data<float>(scale)[c] * data<float>(statistics.inverseStd)[c];
        const float moved = data<float>(statistics.mean)[c] * affine.factor[c];
        affine.offset[c] = data<float>(shift)[c] - moved;
    }
    return affine;
}

template <typename T>
Tensor applied(const Tensor& x, const Affine& affine, bool relu) {
    const Rows rows = rowsOf(x);
    Tensor y = torch::empty_like(x);
    forRows(rows, [&](std::int64_t, std::int64_t first, std::int64_t count) {
        const std::int64_t at = first * rows.channels;
        kernels::applyRows(data<T>(x) + at, affine.factor.data(), affine.offset.data(),
                           static_cast<std::size_t>(count), static_cast<std::size_t>(rows.channels),
                           relu, mutableData<T>(y) + at);
    });
    return y;
}

template <typename T>
BatchStatistics statisticsOf(const Tensor& x, const BatchNormTensors& norm) {
    const Rows rows = rowsOf(x);
    // Sums of x - origin: with an origin near the mean no digits cancel in the variance.
    const float* running = data<float>(norm.runningMean);
    const std::vector<float> origin(running, running + rows.channels);
    TwoSums sums = sumsOver(
        rows, [&](std::int64_t first, std::int64_t count, double* values, double* squares) {
            kernels::sumRows(data<T>(x) + first * rows.channels, origin.data(),
                             static_cast<std::size_t>(count),
                             static_cast<std::size_t>(rows.channels), values, squares);
        });
    BatchStatistics statistics{torch::empty_like(norm.runningMean),
                               torch::empty_like(norm.runningMean)};
    const double count = joinSums(sums, rows, norm.exchange.get());
    const bool moves = !norm.exchange || norm.exchange->movesRunningValues();
    for (std::int64_t c = 0; c < rows.channels; ++c) {
        const auto k = static_cast<std::size_t>(c);
        const double shift = sums.first[k] / count;
        const double mean = origin[k] + shift;
        double variance = sums.second[k] / count - shift * shift;
        variance = variance < 0 ? 0 : variance; // not max(): NaN stays
        mutableData<float>(statistics.mean)[c] = static_cast<float>(mean);
        mutableData<float>(statistics.inverseStd)[c] =
            static_cast<float>(1 / std::sqrt(variance + kBatchNormEpsilon));
        if (!moves) {
            continue;
        }
        float& runningMean = mutableData<float>(norm.runningMean)[c];
        float& runningVariance = mutableData<float>(norm.runningVariance)[c];
        const double unbiased = count > 1 ? variance * count / (count - 1) : variance;
        runningMean =
            static_cast<float>((1 - kBatchNormMomentum) * runningMean + kBatchNormMomentum * mean);
        runningVariance = static_cast<float>((1 - kBatchNormMomentum) * runningVariance +
                                             kBatchNormMomentum * unbiased);
    }
    return statistics;
}

template <typename T>
BatchNormGradients gradients(const Tensor& dy, const Tensor& x, const Tensor& scale,
                             const Tensor& shift, const BatchStatistics& statistics, bool relu,
                             Tensor into, const Tensor& beside, NormExchange* exchange) {
    const Rows rows = rowsOf(x);
    const Affine affine = affineOf(scale, shift, statistics);
    const Tensor& mean = statistics.mean;
    const auto channels = static_cast<std::size_t>(rows.channels);
    const TwoSums sums =
        sumsOver(rows, [&](std::int64_t first, std::int64_t count, double* sumsG, double* sumsGd) {
            const std::int64_t at = first * rows.channels;
            kernels::sumGradientRows(
                data<T>(dy) + at, data<T>(x) + at, affine.factor.data(), affine.offset.data(),
                data<float>(mean), static_cast<std::size_t>(count), channels, relu, sumsG, sumsGd);
        });
    Tensor dScale = torch::empty_like(scale);
    Tensor dShift = torch::empty_like(shift);
    std::vector<float> slope(channels);
    std::vector<float> constant(channels);
    TwoSums whole = sums;
    const double count = joinSums(whole, rows, exchange);
    // dx = factor * (g - mean(g) - (x - mean) * inverseStd^2 * mean(g * (x - mean))), Ioffe and
    // Szegedy 2015, section 3.
    for (std::int64_t c = 0; c < rows.channels; ++c) {
        const auto k = static_cast<std::size_t>(c);
        const double inverse = data<float>(statistics.inverseStd)[c];
        const double f = affine.factor[k];
        const double along = f * inverse * inverse * whole.second[k] / count;
        mutableData<float>(dScale)[c] = static_cast<float>(sums.second[k] * inverse);
        mutableData<float>(dShift)[c] = static_cast<float>(sums.first[k]);
        slope[k] = static_cast<float>(-along);
        constant[k] = static_cast<float>(along * data<float>(mean)[c] - f * whole.first[k] / count);
    }
    forRows(rows, [&](std::int64_t, std::int64_t first, std::int64_t taskRows) {
        const std::int64_t at = first * rows.channels;
        kernels::gradientRows(
            data<T>(dy) + at, data<T>(x) + at, affine.factor.data(), affine.offset.data(),
            slope.data(), constant.data(), beside.defined() ? data<T>(beside) + at : nullptr,
            static_cast<std::size_t>(taskRows), channels, relu, mutableData<T>(into) + at);
    });
    return {std::move(into), dScale, dShift};
}

bool isBf16(const Tensor& x) {
    return x.scalar_type() == torch::kBFloat16;
}

} // namespace

bool canFuse(const Tensor& x, const BatchNormTensors& norm) {
    const bool type = x.scalar_type() == torch::kFloat || isBf16(x);
    return x.is_cpu() && type && x.dim() == 4 && x.numel() > 0 &&
           x.is_contiguous(torch::MemoryFormat::ChannelsLast) &&
           norm.scale.scalar_type() == torch::kFloat && norm.scale.is_contiguous() &&
           norm.shift.is_contiguous();
}

BatchStatistics batchStatistics(const Tensor& x, const BatchNormTensors& norm) {
    return kernels::withValueType(
        isBf16(x), [&](auto value) { return statisticsOf<decltype(value)>(x, norm); });
}

BatchStatistics runningStatistics(const BatchNormTensors& norm) {
    return {norm.runningMean, (norm.runningVariance + kBatchNormEpsilon).rsqrt()};
}

Tensor normalized(const Tensor& x, const Tensor& scale, const Tensor& shift,
                  const BatchStatistics& statistics, bool relu) {
    const Affine affine = affineOf(scale, shift, statistics);
    return kernels::withValueType(
        isBf16(x), [&](auto value) { return applied<decltype(value)>(x, affine, relu); });
}

BatchNormGradients batchNormGradients(const Tensor& dy, const Tensor& x, const Tensor& scale,
                                      const Tensor& shift, const BatchStatistics& statistics,
                                      bool relu, Tensor into, const Tensor& beside,
                                      NormExchange* exchange) {
    return kernels::withValueType(isBf16(x), [&](auto value) {
        return gradients<decltype(value)>(dy, x, scale, shift, statistics, relu, std::move(into),
                                          beside, exchange);
    });
}

} // namespace sharesnet
