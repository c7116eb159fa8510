#pragma once

#include "core/arch/arch_spec.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Several stages at once, for the clipboard. Edits as in arch_edit.h.

ArchSpec insertStages(const ArchSpec& spec, int before, std::span<const StageSpec> stages); // before = stages + 1 appends
ArchSpec removeStages(const ArchSpec& spec, std::span<const int> stages);
ArchSpec duplicateStages(const ArchSpec& spec, std::span<const int> stages); // the copies behind the last of them

// Stages as JSON text of format "sharesnet-stages", version 1: to be pasted into another window, a mail, an editor. One stage a
// line, in the form that architecture files have.
std::string stagesToJsonText(std::span<const StageSpec> stages);

// Reads such a text, or takes the stages of a whole architecture file. At most 1 MiB. Throws Error for anything else, with the
// line or the JSON path.
std::vector<StageSpec> stagesFromJsonText(std::string_view text);

} // namespace sharesnet
