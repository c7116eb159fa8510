#include "core/inspect/predictions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sharesnet {

std::vector<Prediction> likeliestClasses(const FeatureMaps& maps, std::size_t count) {
    // NaN is neither smaller nor larger than anything, which no sorting bears.
    const auto rank = [&](std::size_t k) {
        return std::isnan(maps.probabilities[k]) ? -1.0F : maps.probabilities[k];
    };
    std::vector<std::size_t> order(maps.probabilities.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
    order.resize(std::min(order.size(), count));
    std::vector<Prediction> likeliest;
    for (const std::size_t k : order) {
        likeliest.push_back(
            {k < maps.classNames.size() ? maps.classNames[k] : "class " + std::to_string(k),
             maps.probabilities[k], static_cast<int>(k)});
    }
    return likeliest;
}

std::vector<std::int64_t> confusionOf(std::span<const ImagePrediction> predictions,
                                      std::size_t classes) {
    std::vector<std::int64_t> counts(classes * classes, 0);
    for (const ImagePrediction& each : predictions) {
        ++counts[static_cast<std::size_t>(each.truth) * classes +
                 static_cast<std::size_t>(each.predicted())];
    }
    return counts;
}

} // namespace sharesnet
