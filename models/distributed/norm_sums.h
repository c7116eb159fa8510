#pragma once

#include "models/distributed/rank_group.h"
#include "models/network/norm_exchange.h"

namespace sharesnet {

// Batch norms over the whole batch, whichever rank holds which images. The group must outlive it.
c10::intrusive_ptr<NormExchange> normsOverRanks(RankGroup& group);

} // namespace sharesnet
