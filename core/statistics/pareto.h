#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace sharesnet {

struct CostAndGain {
    double cost = 0; // less is better: parameters, MACs, seconds
    double gain = 0; // more is better: accuracy
};

// The Pareto front: the points that no other one dominates, that is, costs no more and gains no
// less, and is better in one of the two. Equal points do not dominate each other. Points with a NaN
// are left out. Their places in `points`, by ascending cost, equal ones in their order.
// O(n log n); pure; any thread.
std::vector<std::size_t> paretoFront(std::span<const CostAndGain> points);

} // namespace sharesnet
