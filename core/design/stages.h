#pragma once

#include "core/arch/spec.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Several stages at once, for the clipboard. Edits as in edit.h.

// before = stages + 1 appends
ArchSpec insertStages(const ArchSpec& spec, int before, std::span<const StageSpec> stages);
ArchSpec removeStages(const ArchSpec& spec, std::span<const int> stages);
// the copies behind the last of them
ArchSpec duplicateStages(const ArchSpec& spec, std::span<const int> stages);

// One stage taken out and put in elsewhere; numbers from 1, `to` counted without it.
struct StageMove {
    int from = 0;
    int to = 0;
    int numberAfter(int stage) const; // of a stage that had this number before
    bool operator==(const StageMove&) const = default;
};
// The move that makes the ones of the others; nullopt where none does, or where both are the same.
std::optional<StageMove> moveBetween(std::span<const StageSpec> before,
                                     std::span<const StageSpec> after);

// Stages as JSON text of format "sharesnet-stages", version 1: to be pasted into another window, a
// mail, an editor. One stage a line, in the form that architecture files have.
std::string stagesToJsonText(std::span<const StageSpec> stages);

// Reads such a text, or takes the stages of a whole architecture file. At most 1 MiB. Throws Error
// for anything else, with the line or the JSON path.
std::vector<StageSpec> stagesFromJsonText(std::string_view text);

} // namespace sharesnet
