#include "core/arch/checks.h"

#include "core/base/error.h"

namespace sharesnet {
namespace {

void requireNone(const std::optional<Message>& reason) {
    if (reason) {
        throw Error(*reason);
    }
}

} // namespace

std::optional<Message> whyNoStage(const ArchSpec& spec, int stage) {
    if (stage > kStageCount.max) {
        return Message("A network has at most %1 stages.", kStageCount.max);
    }
    if (stage >= 1 && stage <= std::ssize(spec.stages)) {
        return std::nullopt;
    }
    return Message("Stage %1 does not exist, the network has %2.", stage,
                   stagesText(std::ssize(spec.stages)));
}

std::optional<Message> whyNoConv(const ArchSpec& spec, int stage, int conv) {
    const int convs = convsPerBlock(spec.block.kind);
    if (auto reason = whyNoStage(spec, stage)) {
        return reason;
    }
    if (conv >= 1 && conv <= convs) {
        return std::nullopt;
    }
    return Message("Conv %1 does not exist, the blocks have %2 convolutions.", conv, convs);
}

std::optional<Message> whyNoBlock(const ArchSpec& spec, int stage, int block) {
    const int blocks = stageAt(spec, stage).blocks;
    if (totalBlocks(spec) > kMaxTotalBlocks) {
        return Message("The network has more than %1 blocks; remove some first.", kMaxTotalBlocks);
    }
    if (block >= 1 && block <= blocks && block <= kBlockCount.max) {
        return std::nullopt;
    }
    return Message("Block %1 does not exist, stage %2 has %3.", block, stage, blocksText(blocks));
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

Message stagesText(std::int64_t count) {
    return count == 1 ? Message("1 stage") : Message("%1 stages", count);
}

Message blocksText(std::int64_t count) {
    return count == 1 ? Message("1 block") : Message("%1 blocks", count);
}

void requireInRange(const Message& what, int value, const IntRange& range) {
    if (!range.holds(value)) {
        throw Error("%1 must be %2 to %3, not %4.", what, range.min, range.max, value);
    }
}

} // namespace sharesnet
