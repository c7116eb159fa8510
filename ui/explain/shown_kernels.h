#pragma once

#include "core/inspect/feature_map.h"

#include <QString>

#include <memory>
#include <vector>

namespace sharesnet {

// A weight on show, and whose it is. Pure; any thread.
struct ShownKernels {
    QString title; // "Uses 1 to 3 · one weight"
    std::shared_ptr<const ConvWeights> weights;
};

// Those of a model, and of another one, `label`, that stands beside it. Null: none.
std::vector<ShownKernels> shownKernels(const std::shared_ptr<const FeatureMaps>& maps,
                                       const std::shared_ptr<const FeatureMaps>& other,
                                       const QString& label);

} // namespace sharesnet
