#include "core/arch/sharing.h"

#include "core/arch/checks.h"
#include "core/arch/limits.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sharesnet {
namespace {

void normalizeGroups(std::vector<std::vector<int>>& groups) {
    std::vector<int> taken; // sorted
    for (std::vector<int>& group : groups) {
        std::ranges::sort(group);
        group.erase(std::unique(group.begin(), group.end()), group.end());
        std::erase_if(group, [&](int block) { return std::ranges::binary_search(taken, block); });
        const auto middle = static_cast<std::ptrdiff_t>(taken.size());
        taken.insert(taken.end(), group.begin(), group.end());
        std::inplace_merge(taken.begin(), taken.begin() + middle, taken.end());
    }
    std::erase_if(groups, [](const std::vector<int>& group) { return group.size() < 2; });
    std::ranges::sort(groups);
}

void normalizeStage(StageSpec& stage) {
    std::map<int, std::vector<std::vector<int>>> byConv;
    for (ConvSharing& sharing : stage.sharing) {
        auto& groups = byConv[sharing.conv];
        groups.insert(groups.end(), sharing.groups.begin(), sharing.groups.end());
    }
    stage.sharing.clear();
    for (auto& [conv, groups] : byConv) {
        normalizeGroups(groups);
        if (!groups.empty()) {
            stage.sharing.push_back({conv, std::move(groups)});
        }
    }
}

// Where blocks 2..B share and block 1 keeps its own: pre-activation, or block 1's conv 2 has the
// stride.
bool paperLeavesFirst(const ArchSpec& spec, int stage) {
    const bool strides = spec.block.strideIn == kPaperConv && stageAt(spec, stage).stride != 1;
    return spec.block.activation == ActivationOrder::Pre || strides;
}

void setPaperGroup(ArchSpec& spec, int stage) {
    ShareGroups& groups =
        groupsToEdit(spec.stages[static_cast<std::size_t>(stage - 1)], kPaperConv);
    groups = {paperGroup(spec, stage)};
}

} // namespace

ShareGroups& groupsToEdit(StageSpec& stage, int conv) {
    for (ConvSharing& sharing : stage.sharing) {
        if (sharing.conv == conv) {
            return sharing.groups;
        }
    }
    stage.sharing.push_back({conv, {}});
    return stage.sharing.back().groups;
}

ArchSpec normalized(ArchSpec spec) {
    for (StageSpec& stage : spec.stages) {
        normalizeStage(stage);
    }
    return spec;
}

std::string groupLabel(int conv, int group) {
    constexpr std::array<const char*, 3> marks{"₁", "", "₃"}; // the paper's conv goes without
    return groupLetter(group) + marks.at(static_cast<std::size_t>(conv - 1));
}

std::vector<int> paperGroup(const ArchSpec& spec, int stage) {
    const int count = std::min(stageAt(spec, stage).blocks, kBlockCount.max);
    std::vector<int> blocks;
    for (int block = paperLeavesFirst(spec, stage) ? 2 : 1; block <= count; ++block) {
        blocks.push_back(block);
    }
    return blocks.size() < 2 ? std::vector<int>{} : blocks;
}

int paperMinimum(const ArchSpec& spec, int stage) {
    return paperLeavesFirst(spec, stage) ? 3 : 2;
}

ShareState shareState(const ArchSpec& spec, int stage) {
    const std::vector<int> paper = paperGroup(spec, stage);
    const ShareGroups& groups = shareGroups(stageAt(spec, stage), kPaperConv);
    if (paper.empty()) {
        return ShareState::Impossible;
    }
    if (groups.empty()) {
        return ShareState::Off;
    }
    return groups.size() == 1 && groups.front() == paper ? ShareState::On : ShareState::Mixed;
}

ArchSpec setStageShared(const ArchSpec& spec, int stage, bool shared) {
    ArchSpec edited = spec;
    if (!shared) {
        groupsToEdit(stageAt(edited, stage), kPaperConv).clear();
    } else if (paperGroup(spec, stage).empty()) {
        throw Error("Stage %1: the paper's rule needs at least %2 blocks; this stage has %3.",
                    stage, paperMinimum(spec, stage), stageAt(spec, stage).blocks);
    } else {
        setPaperGroup(edited, stage);
    }
    return normalized(std::move(edited));
}

ArchSpec applyPaperRule(const ArchSpec& spec) {
    ArchSpec edited = spec;
    for (int stage = 1; stage <= static_cast<int>(spec.stages.size()); ++stage) {
        setPaperGroup(edited, stage);
    }
    return normalized(std::move(edited));
}

ArchSpec unsharedTwin(const ArchSpec& spec) {
    ArchSpec twin = spec;
    for (StageSpec& stage : twin.stages) {
        stage.sharing.clear();
    }
    return twin;
}

} // namespace sharesnet
