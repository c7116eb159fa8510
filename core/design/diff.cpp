#include "core/design/diff.h"

#include "core/arch/layout.h"
#include "core/base/number_ranges.h"
#include "core/design/edit.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace sharesnet {
namespace {

// What pairing two stages costs where they differ, and what leaving one without a partner does. Two
// stages of another scale and width are still one stage that was changed if hardly anything else
// differs.
constexpr int kOtherScale = 3;
constexpr int kOtherWidth = 3;
constexpr int kOtherDetail = 1;
constexpr int kUnpaired = 4;

struct Side {
    ArchSpec spec;
    ArchLayout layout;

    explicit Side(const ArchSpec& shown) : spec(normalized(shown)), layout(layoutOf(spec)) {}
    std::size_t stages() const { return layout.stages.size(); }
};

bool sameScale(const ImageShape& a, const ImageShape& b) {
    return a.height == b.height && a.width == b.width;
}

int pairingCost(const Side& before, std::size_t i, const Side& after, std::size_t j) {
    const StageSpec& a = before.spec.stages[i];
    const StageSpec& b = after.spec.stages[j];
    int cost = sameScale(before.layout.stages[i].out, after.layout.stages[j].out) ? 0 : kOtherScale;
    cost += a.channels == b.channels ? 0 : kOtherWidth;
    cost += a.blocks == b.blocks ? 0 : kOtherDetail;
    cost += a.stride == b.stride ? 0 : kOtherDetail;
    cost += a.sharing == b.sharing ? 0 : kOtherDetail;
    return cost;
}

// The cheapest alignment of two sequences, as (stage before, stage after) with 0 for none; pairs
// come as early as they can.
std::vector<std::pair<int, int>> alignedStages(const Side& before, const Side& after) {
    const std::size_t rows = before.stages();
    const std::size_t columns = after.stages();
    // least[i][j]: the cost of what is left from stage i before and j after.
    std::vector<std::vector<int>> least(rows + 1, std::vector<int>(columns + 1, 0));
    std::vector<std::vector<int>> pairing(rows, std::vector<int>(columns, 0));
    for (std::size_t i = rows + 1; i-- > 0;) {
        for (std::size_t j = columns + 1; j-- > 0;) {
            if (i == rows || j == columns) {
                least[i][j] = kUnpaired * static_cast<int>(rows - i + columns - j);
                continue;
            }
            pairing[i][j] = pairingCost(before, i, after, j);
            least[i][j] = std::min({pairing[i][j] + least[i + 1][j + 1],
                                    kUnpaired + least[i + 1][j], kUnpaired + least[i][j + 1]});
        }
    }
    std::vector<std::pair<int, int>> aligned;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && least[i][j] == pairing[i][j] + least[i + 1][j + 1]) {
            aligned.emplace_back(++i, ++j);
        } else if (i < rows && least[i][j] == kUnpaired + least[i + 1][j]) {
            aligned.emplace_back(++i, 0);
        } else {
            aligned.emplace_back(0, ++j);
        }
    }
    return aligned;
}

// For every group of `before` the group of `after` that keeps its weight, -1 for none: the
// pairs with the most blocks in common first.
std::vector<int> groupsGoingOn(const std::vector<std::vector<int>>& before,
                               const std::vector<std::vector<int>>& after) {
    std::map<int, int> groupAfter; // by block
    for (std::size_t g = 0; g < after.size(); ++g) {
        for (const int block : after[g]) {
            groupAfter[block] = static_cast<int>(g);
        }
    }
    std::map<std::pair<int, int>, int> common;
    for (std::size_t g = 0; g < before.size(); ++g) {
        for (const int block : before[g]) {
            if (const auto found = groupAfter.find(block); found != groupAfter.end()) {
                ++common[{static_cast<int>(g), found->second}];
            }
        }
    }
    // blocks in common, negative, so that the largest comes first
    std::vector<std::tuple<int, int, int>> pairs;
    for (const auto& [groups, blocks] : common) {
        pairs.emplace_back(-blocks, groups.first, groups.second);
    }
    std::ranges::sort(pairs);
    std::vector<int> goesOn(before.size(), -1);
    std::vector<bool> taken(after.size(), false);
    for (const auto& [blocks, from, to] : pairs) {
        if (goesOn[static_cast<std::size_t>(from)] < 0 && !taken[static_cast<std::size_t>(to)]) {
            goesOn[static_cast<std::size_t>(from)] = to;
            taken[static_cast<std::size_t>(to)] = true;
        }
    }
    return goesOn;
}

Change convChange(const ConvLayout& before, const ConvLayout& after,
                  const std::vector<int>& goesOn) {
    if (!before.hasWeightOf(after) || before.stride != after.stride) {
        return Change::Shape;
    }
    const int expected = before.group < 0 ? -1 : goesOn[static_cast<std::size_t>(before.group)];
    const bool same = before.group < 0 ? after.group < 0 : expected >= 0 && after.group == expected;
    return same ? Change::None : Change::Sharing;
}

BlockDiff blockDiff(const BlockLayout& before, const BlockLayout& after,
                    const std::array<std::vector<int>, 3>& goesOn) {
    BlockDiff diff;
    diff.block = after.block;
    for (int k = 0; k < std::max(before.convCount, after.convCount); ++k) {
        const auto at = static_cast<std::size_t>(k);
        diff.convs[at] = k >= before.convCount ? Change::Added
                         : k >= after.convCount
                             ? Change::Removed
                             : convChange(before.conv[at], after.conv[at], goesOn[at]);
        diff.change = std::max(diff.change, std::min(diff.convs[at], Change::Shape));
    }
    if (before.projects != after.projects) {
        diff.change = Change::Shape;
    }
    return diff;
}

BlockDiff wholeBlock(int block, int convCount, Change change) {
    BlockDiff diff;
    diff.block = block;
    diff.change = change;
    std::fill_n(diff.convs.begin(), convCount, change);
    return diff;
}

std::string scaleText(const ImageShape& shape) {
    return std::to_string(shape.height) + "×" + std::to_string(shape.width);
}

Message sharingText(const StageSpec& stage, int conv) {
    const auto& groups = shareGroups(stage, conv);
    Message text;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const Message group = Message("blocks %1 (%2)", numberRanges(groups[g]),
                                      groupLabel(conv, static_cast<int>(g)));
        text = g == 0 ? group : Message("%1; %2", text, group);
    }
    return text.empty() ? Message("none") : text;
}

void tell(std::vector<FieldChange>& fields, Message field, Message before, Message after,
          Change change = Change::Shape) {
    if (before != after) {
        fields.push_back({std::move(field), std::move(before), std::move(after), change});
    }
}

StageDiff stageDiff(const Side& before, int i, const Side& after, int j) {
    const StageSpec& a = before.spec.stages[static_cast<std::size_t>(i - 1)];
    const StageSpec& b = after.spec.stages[static_cast<std::size_t>(j - 1)];
    const StageLayout& from = before.layout.at(i);
    const StageLayout& to = after.layout.at(j);
    StageDiff diff;
    diff.before = i;
    diff.after = j;
    tell(diff.fields, Message("blocks"), std::to_string(a.blocks), std::to_string(b.blocks));
    tell(diff.fields, Message("channels"), std::to_string(a.channels), std::to_string(b.channels));
    tell(diff.fields, Message("stride"), std::to_string(a.stride), std::to_string(b.stride));
    diff.change = diff.fields.empty() ? Change::None : Change::Shape;
    tell(diff.fields, Message("scale"), scaleText(from.out), scaleText(to.out), Change::None);
    std::array<std::vector<int>, 3> goesOn;
    for (int conv = 1; conv <= 3; ++conv) {
        tell(diff.fields, Message("sharing of conv %1", conv), sharingText(a, conv),
             sharingText(b, conv), Change::Sharing);
        goesOn[static_cast<std::size_t>(conv - 1)] =
            groupsGoingOn(shareGroups(a, conv), shareGroups(b, conv));
    }
    const std::size_t common = std::min(from.blocks.size(), to.blocks.size());
    for (std::size_t k = 0; k < common; ++k) {
        diff.blocks.push_back(blockDiff(from.blocks[k], to.blocks[k], goesOn));
        diff.change = std::max(diff.change, diff.blocks.back().change);
    }
    for (std::size_t k = common; k < from.blocks.size(); ++k) {
        diff.blocks.push_back(
            wholeBlock(from.blocks[k].block, from.blocks[k].convCount, Change::Removed));
    }
    for (std::size_t k = common; k < to.blocks.size(); ++k) {
        diff.blocks.push_back(
            wholeBlock(to.blocks[k].block, to.blocks[k].convCount, Change::Added));
    }
    return diff;
}

StageDiff lonelyStage(const Side& side, int stage, Change change) {
    StageDiff diff;
    (change == Change::Added ? diff.after : diff.before) = stage;
    diff.change = change;
    for (const BlockLayout& block : side.layout.at(stage).blocks) {
        diff.blocks.push_back(wholeBlock(block.block, block.convCount, change));
    }
    return diff;
}

std::string sizeText(const ImageShape& input) {
    return std::to_string(input.channels) + "×" + std::to_string(input.height) + "×" +
           std::to_string(input.width);
}

Message stemMessage(const StemSpec& stem) {
    const Message conv =
        Message("%1×%1, %2 channels, stride %3", stem.kernel, stem.channels, stem.stride);
    const Message behind = stem.normRelu ? Message("%1, norm + ReLU", conv) : conv;
    return stem.maxPool ? Message("%1, max pool", behind) : behind;
}

std::vector<FieldChange> networkFields(const ArchSpec& before, const ArchSpec& after) {
    const auto kind = [](const BlockSpec& block) {
        return block.kind == BlockKind::Basic ? Message("basic") : Message("bottleneck");
    };
    const auto order = [](const BlockSpec& block) {
        return block.activation == ActivationOrder::Pre ? Message("pre-activation")
                                                        : Message("post-activation");
    };
    std::vector<FieldChange> fields;
    tell(fields, Message("input"), sizeText(before.input), sizeText(after.input));
    tell(fields, Message("stem"), stemMessage(before.stem), stemMessage(after.stem));
    tell(fields, Message("block kind"), kind(before.block), kind(after.block));
    tell(fields, Message("activation order"), order(before.block), order(after.block));
    tell(fields, Message("stride in conv"), std::to_string(before.block.strideIn),
         std::to_string(after.block.strideIn));
    tell(fields, Message("dropout"), numeral::exact(before.block.dropout),
         numeral::exact(after.block.dropout));
    tell(fields, Message("classes"), std::to_string(before.classes), std::to_string(after.classes));
    return fields;
}

ArchChanges changesOf(const ArchDiff& diff, int StageDiff::*number, Change others) {
    ArchChanges changes{diff.stem, diff.head, {}};
    for (const StageDiff& stage : diff.stages) {
        if (stage.*number == 0) {
            continue;
        }
        StageChanges& own = changes.stages.emplace_back();
        own.stage = stage.change;
        own.blocks = stage.blocks;
        std::erase_if(own.blocks, [&](const BlockDiff& block) { return block.change == others; });
    }
    return changes;
}

} // namespace

bool ArchDiff::isSame() const {
    const auto same = [](const StageDiff& stage) {
        return stage.change == Change::None && stage.fields.empty();
    };
    return network.empty() && std::ranges::all_of(stages, same);
}

ArchDiff diffOf(const ArchSpec& before, const ArchSpec& after) {
    const Side from(before);
    const Side to(after);
    ArchDiff diff;
    diff.network = networkFields(before, after);
    diff.stem = before.stem == after.stem && before.input.channels == after.input.channels
                    ? Change::None
                    : Change::Shape;
    const bool sameHead = before.classes == after.classes &&
                          from.layout.features.channels == to.layout.features.channels &&
                          before.block.activation == after.block.activation;
    diff.head = sameHead ? Change::None : Change::Shape;
    for (const auto& [i, j] : alignedStages(from, to)) {
        diff.stages.push_back(j == 0   ? lonelyStage(from, i, Change::Removed)
                              : i == 0 ? lonelyStage(to, j, Change::Added)
                                       : stageDiff(from, i, to, j));
    }
    return diff;
}

ArchChanges changesBefore(const ArchDiff& diff) {
    return changesOf(diff, &StageDiff::before, Change::Added);
}

ArchChanges changesAfter(const ArchDiff& diff) {
    return changesOf(diff, &StageDiff::after, Change::Removed);
}

} // namespace sharesnet
