#include "ui/plots/plotted_curve.h"

#include "core/statistics/smoothing.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace sharesnet {

namespace {

constexpr double kRadiusTolerance = 0.02;

std::size_t placeOf(const std::vector<double>& x, double step) {
    return static_cast<std::size_t>(std::ranges::lower_bound(x, step) - x.begin());
}

// The strength that gives these points this radius; above 1: none does.
double strengthFor(std::span<const double> x, std::span<const double> y, double radius) {
    const double atOne = smoothingRadius(x, y, 1); // n / 8 times the distance
    const auto finite = std::ranges::count_if(y, [](double value) { return std::isfinite(value); });
    const double reach = static_cast<double>(finite) / 8;
    return atOne > 0 ? std::log1p(radius * reach / atOne) / std::log1p(reach) : 2;
}

} // namespace

void PlottedCurve::append(double step, double value) {
    const auto& before = raw_.y();
    if (!std::isfinite(value) && (before.empty() || std::isfinite(before.back()))) {
        gaps_.push_back(before.size());
    }
    raw_.append(step, value);
}

void PlottedCurve::smooth(double strength) {
    if (strength <= 0) {
        smooth_.clear();
        strength_ = 0;
        return;
    }
    const std::vector<double>& x = raw_.x();
    if (strength == strength_ && smooth_.size() == x.size()) {
        return;
    }
    const double radius = smoothingRadius(x, raw_.y(), strength);
    std::size_t from = 0;    // the first point that is computed again
    std::size_t context = 0; // the first that is looked at for it
    double used = strength;
    if (strength == strength_ && smooth_.size() > 0 &&
        std::abs(radius - radius_) <= kRadiusTolerance * radius_) {
        from = placeOf(x, x[smooth_.size() - 1] - 2 * radius_);
        // Two windows before it are needed; the strongest smoothing of so few points must reach
        // that far.
        context = placeOf(x, x[from] - 8 * radius_);
        const std::span<const double> steps(x);
        used = strengthFor(steps.subspan(context), std::span(raw_.y()).subspan(context), radius_);
    }
    if (context == 0 || used > 1) {
        from = context = 0;
        used = strength;
        radius_ = radius;
    }
    strength_ = strength;
    const std::vector<double> values =
        smoothed(std::span(x).subspan(context), std::span(raw_.y()).subspan(context), used);
    smooth_.truncate(from);
    for (std::size_t i = from; i < x.size(); ++i) {
        smooth_.append(x[i], values[i - context]);
    }
}

std::size_t PlottedCurve::near(double step) const {
    const std::vector<double>& x = raw_.x();
    std::size_t at = placeOf(x, step);
    if (at == x.size() || (at > 0 && step - x[at - 1] <= x[at] - step)) {
        --at;
    }
    return at;
}

} // namespace sharesnet
