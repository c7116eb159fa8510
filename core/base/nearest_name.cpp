#include "core/base/nearest_name.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

namespace sharesnet {
namespace {

// Levenshtein's distance, a row at a time.
std::size_t typingErrors(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearestName(std::string_view name, std::span<const std::string> names) {
    std::string nearest;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (const std::string& candidate : names) {
        const std::size_t errors = typingErrors(name, candidate);
        if (errors < fewest && errors <= candidate.size() / 2) {
            fewest = errors;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace sharesnet
