#include "core/base/number_ranges.h"

#include <cstddef>

namespace sharesnet {

std::string numberRanges(const std::vector<int>& numbers, const std::string& dash) {
    std::string text;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) {
            ++last;
        }
        text += (text.empty() ? "" : ", ") + std::to_string(numbers[first]);
        if (last > first) {
            text += (last == first + 1 ? ", " : dash) + std::to_string(numbers[last]);
        }
        first = last + 1;
    }
    return text;
}

} // namespace sharesnet
