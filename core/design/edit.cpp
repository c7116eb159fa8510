#include "core/design/edit.h"

#include "core/arch/checks.h"
#include "core/arch/layout.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

namespace sharesnet {
namespace {

using Groups = ShareGroups;

void takeOut(Groups& groups, std::span<const int> blocks) {
    for (std::vector<int>& group : groups) {
        std::erase_if(group,
                      [&](int block) { return std::ranges::find(blocks, block) != blocks.end(); });
    }
}

StageLayout stageLayout(const ArchSpec& spec, int stage) {
    return layoutOf(spec).stages.at(static_cast<std::size_t>(stage - 1));
}

const ConvLayout& convAt(const StageLayout& layout, int conv, int block) {
    return layout.blocks.at(static_cast<std::size_t>(block - 1))
        .conv.at(static_cast<std::size_t>(conv - 1));
}

Message weightText(const ConvLayout& conv) {
    return Message("%1 to %2 channels", conv.in.channels, conv.out.channels);
}

int distance(const std::vector<int>& group, int block) {
    int nearest = std::abs(group.front() - block);
    for (const int member : group) {
        nearest = std::min(nearest, std::abs(member - block));
    }
    return nearest;
}

// Puts a block that owns its weight into the nearest group with its weight's shape; false if there
// is none.
bool joinNearestGroup(Groups& groups, const StageLayout& layout, int conv, int block) {
    std::vector<int>* nearest = nullptr;
    for (std::vector<int>& group : groups) {
        const bool fits =
            convAt(layout, conv, group.front()).hasWeightOf(convAt(layout, conv, block));
        if (fits && (nearest == nullptr || distance(group, block) < distance(*nearest, block))) {
            nearest = &group;
        }
    }
    if (nearest != nullptr) {
        nearest->push_back(block);
    }
    return nearest != nullptr;
}

// The nearest other block with the same weight shape, the earlier of two; 0 if there is none.
int nearestTwin(const StageLayout& layout, int conv, int block) {
    const int blocks = static_cast<int>(layout.blocks.size());
    for (int step = 1; step < blocks; ++step) {
        for (const int other : {block - step, block + step}) {
            if (other >= 1 && other <= blocks &&
                convAt(layout, conv, other).hasWeightOf(convAt(layout, conv, block))) {
                return other;
            }
        }
    }
    return 0;
}

} // namespace

std::optional<Message> whyNotShare(const ArchSpec& spec, int stage, int conv,
                                   std::span<const int> blocks) {
    if (const auto reason = whyNoConv(spec, stage, conv)) {
        return reason;
    }
    for (const int block : blocks) {
        if (const auto reason = whyNoBlock(spec, stage, block)) {
            return reason;
        }
    }
    const auto first = std::ranges::min_element(blocks);
    if (first == blocks.end() || std::ranges::count(blocks, *first) == std::ssize(blocks)) {
        return Message("Sharing takes at least two blocks.");
    }
    const StageLayout layout = stageLayout(spec, stage);
    const ConvLayout& weight = convAt(layout, conv, *first);
    for (const int block : blocks) {
        const ConvLayout& other = convAt(layout, conv, block);
        if (!other.hasWeightOf(weight)) {
            return Message("Blocks %1 and %2 of stage %3 cannot share conv %4: its weight takes "
                           "%5 in one and %6 in the other.",
                           *first, block, stage, conv, weightText(weight), weightText(other));
        }
    }
    return std::nullopt;
}

ArchSpec shareBlocks(const ArchSpec& spec, int stage, int conv, std::span<const int> blocks) {
    if (const auto reason = whyNotShare(spec, stage, conv, blocks)) {
        throw Error(*reason);
    }
    ArchSpec edited = spec;
    Groups& groups = groupsToEdit(stageAt(edited, stage), conv);
    takeOut(groups, blocks);
    groups.emplace_back(blocks.begin(), blocks.end());
    return normalized(std::move(edited));
}

ArchSpec unshareBlocks(const ArchSpec& spec, int stage, int conv, std::span<const int> blocks) {
    requireConv(spec, stage, conv);
    for (const int block : blocks) {
        requireBlock(spec, stage, block);
    }
    ArchSpec edited = spec;
    takeOut(groupsToEdit(stageAt(edited, stage), conv), blocks);
    return normalized(std::move(edited));
}

ArchSpec splitGroup(const ArchSpec& spec, int stage, int conv, int group, int parts) {
    requireConv(spec, stage, conv);
    ArchSpec edited = normalized(spec);
    Groups& groups = groupsToEdit(stageAt(edited, stage), conv);
    if (group < 0 || group >= std::ssize(groups)) {
        throw Error("Stage %1 has no group %2 at conv %3.", stage,
                    group < 0 ? std::to_string(group) : groupLetter(group), conv);
    }
    const std::vector<int> whole = groups[static_cast<std::size_t>(group)];
    const int size = static_cast<int>(whole.size());
    if (parts < 1 || parts > size) {
        throw Error("A group of %1 blocks splits into 1 to %1 parts, not %2.", size, parts);
    }
    groups.erase(groups.begin() + group);
    auto from = whole.begin();
    for (int part = 0; part < parts; ++part) {
        const auto to = from + size / parts + (part < size % parts ? 1 : 0);
        groups.emplace_back(from, to);
        from = to;
    }
    return normalized(std::move(edited));
}

ArchSpec groupEvery(const ArchSpec& spec, int stage, int conv, int size) {
    requireConv(spec, stage, conv);
    if (size < 2) {
        throw Error("A group holds at least two blocks, not %1.", size);
    }
    std::map<std::tuple<int, int, int>, std::vector<int>> alike; // by channels in and out, stride
    for (const BlockLayout& block : stageLayout(spec, stage).blocks) {
        const ConvLayout& layout = block.at(conv);
        alike[{layout.in.channels, layout.out.channels, layout.stride}].push_back(block.block);
    }
    Groups groups;
    for (const auto& [shape, blocks] : alike) {
        for (std::size_t at = 0; at + 1 < blocks.size(); at += static_cast<std::size_t>(size)) {
            const std::size_t end = std::min(at + static_cast<std::size_t>(size), blocks.size());
            groups.emplace_back(blocks.begin() + static_cast<std::ptrdiff_t>(at),
                                blocks.begin() + static_cast<std::ptrdiff_t>(end));
        }
    }
    if (groups.empty()) {
        throw Error("Stage %1 has no two blocks that could share conv %2.", stage, conv);
    }
    ArchSpec edited = spec;
    groupsToEdit(stageAt(edited, stage), conv) = std::move(groups);
    return normalized(std::move(edited));
}

ArchSpec toggleUse(const ArchSpec& spec, int stage, int conv, int block) {
    requireConv(spec, stage, conv);
    requireBlock(spec, stage, block);
    ArchSpec edited = normalized(spec);
    Groups& groups = groupsToEdit(stageAt(edited, stage), conv);
    const bool shares = std::ranges::any_of(
        groups, [&](const auto& group) { return std::ranges::binary_search(group, block); });
    if (shares) {
        takeOut(groups, std::span(&block, 1));
        return normalized(std::move(edited));
    }
    const StageLayout layout = stageLayout(spec, stage);
    if (!joinNearestGroup(groups, layout, conv, block)) {
        const int twin = nearestTwin(layout, conv, block);
        if (twin == 0) {
            throw Error("No other block of stage %1 has a conv %2 with the weight shape of block "
                        "%3 (%4).",
                        stage, conv, block, weightText(convAt(layout, conv, block)));
        }
        groups.push_back({block, twin});
    }
    return normalized(std::move(edited));
}

} // namespace sharesnet
