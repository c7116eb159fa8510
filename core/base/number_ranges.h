#pragma once

#include <string>
#include <vector>

namespace sharesnet {

// Sorted numbers for people, runs of three and more drawn together: 1, 3, 4, 6–18.
std::string numberRanges(const std::vector<int>& numbers, const std::string& dash = "–");

} // namespace sharesnet
