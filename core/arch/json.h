#pragma once

#include "core/arch/spec.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace sharesnet {

// The architecture file, `*.sharesnet.json`, format "sharesnet-architecture", version 1. Keys
// always in the same order.

nlohmann::ordered_json toJson(const ArchSpec& spec);
// indented by 2, one newline at the end, groups on one line each
std::string toJsonText(const ArchSpec& spec);

// Reads an architecture. Unknown or missing keys, wrong types, numbers out of range and groups that
// name missing or repeated blocks throw Error with the JSON path, as in
// `stages[1].sharing[0].groups[0][1]: block 9 does not exist, the stage has 3 blocks`. A newer
// version is refused. `origin` (a file name) stands before the path in messages.
ArchSpec archFromJson(const nlohmann::ordered_json& json, const std::string& origin = "");
ArchSpec archFromJsonText(std::string_view text, const std::string& origin = "");

} // namespace sharesnet
