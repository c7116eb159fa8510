#pragma once

#include "core/inspect/feature_map.h"

#include <memory>
#include <vector>

namespace sharesnet {

// What stands side by side in a strip: a row is a channel of all of them.
struct StripColumn {
    enum class Kind {
        Input,      // what goes into the first use
        Use,        // what a use gives
        Difference, // of a use to the one before
    };
    Kind kind = Kind::Use;
    int use = 0; // index in FeatureMaps::uses; of a difference the later one
    std::shared_ptr<const FeatureMap> map{};

    bool operator==(const StripColumn&) const = default;
};

// From left to right. The input where its channels are those of the uses, a difference where both
// shapes are the same. Null maps: none. Pure; any thread.
std::vector<StripColumn> stripColumns(const std::shared_ptr<const FeatureMaps>& maps,
                                      bool differences);

} // namespace sharesnet
