#pragma once

#include "core/inspect/feature_map.h"

#include <memory>

namespace sharesnet::test {

// Three uses (blocks 2 to 4) of four channels of 4 x 4; the value is 100 * use + 10 * channel + x,
// all from 0.
inline std::shared_ptr<const FeatureMaps> madeUpMaps(const ActivationQuery& query) {
    auto maps = std::make_shared<FeatureMaps>();
    maps->query = query;
    if (query.id == 0) {
        maps->query.conv = {2, 2, 0, 0};
    }
    maps->source = std::string("made up");
    maps->shared = true;
    for (int use = 0; use < 3; ++use) {
        FeatureMap map{use + 2, use + 1, 4, 4, 4, {}};
        for (int channel = 0; channel < 4; ++channel) {
            for (int pixel = 0; pixel < 16; ++pixel) {
                map.valuesChw.push_back(static_cast<float>(100 * use + 10 * channel + pixel % 4));
            }
        }
        maps->uses.push_back(map);
    }
    maps->probabilities = {0.1f, 0.7f, 0.2f};
    maps->classNames = {"dog", "cat"};
    return maps;
}

} // namespace sharesnet::test
