#pragma once

#include "core/inspect/attribution.h"
#include "models/inspection/activation_probe.h"
#include "models/network/shared_resnet.h"

namespace sharesnet {

// Which places of the query's image speak for a class, at each use that the query's address names;
// core/inspect/attribution.h says how. In evaluation mode and the precision of the weights; the
// network and its gradients are afterwards as before. One thread at a time; blocks. Throws Error
// for an address or class that names nothing and where the network has no such point.
Attributions attributeUses(SharedResNet& network, const AttributionQuery& query,
                           const ProbeContext& context);

} // namespace sharesnet
