#include "ui/runs/curve_thinning.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace sharesnet {

Smoother::Smoother(std::int64_t step, double smoothed)
    : value_(smoothed), points_(static_cast<std::int64_t>(kSteps)), lastStep_(step) {}

double Smoother::add(std::int64_t step, double value) {
    if (!std::isfinite(value)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    ++points_;
    const auto distance = static_cast<double>(std::max<std::int64_t>(step - lastStep_, 1));
    const double weight =
        std::max(1.0 / static_cast<double>(points_), 1.0 - std::exp(-distance / kSteps));
    value_ += (points_ == 1 ? 1.0 : weight) * (value - value_);
    lastStep_ = step;
    return value_;
}

std::vector<std::size_t> thinnedIndices(const std::vector<double>& values, std::size_t atMost) {
    const std::size_t count = values.size();
    if (count <= atMost) {
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    const std::size_t slices = std::max<std::size_t>(atMost / 2, 1);
    std::vector<std::size_t> kept{0};
    for (std::size_t slice = 0; slice < slices; ++slice) {
        const std::size_t begin = slice * count / slices;
        const std::size_t end = (slice + 1) * count / slices;
        std::optional<std::size_t> low, high, odd;
        for (std::size_t i = begin; i < end; ++i) {
            if (!std::isfinite(values[i])) {
                odd = odd.value_or(i);
                continue;
            }
            if (!low || values[i] < values[*low]) {
                low = i;
            }
            if (!high || values[i] > values[*high]) {
                high = i;
            }
        }
        for (const auto& pick : {low, high, odd}) {
            if (pick) {
                kept.push_back(*pick);
            }
        }
    }
    kept.push_back(count - 1);
    std::sort(kept.begin(), kept.end());
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    return kept;
}

} // namespace sharesnet
