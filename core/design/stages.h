#pragma once

#include "core/arch/spec.h"

#include <optional>
#include <span>

namespace sharesnet {

// Edits of blocks and stages, pure as those of edit.h. A group that was the paper's stays the
// paper's when blocks, stride or the kind of block change; other groups lose what is gone or no
// longer has their weight's shape.
ArchSpec setBlocks(const ArchSpec& spec, int stage, int blocks);
ArchSpec setChannels(const ArchSpec& spec, int stage, int channels);
ArchSpec setStride(const ArchSpec& spec, int stage, int stride);
// sharing that no longer fits is dropped
ArchSpec setBlockSpec(const ArchSpec& spec, const BlockSpec& block);
// before = stages + 1 appends
ArchSpec insertStage(const ArchSpec& spec, int before, const StageSpec& stage);
ArchSpec insertStages(const ArchSpec& spec, int before, std::span<const StageSpec> stages);
ArchSpec removeStages(const ArchSpec& spec, std::span<const int> stages);
// the copies behind the last of them
ArchSpec duplicateStages(const ArchSpec& spec, std::span<const int> stages);
ArchSpec moveStage(const ArchSpec& spec, int from, int to);

// One stage taken out and put in elsewhere; numbers from 1, `to` counted without it.
struct StageMove {
    int from = 0;
    int to = 0;
    int numberAfter(int stage) const; // of a stage that had this number before
    bool operator==(const StageMove&) const = default;
};
// The one move that turns the stages `before` into those `after`; nullopt: they are equal, or one
// move does not do.
std::optional<StageMove> moveBetween(std::span<const StageSpec> before,
                                     std::span<const StageSpec> after);

} // namespace sharesnet
