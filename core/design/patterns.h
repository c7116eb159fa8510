#pragma once

#include "core/arch/spec.h"

#include <span>
#include <vector>

namespace sharesnet {

// Edits that share by a rule rather than block by block. As those of edit.h: pure, normalized,
// Error with the reason.

// The blocks of a stage that a rule may put into one group at this conv: the paper's at conv 2,
// otherwise those with the weight shape and stride of the stage's last block.
std::vector<int> blocksAlike(const ArchSpec& spec, int stage, int conv);

// The first, third, fifth ... of blocksAlike share one weight, the others own theirs. Needs three
// blocks alike.
ArchSpec shareEverySecond(const ArchSpec& spec, int stage, int conv);

// In every stage one group of all blocks that hold the last block's weight shape at this conv.
// Stages with no two such blocks stay as they are; a network that has none at all is refused.
ArchSpec shareInAllStages(const ArchSpec& spec, int conv);

// Makes `blocks` use the weight that `with` uses: they leave their groups and join its group, or
// found one with it.
ArchSpec joinUse(const ArchSpec& spec, int stage, int conv, std::span<const int> blocks, int with);

} // namespace sharesnet
