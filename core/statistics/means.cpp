#include "core/statistics/means.h"

#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <numeric>
#include <vector>

namespace sharesnet {
namespace {

constexpr double kUpper = (1 + kConfidence) / 2;
constexpr std::size_t kMostNeeded = 1'000'000;

double studentQuantile(double probability, double degreesOfFreedom) {
    return boost::math::quantile(boost::math::students_t(degreesOfFreedom), probability);
}

Interval around(double center, double standardError, double degreesOfFreedom) {
    // Equal values have no spread, and 0 degrees of freedom by Welch's formula.
    const double half =
        standardError == 0 ? 0 : studentQuantile(kUpper, degreesOfFreedom) * standardError;
    return {center - half, center + half};
}

double welchDegrees(double a, std::size_t first, double b, std::size_t second) {
    return (a + b) * (a + b) /
           (a * a / static_cast<double>(first - 1) + b * b / static_cast<double>(second - 1));
}

// The smallest n from 2 on with n >= (t + t)^2 ratio. What is asked for falls as n and with it the
// degrees of freedom grow, so halving finds it.
template <class Degrees>
std::optional<std::size_t> smallest(double ratio, const Degrees& degreesOf) {
    const auto isEnough = [&](std::size_t n) {
        const double degrees = degreesOf(n);
        const double sum = studentQuantile(kUpper, degrees) + studentQuantile(kPower, degrees);
        return static_cast<double>(n) >= sum * sum * ratio;
    };
    if (!std::isfinite(ratio) || !isEnough(kMostNeeded)) {
        return std::nullopt;
    }
    std::size_t low = 1; // not enough, or not possible
    std::size_t high = kMostNeeded;
    while (high - low > 1) {
        const std::size_t middle = std::midpoint(low, high);
        (isEnough(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace

MeanEstimate meanOf(std::span<const double> values) {
    MeanEstimate estimate;
    estimate.count = values.size();
    if (values.empty()) {
        return estimate;
    }
    const auto count = static_cast<double>(values.size());
    // From the first value on, so that equal values have exactly their own mean.
    double sum = 0;
    for (const double value : values) {
        sum += value - values[0];
    }
    estimate.mean = values[0] + sum / count;
    if (values.size() < 2) {
        return estimate;
    }
    double squares = 0;
    for (const double value : values) {
        squares += (value - estimate.mean) * (value - estimate.mean);
    }
    estimate.deviation = std::sqrt(squares / (count - 1));
    estimate.interval = around(estimate.mean, *estimate.deviation / std::sqrt(count), count - 1);
    return estimate;
}

MeanDifference welchDifference(std::span<const double> first, std::span<const double> second) {
    const MeanEstimate before = meanOf(first);
    const MeanEstimate after = meanOf(second);
    MeanDifference result;
    result.difference = after.mean - before.mean;
    if (!before.deviation || !after.deviation) {
        return result;
    }
    const double a = *before.deviation * *before.deviation / static_cast<double>(before.count);
    const double b = *after.deviation * *after.deviation / static_cast<double>(after.count);
    result.standardError = std::sqrt(a + b);
    result.degreesOfFreedom = a + b > 0 ? welchDegrees(a, before.count, b, after.count) : 0;
    result.interval = around(result.difference, result.standardError, result.degreesOfFreedom);
    return result;
}

MeanDifference pairedDifference(std::span<const double> first, std::span<const double> second) {
    std::vector<double> differences(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        differences[i] = second[i] - first[i];
    }
    const MeanEstimate estimate = meanOf(differences);
    MeanDifference result;
    result.paired = true;
    result.difference = estimate.mean;
    result.interval = estimate.interval;
    if (estimate.deviation) {
        const auto count = static_cast<double>(estimate.count);
        result.standardError = *estimate.deviation / std::sqrt(count);
        result.degreesOfFreedom = count - 1;
    }
    return result;
}

std::optional<std::size_t> pairsNeeded(double deviationOfDifferences, double difference) {
    const double ratio = deviationOfDifferences / difference;
    return smallest(ratio * ratio, [](std::size_t n) { return static_cast<double>(n - 1); });
}

std::optional<std::size_t> eachGroupNeeds(double firstDeviation, double secondDeviation,
                                          double difference) {
    const double a = firstDeviation * firstDeviation;
    const double b = secondDeviation * secondDeviation;
    return smallest((a + b) / (difference * difference), [&](std::size_t n) {
        return a + b > 0 ? welchDegrees(a, n, b, n) : static_cast<double>(n - 1);
    });
}

} // namespace sharesnet
