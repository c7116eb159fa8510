#pragma once

#include "core/arch/spec.h"
#include "core/base/message.h"

#include <array>
#include <vector>

namespace sharesnet {

// What is different between two architectures, `before` and `after`. Names are not compared, nor is
// the letter of a group: a block shares differently where it moves to another weight, is given its
// own or gives it up.

// From the least to the most: where several hold, the largest is told. Shape: the weights' shape,
// or the stride.
enum class Change { None, Sharing, Shape, Added, Removed };

// A setting with its two values in words, to be shown as they are: "classes", "10", "100".
struct FieldChange {
    Message field;
    Message before;
    Message after;
    // Sharing; None for a stage's scale, which follows from what is before it
    Change change = Change::Shape;
    bool operator==(const FieldChange&) const = default;
};

struct BlockDiff {
    int block = 0; // in both: the blocks of a stage are compared by their number
    Change change = Change::None;
    // Added and Removed where only one of the two block kinds has this conv
    std::array<Change, 3> convs{};
    bool operator==(const BlockDiff&) const = default;
};

struct StageDiff {
    int before = 0; // the stage's number there; 0: added
    int after = 0;  // 0: removed
    Change change = Change::None;
    std::vector<FieldChange> fields; // of a stage that both have
    std::vector<BlockDiff> blocks;   // all of them, the longer of the two
};

struct ArchDiff {
    Change stem = Change::None; // None or Shape
    Change head = Change::None;
    std::vector<FieldChange> network;
    std::vector<StageDiff> stages; // all of both, in the order of each

    bool isSame() const;
};

// Pairs stages so that as little as possible differs: first their scale and width, then number of
// blocks, stride and sharing; the order of both is kept. A stage inserted in front therefore leaves
// those behind it as they are, although their scale may be another (which is told as a field, and
// no change of the stage). Also for invalid specs; never throws. Well under 1 ms for
// ShaResNet-1001.
ArchDiff diffOf(const ArchSpec& before, const ArchSpec& after);

// The changes as one of the two sees them, to mark its drawing: by its own stages, each with its
// own blocks.
struct StageChanges {
    Change stage = Change::None;
    std::vector<BlockDiff> blocks;
};
struct ArchChanges {
    Change stem = Change::None;
    Change head = Change::None;
    std::vector<StageChanges> stages;
};
ArchChanges changesBefore(const ArchDiff& diff); // never Added
ArchChanges changesAfter(const ArchDiff& diff);  // never Removed

} // namespace sharesnet
