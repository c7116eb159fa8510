#include "core/statistics/kept_moments.h"

#include <algorithm>

namespace sharesnet {

std::int64_t keptStride(std::int64_t every, std::int64_t step) {
    std::int64_t stride = std::max<std::int64_t>(every, 1);
    while (step / stride > kMostMoments) {
        stride *= 2;
    }
    return stride;
}

} // namespace sharesnet
