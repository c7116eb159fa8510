#include "core/flow/run_filter_terms.h"

#include "core/base/lower_case.h"
#include "core/base/nearest_name.h"
#include "core/base/shortened.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ctime>
#include <optional>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

// `wanted` is in small letters.
bool containsFolded(std::string_view text, const std::string& wanted) {
    return lowerCase(text).find(wanted) != std::string::npos;
}

// The whole text, or its part before the first colon.
bool equalsFolded(std::string_view text, const std::string& wanted) {
    const std::string own = lowerCase(text);
    return own == wanted || (own.size() > wanted.size() && own[wanted.size()] == ':' &&
                             own.starts_with(wanted) && wanted.find(':') == std::string::npos);
}

// One of the texts with ", " between them.
bool listHolds(std::string_view list, const std::string& wanted) {
    while (true) {
        const std::size_t comma = list.find(", ");
        if (equalsFolded(list.substr(0, comma), wanted)) {
            return true;
        }
        if (comma == std::string_view::npos) {
            return false;
        }
        list.remove_prefix(comma + 2);
    }
}

// A number with the letters behind it.
std::optional<std::pair<double, std::string>> numberAndSuffix(const std::string& text) {
    const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
    const char* end = text.data() + text.size();
    double number = 0;
    const auto [rest, error] = std::from_chars(begin, end, number);
    if (error != std::errc{} || !std::isfinite(number)) {
        return std::nullopt;
    }
    return std::pair(number, std::string(rest, end));
}

// The value of a number with a suffix that fits the column.
std::optional<double> scaled(double number, const std::string& suffix, ColumnKind kind) {
    using Factors = std::array<std::pair<std::string_view, double>, 6>;
    static constexpr Factors kBytes{
        {{"", 1}, {"KiB", 1024}, {"MiB", 1 << 20U}, {"GiB", 1 << 30U}, {"MB", 1e6}, {"GB", 1e9}}};
    static constexpr Factors kDurations{
        {{"", 1}, {"s", 1}, {"m", 60}, {"min", 60}, {"h", 3'600}, {"d", 86'400}}};
    static constexpr Factors kNumbers{
        {{"", 1}, {"k", 1e3}, {"K", 1e3}, {"M", 1e6}, {"G", 1e9}, {"T", 1e12}}};
    if (suffix == "%" && kind != ColumnKind::Duration && kind != ColumnKind::Bytes) {
        return number / 100; // 0.7, which 70 * 0.01 is not
    }
    const Factors& factors = kind == ColumnKind::Duration ? kDurations
                             : kind == ColumnKind::Bytes  ? kBytes
                                                          : kNumbers;
    for (const auto& [name, factor] : factors) {
        if (name == suffix) {
            return number * factor;
        }
    }
    return std::nullopt;
}

// Beginning and end of what was meant: a day, a minute, a second, or one number.
struct Range {
    double low = 0;
    double high = 0;
};

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    if (text.size() < at + count) {
        return std::nullopt;
    }
    int value = 0;
    const char* end = text.data() + at + count;
    const auto [rest, error] = std::from_chars(text.data() + at, end, value);
    return error == std::errc{} && rest == end && value >= 0 ? std::optional(value) : std::nullopt;
}

// "2026-11-30", "2026-11-30 14:05" or with T between the two.
std::optional<Range> timeOf(const std::string& text) {
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const bool hasTime = text.size() == 16;
    const auto hour = hasTime ? digits(text, 11, 2) : std::optional(0);
    const auto minute = hasTime ? digits(text, 14, 2) : std::optional(0);
    const bool shaped = (text.size() == 10 || hasTime) && text[4] == '-' && text[7] == '-' &&
                        (!hasTime || ((text[10] == ' ' || text[10] == 'T') && text[13] == ':'));
    if (!shaped || !year || !month || !day || !hour || !minute) {
        return std::nullopt;
    }
    std::tm local{};
    local.tm_year = *year - 1900;
    local.tm_mon = *month - 1;
    local.tm_mday = *day;
    local.tm_hour = *hour;
    local.tm_min = *minute;
    local.tm_isdst = -1;
    std::tm next = local;
    ++(hasTime ? next.tm_min : next.tm_mday);
    const std::time_t low = mktime(&local);
    // 31 February would become 3 March
    const bool exists = local.tm_mon == *month - 1 && local.tm_mday == *day &&
                        local.tm_hour == *hour && local.tm_min == *minute;
    return exists ? std::optional(Range{static_cast<double>(low),
                                        std::nextafter(static_cast<double>(mktime(&next)), 0)})
                  : std::nullopt;
}

Message exampleOf(const RunColumn& column) {
    switch (column.kind) {
    case ColumnKind::Percent:
        return Message("a fraction: 80% or 0.8");
    case ColumnKind::Duration:
        return Message("a duration: 90s, 5min, 2h or 3d");
    case ColumnKind::Bytes:
        return Message("a size: 500MiB or 2GiB");
    case ColumnKind::Time:
        return Message("a time: 2026-11-30 or \"2026-11-30 14:05\"");
    case ColumnKind::Count:
    case ColumnKind::Number:
    case ColumnKind::Integer:
    case ColumnKind::Text:
        break;
    }
    return Message("a number: 0.1, 1e-4, 100k or 1.7M");
}

Range rangeOf(const FilterComparison& comparison) {
    const RunColumn& column = comparison.column;
    const std::string& text = comparison.value.text;
    if (column.kind == ColumnKind::Time) {
        if (const auto time = timeOf(text)) {
            return *time;
        }
    } else if (const auto number = numberAndSuffix(text)) {
        if (const auto value = scaled(number->first, number->second, column.kind)) {
            if (column.kind == ColumnKind::Percent && *value > 1) {
                refuseFilter(comparison.value.place,
                             Message("%1 is at most 1: write %2% or a fraction", column.key, text));
            }
            return {*value, *value};
        }
    }
    refuseFilter(comparison.value.place, Message("%1 has no value %2; give %3", column.key,
                                                 quotedForFilter(text), exampleOf(column)));
}

RunTest numberTest(const FilterComparison& comparison) {
    const Range range = rangeOf(comparison);
    const auto holds = [range, compare = comparison.compare](double value) {
        switch (compare) {
        case Compare::Equal:
            return range.low <= value && value <= range.high;
        case Compare::NotEqual:
            return value < range.low || value > range.high;
        case Compare::Less:
            return value < range.low;
        case Compare::LessEqual:
            return value <= range.high;
        case Compare::Greater:
            return value > range.high;
        case Compare::GreaterEqual:
            return value >= range.low;
        case Compare::Contains:
            break;
        }
        return false;
    };
    const bool ifMissing = comparison.compare == Compare::NotEqual;
    return [value = comparison.column.value, holds, ifMissing](const RunRecord& record) {
        const ColumnValue own = value(record);
        const auto* number = std::get_if<double>(&own);
        return number == nullptr ? ifMissing : holds(*number);
    };
}

void requireChoice(const FilterComparison& comparison, const std::string& wanted) {
    const auto& choices = comparison.column.choices;
    const std::string kind = wanted.substr(0, wanted.find(':'));
    if (choices.empty() || std::ranges::find(choices, kind) != choices.end()) {
        return;
    }
    std::string all;
    for (const std::string& choice : choices) {
        all += (all.empty() ? "" : ", ") + choice;
    }
    const std::string nearest = nearestName(kind, choices);
    const std::string value = quotedForFilter(comparison.value.text);
    const std::string& key = comparison.column.key;
    refuseFilter(comparison.value.place,
                 nearest.empty()
                     ? Message("%1 has no value %2; it can be %3", key, value, all)
                     : Message("%1 has no value %2; did you mean '%3'?", key, value, nearest));
}

std::string booleanText(const RunColumn& column, const std::string& wanted) {
    if (column.choices != std::vector<std::string>{"true", "false"}) {
        return wanted;
    }
    const bool yes = wanted == "yes" || wanted == "on" || wanted == "1";
    const bool no = wanted == "no" || wanted == "off" || wanted == "0";
    return yes ? "true" : no ? "false" : wanted;
}

RunTest textTest(const FilterComparison& comparison) {
    if (comparison.compare != Compare::Equal && comparison.compare != Compare::NotEqual) {
        refuseFilter(
            comparison.value.place,
            Message("%1 is text: compare it with =, != or ~ (contains)", comparison.column.key));
    }
    const std::string wanted = booleanText(comparison.column, lowerCase(comparison.value.text));
    requireChoice(comparison, wanted);
    const bool expected = comparison.compare == Compare::Equal;
    const auto equals = comparison.column.isList ? listHolds : equalsFolded;
    return [value = comparison.column.value, wanted, expected, equals](const RunRecord& record) {
        const ColumnValue own = value(record);
        const auto* text = std::get_if<std::string>(&own);
        return (text != nullptr && equals(*text, wanted)) == expected;
    };
}

} // namespace

void refuseFilter(const Place& place, const Message& message) {
    std::size_t column = 1;
    for (std::string_view rest = place.text.substr(0, place.at); !rest.empty(); ++column) {
        rest.remove_prefix(firstPiece(rest).bytes);
    }
    throw RunFilterError(column, message);
}

std::string quotedForFilter(std::string_view text) {
    return "'" + shortened(text) + "'";
}

RunTest testOf(const FilterComparison& comparison) {
    const RunColumn& column = comparison.column;
    if (comparison.compare == Compare::Contains) {
        return [column, wanted = lowerCase(comparison.value.text)](const RunRecord& record) {
            return containsFolded(columnText(column, record), wanted);
        };
    }
    const bool isEquality =
        comparison.compare == Compare::Equal || comparison.compare == Compare::NotEqual;
    if (isEquality && !comparison.value.quoted && lowerCase(comparison.value.text) == "none") {
        return [column, wantsNone = comparison.compare == Compare::Equal](const RunRecord& record) {
            const ColumnValue value = column.value(record);
            const auto* text = std::get_if<std::string>(&value);
            return (value.index() == 0 || (text != nullptr && *text == "none")) == wantsNone;
        };
    }
    return column.kind == ColumnKind::Text ? textTest(comparison) : numberTest(comparison);
}

RunTest wordTest(const std::string& word) {
    return [wanted = lowerCase(word)](const RunRecord& record) {
        return containsFolded(record.spec.name, wanted) ||
               std::ranges::any_of(record.tags, [&wanted](const std::string& tag) {
                   return containsFolded(tag, wanted);
               });
    };
}

} // namespace sharesnet
