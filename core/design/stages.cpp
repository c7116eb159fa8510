#include "core/design/stages.h"

#include "core/arch/checks.h"
#include "core/arch/layout.h"
#include "core/arch/limits.h"
#include "core/arch/sharing.h"
#include "core/base/error.h"

#include <algorithm>
#include <map>

namespace sharesnet {
namespace {

// Takes out of every group what does not exist or has another weight shape. Only a stage's first
// block can differ from the others, so a group is judged by its last member.
void dropMisfits(ArchSpec& spec) {
    const ArchLayout layout = layoutOf(spec);
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        const std::vector<BlockLayout>& blocks = layout.stages[i].blocks;
        for (ConvSharing& sharing : spec.stages[i].sharing) {
            if (sharing.conv < 1 || sharing.conv > convsPerBlock(spec.block.kind)) {
                sharing.groups.clear();
                continue;
            }
            const auto convOf = [&](int block) -> const ConvLayout& {
                return blocks[static_cast<std::size_t>(block - 1)].at(sharing.conv);
            };
            for (std::vector<int>& group : sharing.groups) {
                std::erase_if(group,
                              [&](int block) { return block < 1 || block > std::ssize(blocks); });
                if (!group.empty()) {
                    const ConvLayout& weight = convOf(*std::ranges::max_element(group));
                    std::erase_if(group,
                                  [&](int block) { return !convOf(block).hasWeightOf(weight); });
                }
            }
        }
    }
}

ArchSpec tidied(ArchSpec spec) {
    dropMisfits(spec);
    return normalized(std::move(spec));
}

// Makes `change` to a spec whose number of stages stays; stages that shared by the paper's rule go
// on doing so.
template <typename Change>
ArchSpec restructured(const ArchSpec& spec, Change change) {
    ArchSpec edited = spec;
    change(edited);
    edited = tidied(std::move(edited));
    for (int stage = 1; stage <= std::ssize(spec.stages); ++stage) {
        if (shareState(spec, stage) == ShareState::On &&
            shareState(edited, stage) != ShareState::Impossible) {
            edited = setStageShared(edited, stage, true);
        }
    }
    return edited;
}

void requireTotalBlocks(const ArchSpec& spec) {
    if (totalBlocks(spec) > kMaxTotalBlocks) {
        throw Error("A network has at most %1 blocks in all its stages; this would be %2.",
                    kMaxTotalBlocks, totalBlocks(spec));
    }
}

std::ptrdiff_t indexOf(int stage) {
    return stage - 1;
}

} // namespace

ArchSpec setBlocks(const ArchSpec& spec, int stage, int blocks) {
    requireInRange(Message("The number of blocks"), blocks, kBlockCount);
    return restructured(spec, [&](ArchSpec& edited) {
        stageAt(edited, stage).blocks = blocks;
        requireTotalBlocks(edited);
    });
}

ArchSpec setChannels(const ArchSpec& spec, int stage, int channels) {
    requireInRange(Message("The number of channels"), channels, kChannelCount);
    return restructured(spec,
                        [&](ArchSpec& edited) { stageAt(edited, stage).channels = channels; });
}

ArchSpec setStride(const ArchSpec& spec, int stage, int stride) {
    requireInRange(Message("The stride"), stride, kStride);
    return restructured(spec, [&](ArchSpec& edited) { stageAt(edited, stage).stride = stride; });
}

ArchSpec setBlockSpec(const ArchSpec& spec, const BlockSpec& block) {
    requireInRange(Message("The convolution that carries the stride"), block.strideIn,
                   strideInRange(block.kind));
    if (!isDropout(block.dropout)) {
        throw Error("Dropout must be at least 0 and below 1, not %1.",
                    numeral::exact(block.dropout));
    }
    return restructured(spec, [&](ArchSpec& edited) { edited.block = block; });
}

ArchSpec insertStages(const ArchSpec& spec, int before, std::span<const StageSpec> stages) {
    const int count = static_cast<int>(spec.stages.size());
    requireInRange(Message("The number of stages"), count + static_cast<int>(stages.size()),
                   kStageCount);
    requireInRange(Message("The position of a new stage"), before, {1, count + 1});
    for (const StageSpec& stage : stages) {
        requireInRange(Message("The number of blocks"), stage.blocks, kBlockCount);
        requireInRange(Message("The number of channels"), stage.channels, kChannelCount);
        requireInRange(Message("The stride"), stage.stride, kStride);
    }
    ArchSpec edited = spec;
    edited.stages.insert(edited.stages.begin() + indexOf(before), stages.begin(), stages.end());
    requireTotalBlocks(edited);
    return tidied(std::move(edited));
}

ArchSpec insertStage(const ArchSpec& spec, int before, const StageSpec& stage) {
    return insertStages(spec, before, std::span(&stage, 1));
}

int StageMove::numberAfter(int stage) const {
    if (stage == from) {
        return to;
    }
    return from < stage && stage <= to   ? stage - 1
           : to <= stage && stage < from ? stage + 1
                                         : stage;
}

std::optional<StageMove> moveBetween(std::span<const StageSpec> before,
                                     std::span<const StageSpec> after) {
    if (before.size() != after.size() || std::ranges::equal(before, after)) {
        return std::nullopt;
    }
    const auto first =
        static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    std::size_t last = before.size() - 1;
    while (before[last] == after[last]) {
        --last;
    }
    const std::size_t between = last - first;
    const int left = static_cast<int>(first) + 1;
    const int right = static_cast<int>(last) + 1;
    if (after[last] == before[first] &&
        std::ranges::equal(before.subspan(first + 1, between), after.subspan(first, between))) {
        return StageMove{left, right};
    }
    if (after[first] == before[last] &&
        std::ranges::equal(before.subspan(first, between), after.subspan(first + 1, between))) {
        return StageMove{right, left};
    }
    return std::nullopt;
}

ArchSpec removeStages(const ArchSpec& spec, std::span<const int> stages) {
    ArchSpec edited = spec;
    edited.stages.clear();
    for (const int stage : stages) {
        (void)stageAt(spec, stage);
    }
    for (int stage = 1; stage <= std::ssize(spec.stages); ++stage) {
        if (std::ranges::find(stages, stage) == stages.end()) {
            // there may be too many, to be removed
            edited.stages.push_back(spec.stages[static_cast<std::size_t>(indexOf(stage))]);
        }
    }
    return tidied(std::move(edited));
}

ArchSpec duplicateStages(const ArchSpec& spec, std::span<const int> stages) {
    std::vector<StageSpec> copies;
    int last = 0;
    for (const int stage : stages) {
        copies.push_back(stageAt(spec, stage));
        last = std::max(last, stage);
    }
    return insertStages(spec, last + 1, copies);
}

ArchSpec moveStage(const ArchSpec& spec, int from, int to) {
    ArchSpec edited = spec;
    const StageSpec moved = stageAt(edited, from);
    (void)stageAt(edited, to);
    edited.stages.erase(edited.stages.begin() + indexOf(from));
    edited.stages.insert(edited.stages.begin() + indexOf(to), moved);
    return tidied(std::move(edited));
}

} // namespace sharesnet
