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
        Other,      // what a use gives in the other model
        Against,    // of a use to that of the other model in the same block
    };
    Kind kind = Kind::Use;
    int use = 0; // index in uses, of the other model for Other; of a difference the later one
    std::shared_ptr<const FeatureMap> map{};

    bool operator==(const StripColumn&) const = default;
};

// From left to right, by block: the input where its channels are those of the uses, behind each use
// that of the other model in the same block, and differences where both shapes are the same. Null:
// no maps, no other model. Pure; any thread.
std::vector<StripColumn> stripColumns(const std::shared_ptr<const FeatureMaps>& maps,
                                      bool differences,
                                      const std::shared_ptr<const FeatureMaps>& other = nullptr);

} // namespace sharesnet
