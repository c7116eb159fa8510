#include "core/config/option_table.h"

#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sharesnet {
namespace {

[[noreturn]] void refuse(const Option& option, const Message& why) {
    throw OptionError(option, why);
}

std::string quoted(const std::string& text) {
    return "'" + text + "'";
}

// As in JSON: the largest seed, too, without an exponent.
FormattedNumber numberText(double value) {
    return std::abs(value) == kLargestSeed ? numeral::whole(static_cast<std::int64_t>(value))
                                           : numeral::exact(value);
}

Message valueText(const nlohmann::json& value) {
    if (value.is_number_float()) {
        return numberText(value.get<double>());
    }
    return value.is_string() ? quoted(value.get<std::string>()) : jsonText(value);
}

void checkRange(const Option& option, const nlohmann::json& value) {
    const double number = value.get<double>();
    if (!(number >= option.minimum && number <= option.maximum)) { // so that NaN is refused
        refuse(option, Message("%1 is not within %2..%3", valueText(value),
                               numberText(option.minimum), numberText(option.maximum)));
    }
}

// 10.0 and 1e1 are whole numbers, too.
void checkInteger(const Option& option, const nlohmann::json& value) {
    const bool whole = value.is_number() && value.get<double>() == std::floor(value.get<double>());
    if (!whole) {
        refuse(option, Message("%1 is not a whole number", valueText(value)));
    }
    checkRange(option, value);
}

void checkText(const Option& option, const nlohmann::json& value) {
    if (!value.is_string()) {
        refuse(option, Message("%1 is not text", valueText(value)));
    }
    if (option.fits && !option.fits(value.get<std::string>())) {
        refuse(option, Message("%1 is not %2", valueText(value), option.accepts));
    }
}

void check(const Option& option, const nlohmann::json& value) {
    switch (option.kind) {
    case OptionKind::Integer:
        return checkInteger(option, value);
    case OptionKind::Real:
        if (!value.is_number()) {
            refuse(option, Message("%1 is not a number", valueText(value)));
        }
        return checkRange(option, value);
    case OptionKind::Boolean:
        if (!value.is_boolean()) {
            refuse(option, Message("%1 is neither true nor false", valueText(value)));
        }
        return;
    case OptionKind::Choice:
        if (!value.is_string() || std::find(option.choices.begin(), option.choices.end(),
                                            value.get<std::string>()) == option.choices.end()) {
            refuse(option,
                   Message("%1 is not one of %2", valueText(value), joined(option.choices, ", ")));
        }
        return;
    case OptionKind::IntegerList:
        if (!value.is_array()) {
            refuse(option, Message("%1 is not a list of whole numbers", valueText(value)));
        }
        for (const nlohmann::json& member : value) {
            checkInteger(option, member);
        }
        return;
    case OptionKind::Text:
        return checkText(option, value);
    }
}

nlohmann::json parsedInteger(const Option& option, const std::string& text) {
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc{} && end == text.data() + text.size()) {
        return whole;
    }
    const auto number = plain::numberFrom(text); // 1e3, or too large
    if (number && *number == std::floor(*number)) {
        return *number;
    }
    refuse(option, Message("%1 is not a whole number", quoted(text)));
}

nlohmann::json parsedReal(const Option& option, const std::string& text) {
    if (const auto number = plain::numberFrom(text)) {
        return *number;
    }
    refuse(option, Message("%1 is not a number", quoted(text)));
}

bool parsedBoolean(const Option& option, const std::string& text) {
    for (const char* yes : {"true", "on", "yes", "1"}) {
        if (text == yes) {
            return true;
        }
    }
    for (const char* no : {"false", "off", "no", "0"}) {
        if (text == no) {
            return false;
        }
    }
    refuse(option, Message("%1 is neither true nor false", quoted(text)));
}

nlohmann::json parsedList(const Option& option, const std::string& text) {
    nlohmann::json list = nlohmann::json::array();
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        list.push_back(parsedInteger(option, text.substr(at, comma - at)));
        at = comma + 1;
    }
    return list;
}

nlohmann::json parsedValue(const Option& option, const std::string& text) {
    switch (option.kind) {
    case OptionKind::Integer:
        return parsedInteger(option, text);
    case OptionKind::Real:
        return parsedReal(option, text);
    case OptionKind::Boolean:
        return parsedBoolean(option, text);
    case OptionKind::IntegerList:
        return parsedList(option, text);
    case OptionKind::Choice:
    case OptionKind::Text:
        break;
    }
    return option.folder && !text.empty()
               ? utf8FromBytes(absolutePath(bytesFromUtf8(text)).string())
               : text;
}

} // namespace

void setOption(TrainConfig& config, const Option& option, const nlohmann::json& value) {
    check(option, value);
    option.assign(config, value);
}

void setOptionFromText(TrainConfig& config, const Option& option, const std::string& text) {
    setOption(config, option, parsedValue(option, text));
}

std::string optionText(const TrainConfig& config, const Option& option) {
    const nlohmann::json value = option.get(config);
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_array()) {
        std::vector<std::string> words;
        for (const nlohmann::json& member : value) {
            words.push_back(jsonText(member));
        }
        return joined(words, ",");
    }
    return valueText(value).english();
}

std::string optionHelp(const Option& option) {
    return option.zero.empty()
               ? option.help
               : option.help.substr(0, option.help.size() - 1) + " (0 = " + option.zero + ").";
}

} // namespace sharesnet
