#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sharesnet {

// The linear assignment problem: of an n x n table of scores, row-major, one column for each row
// and each column once, so that the sum of their scores is the largest. Returns the column of each
// row; among equally good answers always the same one. By shortest augmenting paths (Jonker and
// Volgenant 1987, Computing 38, 325-340), O(n^3) at worst. Throws Error for a score that is not
// finite or a span of another size. Pure; any thread.
// (Of what Debian has, dlib's solver takes whole numbers alone, LEMON's is for any graph and slow
// for this one.)
std::vector<std::size_t> bestAssignment(std::span<const double> scores, std::size_t n);

} // namespace sharesnet
