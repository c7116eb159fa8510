#pragma once

#include "core/inspect/feature_map.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

struct Prediction {
    std::string name; // "class 3" for one without a name
    double probability = 0;
    int label = 0; // the class, from 0
};

// The classes of the highest probabilities, highest first; those that are NaN come last. Any
// thread.
std::vector<Prediction> likeliestClasses(const FeatureMaps& maps, std::size_t count);

// What a network says of one test image. No value is NaN.
struct ImagePrediction {
    static constexpr std::size_t kTop = 3;
    std::int64_t index = 0; // of the image in the test set as it was loaded, from 0
    std::int32_t truth = 0; // its class, from 0
    float truthProbability = 0;
    // The classes of the highest probabilities, highest first; -1 where there are fewer.
    std::array<std::int32_t, kTop> classes{-1, -1, -1};
    std::array<float, kTop> probabilities{};

    int predicted() const { return classes[0]; }
    float confidence() const { return probabilities[0]; } // of what is predicted
    bool wrong() const { return predicted() != truth; }
    bool operator==(const ImagePrediction&) const = default;
};

// How many images of each class (row) were predicted as each class (column): classes x classes,
// row-major. Any thread.
std::vector<std::int64_t> confusionOf(std::span<const ImagePrediction> predictions,
                                      std::size_t classes);

} // namespace sharesnet
