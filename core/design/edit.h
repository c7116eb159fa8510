#pragma once

#include "core/arch/sharing.h"
#include "core/arch/spec.h"
#include "core/base/message.h"

#include <optional>
#include <span>
#include <vector>

namespace sharesnet {

// Pure edits: spec -> spec. Each leaves sharing normalized (groups sorted by first block, at least
// two blocks, no empty entries). What is impossible (a number beyond core/arch/limits.h, too)
// throws Error with the reason; what makes no difference returns an equal spec.

// Why these blocks cannot share conv of stage; nullopt if they can.
std::optional<Message> whyNotShare(const ArchSpec& spec, int stage, int conv,
                                   std::span<const int> blocks);

// one group of just these
ArchSpec shareBlocks(const ArchSpec& spec, int stage, int conv, std::span<const int> blocks);
// each owns its weight
ArchSpec unshareBlocks(const ArchSpec& spec, int stage, int conv, std::span<const int> blocks);
// consecutive runs of near equal length
ArchSpec splitGroup(const ArchSpec& spec, int stage, int conv, int group, int parts);
// Consecutive groups of `size` over the blocks of equal weight shape and stride; a rest of one
// block owns its weight.
ArchSpec groupEvery(const ArchSpec& spec, int stage, int conv, int size);

// A click on a chip: leaves its group if it is in one; otherwise joins the nearest group whose
// weight has its shape, or, with none, founds one with its nearest neighbor of equal shape.
ArchSpec toggleUse(const ArchSpec& spec, int stage, int conv, int block);

} // namespace sharesnet
