#include "core/design/patterns.h"

#include "core/arch/checks.h"
#include "core/arch/layout.h"
#include "core/base/error.h"
#include "core/design/edit.h"

#include <algorithm>

namespace sharesnet {
namespace {

// Blocks with the weight shape of the stage's last block; with `strideToo` they also stride as it
// does.
std::vector<int> blocksLikeLast(const ArchSpec& spec, int stage, int conv, bool strideToo) {
    requireConv(spec, stage, conv);
    const ArchLayout layout = layoutOf(spec);
    const std::vector<BlockLayout>& blocks = layout.at(stage).blocks;
    const auto convOf = [&](const BlockLayout& block) -> const ConvLayout& {
        return block.at(conv);
    };
    std::vector<int> alike;
    for (const BlockLayout& block : blocks) {
        const ConvLayout& last = convOf(blocks.back());
        if (convOf(block).hasWeightOf(last) &&
            (!strideToo || convOf(block).stride == last.stride)) {
            alike.push_back(block.block);
        }
    }
    return alike;
}

} // namespace

std::vector<int> blocksAlike(const ArchSpec& spec, int stage, int conv) {
    requireConv(spec, stage, conv);
    return conv == kPaperConv ? paperGroup(spec, stage) : blocksLikeLast(spec, stage, conv, true);
}

ArchSpec shareEverySecond(const ArchSpec& spec, int stage, int conv) {
    const std::vector<int> alike = blocksAlike(spec, stage, conv);
    std::vector<int> every;
    for (std::size_t i = 0; i < alike.size(); i += 2) {
        every.push_back(alike[i]);
    }
    if (every.size() < 2) {
        throw Error("Every second block needs three matching blocks; stage %1 has %2 whose conv %3 "
                    "can share.",
                    stage, alike.size(), conv);
    }
    return shareBlocks(unshareBlocks(spec, stage, conv, alike), stage, conv, every);
}

ArchSpec shareInAllStages(const ArchSpec& spec, int conv) {
    ArchSpec edited = spec;
    bool any = false;
    for (int stage = 1; stage <= std::ssize(spec.stages); ++stage) {
        const std::vector<int> blocks = blocksLikeLast(spec, stage, conv, false);
        if (blocks.size() >= 2) {
            edited = shareBlocks(edited, stage, conv, blocks);
            any = true;
        }
    }
    if (!any) {
        throw Error("No stage has two blocks that could share conv %1.", conv);
    }
    return edited;
}

ArchSpec joinUse(const ArchSpec& spec, int stage, int conv, std::span<const int> blocks, int with) {
    std::vector<int> members(blocks.begin(), blocks.end());
    members.push_back(with);
    if (const auto reason = whyNotShare(spec, stage, conv, members)) {
        throw Error(*reason);
    }
    for (const std::vector<int>& group : shareGroups(stageAt(spec, stage), conv)) {
        if (std::ranges::find(group, with) != group.end()) {
            members.insert(members.end(), group.begin(), group.end());
        }
    }
    return shareBlocks(spec, stage, conv, members);
}

} // namespace sharesnet
