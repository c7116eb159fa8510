#pragma once

#include "core/arch/layout.h"
#include "core/design/stages.h"

#include <optional>
#include <set>
#include <vector>

namespace sharesnet {

// A run of blocks of one stage, from first to last.
struct BlockRange {
    int stage = 0;
    int first = 0;
    int last = 0;
    bool operator==(const BlockRange&) const = default;
};

// Which blocks the person has opened. Remembered as blocks and not as folds, so that an edit in an
// opened run, which cuts it in two, closes neither part under the pointer.
class FoldState {
  public:
    bool isOpen(const BlockRange& fold) const; // any of its blocks was opened
    void open(const BlockRange& fold);
    void close(const BlockRange& fold);
    void closeAll() { opened_.clear(); }

    // The rolled view of a stage: each shared weight once, with the passes through it.
    bool isRolled(int stage) const { return rolled_.contains(stage); }
    void setRolled(int stage, bool rolled);
    void unrollAll() { rolled_.clear(); }

    bool operator==(const FoldState&) const = default;

    void follow(const StageMove& move); // stages keep what is opened and rolled of them

  private:
    std::vector<BlockRange> opened_; // disjoint
    std::set<int> rolled_;
};

// The runs of equal neighbors of a stage that a drawing folds: of five or more alike the first two
// and the last stay visible.
std::vector<BlockRange> foldableRuns(const StageLayout& stage);

// The runs of two or more equal neighbors that share a weight: what rolls up to one block with a
// loop.
std::vector<BlockRange> rollableRuns(const StageLayout& stage);

// The run that stands, or could stand, as one row and begins at the block; nullopt: none does.
std::optional<BlockRange> runAt(const StageLayout& stage, const FoldState& folds, int firstBlock);

} // namespace sharesnet
