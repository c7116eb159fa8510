#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace sharesnet {

// Means with their uncertainty, for values that are independent and about normally distributed (a
// run's accuracy over seeds). Pure; any thread. Every value must be finite.

// The two-sided confidence of all intervals here, and the power that `...Needed` ask for.
constexpr double kConfidence = 0.95;
constexpr double kPower = 0.8;

struct Interval {
    double low = 0;
    double high = 0;
    bool contains(double value) const { return low <= value && value <= high; }
};

struct MeanEstimate {
    std::size_t count = 0;
    double mean = 0; // 0 of no values
    // Sample standard deviation, sqrt(sum (x - mean)^2 / (n - 1)); nothing below two values.
    std::optional<double> deviation;
    // mean +- t(0.975, n - 1) s / sqrt(n); nothing below two values.
    // Student, "The probable error of a mean", Biometrika 6 (1908); NIST/SEMATECH e-Handbook of
    // Statistical Methods, 1.3.5.2.
    std::optional<Interval> interval;
};

MeanEstimate meanOf(std::span<const double> values);

// mean(second) - mean(first)
struct MeanDifference {
    bool paired = false;
    double difference = 0;
    // Where there are too few values to know the spread, this and what follows is not known.
    std::optional<Interval> interval;
    double standardError = 0;    // of the difference
    double degreesOfFreedom = 0; // of Student's t
};

// Of two independent groups whose variances may differ: difference +- t(0.975, v) e with
//   e^2 = a + b, a = s1^2 / n1, b = s2^2 / n2 and v = (a + b)^2 / (a^2 / (n1 - 1) + b^2 / (n2 -
//   1)).
// Welch, Biometrika 34 (1947); Satterthwaite, Biometrics Bulletin 2 (1946); NIST e-Handbook
// 7.3.1. No interval where a group has fewer than two values. Neither may be empty.
MeanDifference welchDifference(std::span<const double> first, std::span<const double> second);

// Of pairs (one seed, one machine): the mean of second[i] - first[i] with its interval as meanOf
// has it; NIST e-Handbook 7.3.1.1. Equally many, at least one.
MeanDifference pairedDifference(std::span<const double> first, std::span<const double> second);

// How many values are needed so that a two-sided t-test at the level 1 - kConfidence = 0.05 finds a
// true difference d with probability kPower = 0.8. The smallest n that satisfies
//   n >= (t(0.975, v) + t(0.8, v))^2 S / d^2,
// where v depends on n again: NIST e-Handbook 7.2.2.2. Within one of the exact answer by the
// non-central t. At least 2; nothing where d is 0 or more than a million would be needed.

// Pairs: S is the variance of their differences, v = n - 1.
std::optional<std::size_t> pairsNeeded(double deviationOfDifferences, double difference);
// Values in each of two groups of equal size: S = s1^2 + s2^2, v as in welchDifference.
std::optional<std::size_t> eachGroupNeeds(double firstDeviation, double secondDeviation,
                                          double difference);

} // namespace sharesnet
