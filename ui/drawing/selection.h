#pragma once

#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "ui/drawing/spot.h"

#include <span>
#include <vector>

namespace sharesnet {

class FoldState;

// What a selection of several spots stands for. Pure functions; the edits throw Error with the
// reason.

// The uses of one conv of one stage that are selected: chips as themselves, blocks by their conv 2.
// Blocks ascending.
struct UseSet {
    int stage = 0;
    int conv = 0;
    std::vector<int> blocks;
    bool operator==(const UseSet&) const = default;
};
std::vector<UseSet> usesOf(std::span<const Spot> spots);

std::vector<int> stagesOf(std::span<const Spot> spots); // of all spots, ascending
// The same with the blocks of a fold in its place.
std::vector<Spot> unfolded(const ArchLayout& layout, const FoldState& folds,
                           std::span<const Spot> spots);
bool holds(std::span<const Spot> spots, const Spot& spot);

// The conv of a chip that there is; null for every other spot.
const ConvLayout* convAt(const ArchLayout& layout, const Spot& spot);

// A share group by its place in the spec.
struct GroupRef {
    int stage = 0;
    int conv = 0;
    int group = 0;
    bool operator==(const GroupRef&) const = default;
};
const std::vector<int>& blocksOf(const ArchSpec& spec, const GroupRef& ref); // the group exists
// The groups with a selected use, those of stages as a whole included. In order of stage, conv,
// group.
std::vector<GroupRef> groupsOf(const ArchSpec& spec, std::span<const Spot> spots);

// Every block or chip between two spots, in the order of the network; with a stage at an end: the
// stages between.
std::vector<Spot> rangeBetween(const ArchLayout& layout, const Spot& from, const Spot& to);
// All of the kind of `like` (blocks, chips of its conv) in one stage; stage 0: in all.
std::vector<Spot> allLike(const ArchLayout& layout, const Spot& like, int stage);

// One group of the selected uses of each conv; selected stages share by the paper's rule.
ArchSpec shareSelected(const ArchSpec& spec, std::span<const Spot> spots);
// One chip: its group is unshared. Several: they leave their groups. Stages: all their groups are
// unshared.
ArchSpec unshareSelected(const ArchSpec& spec, std::span<const Spot> spots);
ArchSpec splitGroups(const ArchSpec& spec, std::span<const GroupRef> groups, int parts);
ArchSpec unshareGroups(const ArchSpec& spec, std::span<const GroupRef> groups);

} // namespace sharesnet
