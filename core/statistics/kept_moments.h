#pragma once

#include <cstdint>

namespace sharesnet {

// What a run keeps every few steps beside its curves (histograms, the numbers of the uses) it keeps
// of at most so many moments.
inline constexpr std::int64_t kMostMoments = 128;

// Steps between two kept moments of a run that wants one every `every` steps (at least 1), at a
// step: doubled until no more than kMostMoments fit, so that earlier moments thin out evenly.
std::int64_t keptStride(std::int64_t every, std::int64_t step);

} // namespace sharesnet
