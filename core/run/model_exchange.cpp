#include "core/run/model_exchange.h"

#include "core/base/error.h"

namespace sharesnet {

std::string toString(WeightSharing sharing) {
    switch (sharing) {
    case WeightSharing::Own:
        return "own";
    case WeightSharing::Aliases:
        return "aliases";
    case WeightSharing::Expanded:
        return "expanded";
    }
    return {};
}

WeightSharing parseWeightSharing(const std::string& text) {
    for (const WeightSharing sharing :
         {WeightSharing::Own, WeightSharing::Aliases, WeightSharing::Expanded}) {
        if (text == toString(sharing)) {
            return sharing;
        }
    }
    throw Error("a shared weight is stored as own, aliases or expanded, not as '%1'", text);
}

} // namespace sharesnet
