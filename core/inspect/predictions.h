#pragma once

#include "core/inspect/feature_map.h"

#include <string>
#include <vector>

namespace sharesnet {

struct Prediction {
    std::string name; // "class 3" for one without a name
    double probability = 0;
};

// The classes of the highest probabilities, highest first; those that are NaN come last. Any
// thread.
std::vector<Prediction> likeliestClasses(const FeatureMaps& maps, std::size_t count);

} // namespace sharesnet
