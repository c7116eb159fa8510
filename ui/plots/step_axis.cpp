#include "ui/plots/step_axis.h"

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

// On the straight lines through (from[i], to[i]).
double between(const std::vector<double>& from, const std::vector<double>& to, double slope,
               double at) {
    if (at <= from.front()) {
        return to.front() + (at - from.front()) * slope;
    }
    if (at >= from.back()) {
        const auto last = std::ranges::lower_bound(from, from.back()) - from.begin();
        return at == from.back() ? to[static_cast<std::size_t>(last)]
                                 : to.back() + (at - from.back()) * slope;
    }
    const auto next =
        static_cast<std::size_t>(std::ranges::lower_bound(from, at) - from.begin()); // from >= at
    const double share = (at - from[next - 1]) / (from[next] - from[next - 1]);
    return to[next - 1] + share * (to[next] - to[next - 1]);
}

} // namespace

StepAxis::StepAxis(double perStep) : slope_(perStep) {}

StepAxis::StepAxis(std::vector<double> steps, std::vector<double> values)
    : steps_(std::move(steps)), values_(std::move(values)) {
    if (steps_.size() > 1 && values_.back() > values_.front()) {
        slope_ = (values_.back() - values_.front()) / (steps_.back() - steps_.front());
    }
}

double StepAxis::x(double step) const {
    return steps_.empty() ? step * slope_ : between(steps_, values_, slope_, step);
}

double StepAxis::step(double x) const {
    return steps_.empty() ? x / slope_ : between(values_, steps_, 1 / slope_, x);
}

} // namespace sharesnet
