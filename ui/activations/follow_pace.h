#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>

namespace sharesnet {

// How long to wait before a model in training is asked again, where the last answer has held its
// training up for `seconds`: at least a second and a half, and so that following takes no more than
// 1 % of the time.
inline std::chrono::milliseconds followPace(double seconds) {
    constexpr double kLeast = 1.5;
    constexpr double kShare = 0.01;
    return std::chrono::milliseconds(
        std::lround(1000 * std::max(kLeast, (1 - kShare) / kShare * seconds)));
}

} // namespace sharesnet
