#pragma once

#include "core/arch/limits.h"
#include "core/arch/spec.h"
#include "core/base/message.h"

#include <cstdint>
#include <optional>

namespace sharesnet {

// What the edits ask before they act: the place that an edit names, or why there is no such place.

std::optional<Message> whyNoStage(const ArchSpec& spec, int stage);
std::optional<Message> whyNoConv(const ArchSpec& spec, int stage, int conv);
// the stage exists
std::optional<Message> whyNoBlock(const ArchSpec& spec, int stage, int block);

std::int64_t totalBlocks(const ArchSpec& spec);

// For messages: "1 stage", "3 stages".
Message stagesText(std::int64_t count);
Message blocksText(std::int64_t count);

// These throw Error with the reason.
StageSpec& stageAt(ArchSpec& spec, int stage);
const StageSpec& stageAt(const ArchSpec& spec, int stage);
void requireConv(const ArchSpec& spec, int stage, int conv);
void requireBlock(const ArchSpec& spec, int stage, int block);
void requireInRange(const Message& what, int value, const IntRange& range);

} // namespace sharesnet
