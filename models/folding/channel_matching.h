#pragma once

#include "core/run/model_exchange.h"
#include "models/folding/inner_channels.h"

namespace sharesnet {

// Weights by the names that they have in a network.
using NamedWeights = std::map<std::string, torch::Tensor>;

// Those that are evaluated: averages where the run keeps them.
NamedWeights weightsInUse(const Checkpoint& checkpoint);

// Orders that were found for the same weights and the same `from`, without a block to be like: by
// the groups of blocks that become one, {stage, conv, blocks ...}, whose channels meet. Those of a
// plan have most of their groups in common, and matching is most of the work.
using KnownOrders = std::map<std::vector<std::vector<int>>, ChannelOrders>;

// The order of inner channels in which the weights of blocks that share in `to`, and do not in
// `from`, are most alike: the largest sum over those groups of |sum of their weights|^2 (of the
// inner products with that of block `like`, where it is among them), by coordinate ascent as in
// Ainsworth et al. 2022 (arXiv:2209.04836, algorithm 1), each step a linear assignment. Two starts,
// the better counts: the order as it is; and blocks placed one after the other beside those that
// have their place, where channels on a weight's other side that have none yet are compared by
// their sorted values, which no order changes. Of blocks whose channels meet, those of the first
// (or of `like`) stay. Groups whose channels do not meet are matched apart; `known` keeps what was
// found for them. Deterministic.
ChannelOrders matchedOrders(const NamedWeights& weights, const ArchSpec& from, const ArchSpec& to,
                            std::optional<int> like = {}, KnownOrders* known = nullptr);

// What a network as in `from` must have instead of some of its weights, so as to compute what it
// would with `to` once matched and tied: the mean, in each block's own order. By their names in
// `from`; weights that stay are missing. Throws Error where `to` parts blocks that share in `from`.
NamedWeights weightsOnceTied(const NamedWeights& weights, const ArchSpec& from, const ArchSpec& to,
                             KnownOrders* known = nullptr);

} // namespace sharesnet
