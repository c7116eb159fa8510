#include "ui/drawing/selection.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/drawing/fold_state.h"

#include <algorithm>
#include <map>
#include <set>

namespace sharesnet {

namespace {

bool isStage(const Spot& spot) {
    return spot.kind == Spot::Kind::Stage || spot.kind == Spot::Kind::Switch;
}

bool isBlock(const Spot& spot) {
    return spot.kind == Spot::Kind::Block || spot.kind == Spot::Kind::Fold;
}

} // namespace

std::vector<UseSet> usesOf(std::span<const Spot> spots) {
    std::map<std::pair<int, int>, std::set<int>> found;
    for (const Spot& spot : spots) {
        if (spot.kind == Spot::Kind::Chip || isBlock(spot)) {
            found[{spot.stage, isBlock(spot) ? kPaperConv : spot.conv}].insert(spot.block);
        }
    }
    std::vector<UseSet> sets;
    for (const auto& [at, blocks] : found) {
        sets.push_back({at.first, at.second, {blocks.begin(), blocks.end()}});
    }
    return sets;
}

std::vector<int> stagesOf(std::span<const Spot> spots) {
    std::set<int> stages;
    for (const Spot& spot : spots) {
        if (spot.stage > 0) {
            stages.insert(spot.stage);
        }
    }
    return {stages.begin(), stages.end()};
}

std::vector<Spot> unfolded(const ArchLayout& layout, const FoldState& folds,
                           std::span<const Spot> spots) {
    std::vector<Spot> all;
    for (const Spot& spot : spots) {
        if (spot.kind != Spot::Kind::Fold) {
            all.push_back(spot);
            continue;
        }
        const auto run = runAt(layout.at(spot.stage), folds, spot.block);
        for (int block = spot.block; run && block <= run->last; ++block) {
            all.push_back(Spot::ofBlock(spot.stage, block));
        }
    }
    return all;
}

bool holds(std::span<const Spot> spots, const Spot& spot) {
    return std::ranges::find(spots, spot) != spots.end();
}

const ConvLayout* convAt(const ArchLayout& layout, const Spot& spot) {
    return spot.kind == Spot::Kind::Chip ? at(layout, spot.place()) : nullptr;
}

const std::vector<int>& blocksOf(const ArchSpec& spec, const GroupRef& ref) {
    return shareGroups(spec.stages[ref.stage - 1], ref.conv)[ref.group];
}

std::vector<GroupRef> groupsOf(const ArchSpec& spec, std::span<const Spot> spots) {
    std::vector<UseSet> uses = usesOf(spots);
    std::set<int> whole;
    for (const Spot& spot : spots) {
        if (isStage(spot)) {
            whole.insert(spot.stage);
        }
    }
    std::vector<GroupRef> groups;
    for (int stage = 1; stage <= std::ssize(spec.stages); ++stage) {
        for (const ConvSharing& sharing : spec.stages[stage - 1].sharing) {
            const auto set = std::ranges::find_if(uses, [&](const UseSet& use) {
                return use.stage == stage && use.conv == sharing.conv;
            });
            for (int g = 0; g < std::ssize(sharing.groups); ++g) {
                const bool used =
                    set != uses.end() && std::ranges::any_of(set->blocks, [&](int block) {
                        return std::ranges::binary_search(sharing.groups[g], block);
                    });
                if (used || whole.contains(stage)) {
                    groups.push_back({stage, sharing.conv, g});
                }
            }
        }
    }
    return groups;
}

std::vector<Spot> rangeBetween(const ArchLayout& layout, const Spot& from, const Spot& to) {
    std::vector<Spot> spots;
    if (from.stage < 1 || to.stage < 1) {
        return {to};
    }
    if (isStage(from) || isStage(to)) {
        for (int stage = std::min(from.stage, to.stage); stage <= std::max(from.stage, to.stage);
             ++stage) {
            spots.push_back(Spot::ofStage(stage));
        }
        return spots;
    }
    const auto first = std::min(std::pair(from.stage, from.block), std::pair(to.stage, to.block));
    const auto last = std::max(std::pair(from.stage, from.block), std::pair(to.stage, to.block));
    const bool chips = from.kind == Spot::Kind::Chip && to.kind == Spot::Kind::Chip;
    for (int stage = first.first; stage <= last.first; ++stage) {
        for (const BlockLayout& block : layout.at(stage).blocks) {
            const auto place = std::pair(stage, block.block);
            if (place < first || place > last) {
                continue;
            }
            if (!chips) {
                spots.push_back(Spot::ofBlock(stage, block.block));
                continue;
            }
            for (int conv = std::min(from.conv, to.conv); conv <= std::max(from.conv, to.conv);
                 ++conv) {
                spots.push_back(Spot::ofChip(stage, block.block, conv));
            }
        }
    }
    return spots;
}

std::vector<Spot> allLike(const ArchLayout& layout, const Spot& like, int stage) {
    std::vector<Spot> spots;
    for (const StageLayout& each : layout.stages) {
        if (stage != 0 && each.stage != stage) {
            continue;
        }
        for (const BlockLayout& block : each.blocks) {
            spots.push_back(like.kind == Spot::Kind::Chip
                                ? Spot::ofChip(each.stage, block.block, like.conv)
                                : Spot::ofBlock(each.stage, block.block));
        }
    }
    return spots;
}

ArchSpec shareSelected(const ArchSpec& spec, std::span<const Spot> spots) {
    ArchSpec edited = spec;
    bool any = false;
    for (const Spot& spot : spots) {
        if (isStage(spot)) {
            edited = setStageShared(edited, spot.stage, true);
            any = true;
        }
    }
    for (const UseSet& uses : usesOf(spots)) {
        edited = shareBlocks(edited, uses.stage, uses.conv, uses.blocks);
        any = true;
    }
    if (!any) {
        throw Error("Nothing is selected that could share: choose blocks or convolutions of a "
                    "stage, or a stage.");
    }
    return edited;
}

ArchSpec unshareSelected(const ArchSpec& spec, std::span<const Spot> spots) {
    const std::vector<GroupRef> groups = groupsOf(spec, spots);
    if (groups.empty()) {
        throw Error("Nothing here is in a group: every selected block owns its weight.");
    }
    if (spots.size() == 1) {
        return unshareGroups(spec, groups);
    }
    ArchSpec edited = spec;
    for (const UseSet& uses : usesOf(spots)) {
        edited = unshareBlocks(edited, uses.stage, uses.conv, uses.blocks);
    }
    for (const Spot& spot : spots) {
        if (isStage(spot)) {
            edited.stages[spot.stage - 1].sharing.clear();
        }
    }
    return edited;
}

ArchSpec splitGroups(const ArchSpec& spec, std::span<const GroupRef> groups, int parts) {
    if (groups.empty()) {
        throw Error("Only a group can be split, and every selected block owns its weight.");
    }
    ArchSpec edited = spec;
    // Backwards: the parts of a group come behind those that begin before it, whose numbers stay.
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        edited = splitGroup(edited, group->stage, group->conv, group->group, parts);
    }
    return edited;
}

ArchSpec unshareGroups(const ArchSpec& spec, std::span<const GroupRef> groups) {
    ArchSpec edited = spec;
    for (const GroupRef& group : groups) {
        edited = unshareBlocks(edited, group.stage, group.conv, blocksOf(spec, group));
    }
    return edited;
}

} // namespace sharesnet
