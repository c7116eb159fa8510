#include "core/inspect/strip_columns.h"

#include "core/inspect/channel_order.h"

#include <limits>
#include <utility>

namespace sharesnet {

namespace {

using Kind = StripColumn::Kind;
using MapsPtr = std::shared_ptr<const FeatureMaps>;

std::shared_ptr<const FeatureMap> of(const MapsPtr& maps, const FeatureMap& map) {
    return {maps, &map}; // lives as long as the maps
}

void addDifference(std::vector<StripColumn>& columns, Kind kind, int use, const FeatureMap& map,
                   const FeatureMap& minus) {
    FeatureMap difference = differenceOf(map, minus);
    if (difference.channels > 0) {
        columns.push_back({kind, use, std::make_shared<const FeatureMap>(std::move(difference))});
    }
}

} // namespace

std::vector<StripColumn> stripColumns(const MapsPtr& maps, bool differences, const MapsPtr& other) {
    std::vector<StripColumn> columns;
    if (!maps || maps->uses.empty()) {
        return columns;
    }
    const std::vector<FeatureMap>& uses = maps->uses;
    if (maps->query.point != TapPoint::Input && !maps->inputs.empty() &&
        maps->inputs.front().channels == uses.front().channels) {
        columns.push_back({Kind::Input, 0, of(maps, maps->inputs.front())});
    }
    const std::size_t others = other ? other->uses.size() : 0;
    std::size_t next = 0; // of the other model
    const auto addOthersBefore = [&](int block) {
        for (; next < others && other->uses[next].block < block; ++next) {
            columns.push_back({Kind::Other, static_cast<int>(next), of(other, other->uses[next])});
        }
    };
    for (std::size_t k = 0; k < uses.size(); ++k) {
        const int use = static_cast<int>(k);
        addOthersBefore(uses[k].block);
        columns.push_back({Kind::Use, use, of(maps, uses[k])});
        if (next < others && other->uses[next].block == uses[k].block) {
            const FeatureMap& its = other->uses[next];
            addOthersBefore(uses[k].block + 1);
            addDifference(columns, Kind::Against, use, uses[k], its);
        }
        if (k > 0 && differences) {
            addDifference(columns, Kind::Difference, use, uses[k], uses[k - 1]);
        }
    }
    addOthersBefore(std::numeric_limits<int>::max());
    return columns;
}

} // namespace sharesnet
