#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace sharesnet {

// JSON as text; never throws for what a value holds: bytes that are not UTF-8 (from file names, an
// old terminal) become U+FFFD, NaN and infinity null. `indent` < 0: on one line. Any thread.
std::string jsonText(const nlohmann::json& value, int indent = -1);
std::string jsonText(const nlohmann::ordered_json& value, int indent = -1);

// A number as JSON has it: null for NaN and infinity, also before it becomes text. Any thread.
nlohmann::ordered_json numberOrNull(double value);

} // namespace sharesnet
