#pragma once

#include <span>
#include <string>
#include <string_view>

namespace sharesnet {

// The one of `names` that is fewest typing errors (insertions, deletions, replacements) away from
// `name`; empty where even that one is more than half of its length away. For messages: "did you
// mean ...".
std::string nearestName(std::string_view name, std::span<const std::string> names);

} // namespace sharesnet
