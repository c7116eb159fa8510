#pragma once

#include "core/arch/spec.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Stages as JSON text of format "sharesnet-stages", version 1: to be pasted into another window, a
// mail, an editor. One stage a line, in the form that architecture files have.
std::string stagesToJsonText(std::span<const StageSpec> stages);

// Reads such a text, or takes the stages of a whole architecture file. At most 1 MiB. Throws Error
// for anything else, with the line or the JSON path.
std::vector<StageSpec> stagesFromJsonText(std::string_view text);

} // namespace sharesnet
