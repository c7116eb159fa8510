#pragma once

#include "core/arch/limits.h"
#include "core/arch/spec.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sharesnet {

// What the edits ask before they act: the place that an edit names, or why there is no such place.

std::optional<std::string> whyNoStage(const ArchSpec& spec, int stage);
std::optional<std::string> whyNoConv(const ArchSpec& spec, int stage, int conv);
// the stage exists
std::optional<std::string> whyNoBlock(const ArchSpec& spec, int stage, int block);

std::int64_t totalBlocks(const ArchSpec& spec);

// These throw Error with the reason.
StageSpec& stageAt(ArchSpec& spec, int stage);
const StageSpec& stageAt(const ArchSpec& spec, int stage);
void requireConv(const ArchSpec& spec, int stage, int conv);
void requireBlock(const ArchSpec& spec, int stage, int block);
void requireInRange(const char* what, int value, const IntRange& range);

} // namespace sharesnet
