#include "core/config/option_table.h"

#include "core/base/error.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace sharesnet {
namespace {

bool take(std::string_view& text, std::string_view word) {
    const bool there = text.starts_with(word);
    text.remove_prefix(there ? word.size() : 0);
    return there;
}

template <class Number>
nlohmann::json takenNumber(std::string_view& text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) {
        return {};
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

nlohmann::json takenList(std::string_view& text) {
    nlohmann::json list = nlohmann::json::array();
    if (!take(text, "[")) {
        return {};
    }
    while (!take(text, "]")) {
        if (!list.empty() && !take(text, ",")) {
            return {};
        }
        list.push_back(takenNumber<std::int64_t>(text));
        if (list.back().is_null()) {
            return {};
        }
    }
    return list;
}

nlohmann::json takenText(std::string_view& text) {
    const std::size_t end = text.find_first_of("\"\\", 1);
    if (!text.starts_with('"') || end == std::string_view::npos || text[end] != '"') {
        return {};
    }
    nlohmann::json value = std::string(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    return value;
}

// The value that stands first, taken off; null: none of this kind as toJson writes it.
nlohmann::json takenValue(const Option& option, std::string_view& text) {
    switch (option.kind) {
    case OptionKind::Integer:
        return takenNumber<std::int64_t>(text);
    case OptionKind::Real:
        return takenNumber<double>(text);
    case OptionKind::Boolean:
        return take(text, "true")    ? nlohmann::json(true)
               : take(text, "false") ? nlohmann::json(false)
                                     : nlohmann::json();
    case OptionKind::IntegerList:
        return takenList(text);
    case OptionKind::Choice:
    case OptionKind::Text:
        break;
    }
    return takenText(text);
}

// What toJson writes, by this version or an earlier one that lacks options: the table's options in
// their order. nullopt: anything else, which takes a whole parser.
std::optional<TrainConfig> readOwnText(std::string_view text) {
    TrainConfig config;
    if (!take(text, "{")) {
        return std::nullopt;
    }
    const char* separator = "\"";
    for (const Option& option : trainOptions()) {
        std::string_view rest = text;
        if (!take(rest, separator) || !take(rest, option.name) || !take(rest, "\":")) {
            continue;
        }
        const nlohmann::json value = takenValue(option, rest);
        if (value.is_null()) {
            return std::nullopt;
        }
        setOption(config, option, value);
        text = rest;
        separator = ",\"";
    }
    return text == "}" ? std::optional(config) : std::nullopt;
}

} // namespace

nlohmann::ordered_json toJson(const TrainConfig& config) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const Option& option : trainOptions()) {
        json[option.name] = nlohmann::ordered_json(option.get(config));
    }
    return json;
}

TrainConfig trainConfigFromText(std::string_view text) {
    if (const auto config = readOwnText(text)) {
        return *config;
    }
    return trainConfigFromJson(nlohmann::json::parse(text));
}

TrainConfig trainConfigFromJson(const nlohmann::json& json) {
    if (!json.is_object()) {
        throw Error("training options: an object with an entry for each option is expected");
    }
    TrainConfig config;
    for (const auto& [name, value] : json.items()) {
        setOption(config, trainOption(name), value);
    }
    return config;
}

} // namespace sharesnet
