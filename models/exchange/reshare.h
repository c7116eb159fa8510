#pragma once

#include "core/run/model_exchange.h"
#include "models/checkpoint/checkpoint.h"

namespace sharesnet {

// A checkpoint whose blocks share otherwise: each block's convolution takes along the weight that
// it had, and its part of the momentum, a shared weight's over the number of its uses. Blocks that
// share in `to` and did not before get the mean of what they had, or what block `rule.like` had
// where it is among them, and the sum of their momentum, as a shared weight gets the sum of the
// gradients. With `rule.match` the channels within them are put into their best order before
// (folding/channel_matching.h), with all that is kept for them.
// Where every block keeps the weight that it had, the network computes the same bits. All else
// stays as it is. Throws Error where `to` is another network than that of the checkpoint, sharing
// aside, or where block `rule.like` does not exist.
Checkpoint reshared(const Checkpoint& from, const ArchSpec& to, const TieRule& rule = {});

} // namespace sharesnet
