#include "core/statistics/pareto.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

std::vector<std::size_t> paretoFront(std::span<const CostAndGain> points) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isnan(points[i].cost) && !std::isnan(points[i].gain)) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return points[a].cost != points[b].cost ? points[a].cost < points[b].cost
                                                : points[a].gain > points[b].gain;
    });
    std::vector<std::size_t> front;
    for (const std::size_t i : order) {
        const bool better = front.empty() || points[i].gain > points[front.back()].gain;
        const bool equal = !front.empty() && points[i].cost == points[front.back()].cost &&
                           points[i].gain == points[front.back()].gain;
        if (better || equal) {
            front.push_back(i);
        }
    }
    return front;
}

} // namespace sharesnet
