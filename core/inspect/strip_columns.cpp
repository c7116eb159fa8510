#include "core/inspect/strip_columns.h"

#include "core/inspect/channel_order.h"

namespace sharesnet {

std::vector<StripColumn> stripColumns(const std::shared_ptr<const FeatureMaps>& maps,
                                      bool differences) {
    using Kind = StripColumn::Kind;
    std::vector<StripColumn> columns;
    if (!maps || maps->uses.empty()) {
        return columns;
    }
    const auto of = [&](const FeatureMap& map) {
        return std::shared_ptr<const FeatureMap>(maps, &map); // lives as long as the maps
    };
    const std::vector<FeatureMap>& uses = maps->uses;
    if (maps->query.point != TapPoint::Input && !maps->inputs.empty() &&
        maps->inputs.front().channels == uses.front().channels) {
        columns.push_back({Kind::Input, 0, of(maps->inputs.front())});
    }
    for (std::size_t use = 0; use < uses.size(); ++use) {
        columns.push_back({Kind::Use, static_cast<int>(use), of(uses[use])});
        if (use == 0 || !differences) {
            continue;
        }
        FeatureMap difference = differenceOf(uses[use], uses[use - 1]);
        if (difference.channels > 0) {
            columns.push_back({Kind::Difference, static_cast<int>(use),
                               std::make_shared<const FeatureMap>(std::move(difference))});
        }
    }
    return columns;
}

} // namespace sharesnet
