#include "core/arch/checks.h"

#include "core/base/error.h"

namespace sharesnet {
namespace {

void requireNone(const std::optional<std::string>& reason) {
    if (reason) {
        throw Error(*reason);
    }
}

} // namespace

std::optional<std::string> whyNoStage(const ArchSpec& spec, int stage) {
    if (stage > kStageCount.max) {
        return "A network has at most " + std::to_string(kStageCount.max) + " stages.";
    }
    if (stage >= 1 && stage <= std::ssize(spec.stages)) {
        return std::nullopt;
    }
    return "Stage " + std::to_string(stage) + " does not exist, the network has " +
           std::to_string(spec.stages.size()) + " stages.";
}

std::optional<std::string> whyNoConv(const ArchSpec& spec, int stage, int conv) {
    const int convs = convsPerBlock(spec.block.kind);
    if (auto reason = whyNoStage(spec, stage)) {
        return reason;
    }
    if (conv >= 1 && conv <= convs) {
        return std::nullopt;
    }
    return "Conv " + std::to_string(conv) + " does not exist, the blocks have " +
           std::to_string(convs) + " convolutions.";
}

std::optional<std::string> whyNoBlock(const ArchSpec& spec, int stage, int block) {
    const int blocks = stageAt(spec, stage).blocks;
    if (totalBlocks(spec) > kMaxTotalBlocks) {
        return "The network has more than " + std::to_string(kMaxTotalBlocks) +
               " blocks, take some away first.";
    }
    if (block >= 1 && block <= blocks && block <= kBlockCount.max) {
        return std::nullopt;
    }
    return "Block " + std::to_string(block) + " does not exist, stage " + std::to_string(stage) +
           " has " + std::to_string(blocks) + " blocks.";
}

const StageSpec& stageAt(const ArchSpec& spec, int stage) {
    requireNone(whyNoStage(spec, stage));
    return spec.stages[static_cast<std::size_t>(stage - 1)];
}

StageSpec& stageAt(ArchSpec& spec, int stage) {
    requireNone(whyNoStage(spec, stage));
    return spec.stages[static_cast<std::size_t>(stage - 1)];
}

void requireConv(const ArchSpec& spec, int stage, int conv) {
    requireNone(whyNoConv(spec, stage, conv));
}

void requireBlock(const ArchSpec& spec, int stage, int block) {
    requireNone(whyNoBlock(spec, stage, block));
}

std::int64_t totalBlocks(const ArchSpec& spec) {
    std::int64_t total = 0;
    for (const StageSpec& stage : spec.stages) {
        total += stage.blocks > 0 ? stage.blocks : 0;
    }
    return total;
}

void requireInRange(const char* what, int value, const IntRange& range) {
    if (!range.holds(value)) {
        throw Error(std::string(what) + " must be " + std::to_string(range.min) + " to " +
                    std::to_string(range.max) + ", not " + std::to_string(value) + ".");
    }
}

} // namespace sharesnet
