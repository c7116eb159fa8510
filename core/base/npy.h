#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// An array as NumPy's file format (version 1.0, little-endian float32, C order), as numpy.load
// reads it. `shape` multiplies to the number of values.
std::string npyOf(std::span<const float> values, const std::vector<std::int64_t>& shape);

} // namespace sharesnet
