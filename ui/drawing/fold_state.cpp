#include "ui/drawing/fold_state.h"

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kShownBefore = 2;
constexpr int kShownAfter = 1;
constexpr int kLeastFolded = 2;

bool overlap(const BlockRange& a, const BlockRange& b) {
    return a.stage == b.stage && a.first <= b.last && b.first <= a.last;
}

bool alike(const ConvLayout& a, const ConvLayout& b) {
    return a.kernel == b.kernel && a.stride == b.stride && a.in == b.in && a.out == b.out &&
           a.group == b.group;
}

bool alike(const BlockLayout& a, const BlockLayout& b) {
    return a.convCount == b.convCount && a.projects == b.projects &&
           std::equal(a.conv.begin(), a.conv.begin() + a.convCount, b.conv.begin(),
                      [](const ConvLayout& x, const ConvLayout& y) { return alike(x, y); });
}

} // namespace

bool FoldState::isOpen(const BlockRange& fold) const {
    return std::any_of(opened_.begin(), opened_.end(),
                       [&](const BlockRange& range) { return overlap(range, fold); });
}

void FoldState::open(const BlockRange& fold) {
    close(fold);
    opened_.push_back(fold);
}

void FoldState::close(const BlockRange& fold) {
    std::vector<BlockRange> rest;
    for (const BlockRange& range : opened_) {
        if (!overlap(range, fold)) {
            rest.push_back(range);
            continue;
        }
        if (range.first < fold.first) {
            rest.push_back({range.stage, range.first, fold.first - 1});
        }
        if (range.last > fold.last) {
            rest.push_back({range.stage, fold.last + 1, range.last});
        }
    }
    opened_ = std::move(rest);
}

void FoldState::setRolled(int stage, bool rolled) {
    if (rolled) {
        rolled_.insert(stage);
    } else {
        rolled_.erase(stage);
    }
}

void FoldState::follow(const StageMove& move) {
    for (BlockRange& range : opened_) {
        range.stage = move.numberAfter(range.stage);
    }
    std::set<int> rolled;
    for (const int stage : rolled_) {
        rolled.insert(move.numberAfter(stage));
    }
    rolled_ = std::move(rolled);
}

std::vector<BlockRange> rollableRuns(const StageLayout& stage) {
    std::vector<BlockRange> runs;
    const int count = static_cast<int>(stage.blocks.size());
    for (int first = 0; first < count;) {
        int end = first + 1;
        while (end < count && alike(stage.blocks[first], stage.blocks[end])) {
            ++end;
        }
        const BlockLayout& block = stage.blocks[first];
        const bool shares = std::any_of(block.conv.begin(), block.conv.begin() + block.convCount,
                                        [](const ConvLayout& conv) { return conv.group >= 0; });
        if (shares && end - first > 1) {
            runs.push_back({stage.stage, first + 1, end});
        }
        first = end;
    }
    return runs;
}

std::vector<BlockRange> foldableRuns(const StageLayout& stage) {
    std::vector<BlockRange> folds;
    const int count = static_cast<int>(stage.blocks.size());
    for (int first = 0; first < count;) {
        int end = first + 1;
        while (end < count && alike(stage.blocks[first], stage.blocks[end])) {
            ++end;
        }
        if (end - first >= kShownBefore + kLeastFolded + kShownAfter) {
            folds.push_back({stage.stage, first + kShownBefore + 1, end - kShownAfter});
        }
        first = end;
    }
    return folds;
}

std::optional<BlockRange> runAt(const StageLayout& stage, const FoldState& folds, int firstBlock) {
    const auto runs = folds.isRolled(stage.stage) ? rollableRuns(stage) : foldableRuns(stage);
    const auto found = std::ranges::find(runs, firstBlock, &BlockRange::first);
    return found == runs.end() ? std::nullopt : std::optional(*found);
}

} // namespace sharesnet
