#include "core/flow/run_filter.h"

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

using Test = std::function<bool(const RunRecord&)>;

constexpr int kDeepest = 100; // nested parentheses and nots

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOperator(char c) {
    return c == '=' || c == '!' || c == '<' || c == '>' || c == '~';
}

std::string lower(std::string_view text) {
    std::string all(text);
    std::ranges::transform(all, all.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return all;
}

// `wanted` is in small letters.
bool containsFolded(std::string_view text, const std::string& wanted) {
    return lower(text).find(wanted) != std::string::npos;
}

// The whole text, or its part before the first colon.
bool equalsFolded(std::string_view text, const std::string& wanted) {
    const std::string own = lower(text);
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

struct Place {
    std::string_view text; // all of it
    std::size_t at = 0;    // bytes
};

[[noreturn]] void refuse(const Place& place, const std::string& message) {
    std::size_t column = 1;
    for (std::string_view rest = place.text.substr(0, place.at); !rest.empty(); ++column) {
        rest.remove_prefix(firstPiece(rest).bytes);
    }
    throw RunFilterError(column, message);
}

std::string inQuotes(std::string_view text) {
    return "'" + shortened(text) + "'";
}

enum class Compare { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Contains };

struct Word {
    std::string text;
    bool quoted = false;
    Place place;
};

struct Comparison {
    const RunColumn& column;
    Compare compare;
    Word value;
};

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

std::string exampleOf(const RunColumn& column) {
    switch (column.kind) {
    case ColumnKind::Percent:
        return "a fraction: 80% or 0.8";
    case ColumnKind::Duration:
        return "a duration: 90s, 5min, 2h or 3d";
    case ColumnKind::Bytes:
        return "a size: 500MiB or 2GiB";
    case ColumnKind::Time:
        return "a time: 2026-11-30 or \"2026-11-30 14:05\"";
    case ColumnKind::Count:
    case ColumnKind::Number:
    case ColumnKind::Integer:
    case ColumnKind::Text:
        break;
    }
    return "a number: 0.1, 1e-4, 100k or 1.7M";
}

Range rangeOf(const Comparison& comparison) {
    const RunColumn& column = comparison.column;
    const std::string& text = comparison.value.text;
    if (column.kind == ColumnKind::Time) {
        if (const auto time = timeOf(text)) {
            return *time;
        }
    } else if (const auto number = numberAndSuffix(text)) {
        if (const auto value = scaled(number->first, number->second, column.kind)) {
            if (column.kind == ColumnKind::Percent && *value > 1) {
                refuse(comparison.value.place,
                       column.key + " is at most 1: write " + text + "% or " + "a fraction");
            }
            return {*value, *value};
        }
    }
    refuse(comparison.value.place,
           inQuotes(text) + " is no value of " + column.key + ", which is " + exampleOf(column));
}

Test numberTest(const Comparison& comparison) {
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

void requireChoice(const Comparison& comparison, const std::string& wanted) {
    const auto& choices = comparison.column.choices;
    if (choices.empty() || std::ranges::find(choices, wanted) != choices.end()) {
        return;
    }
    std::string all;
    for (const std::string& choice : choices) {
        all += (all.empty() ? "" : ", ") + choice;
    }
    const std::string nearest = nearestName(wanted, choices);
    refuse(comparison.value.place,
           inQuotes(comparison.value.text) + " is no value of " + comparison.column.key + "; " +
               (nearest.empty() ? "there are " + all : "did you mean '" + nearest + "'?"));
}

std::string booleanText(const RunColumn& column, const std::string& wanted) {
    if (column.choices != std::vector<std::string>{"true", "false"}) {
        return wanted;
    }
    const bool yes = wanted == "yes" || wanted == "on" || wanted == "1";
    const bool no = wanted == "no" || wanted == "off" || wanted == "0";
    return yes ? "true" : no ? "false" : wanted;
}

Test textTest(const Comparison& comparison) {
    if (comparison.compare != Compare::Equal && comparison.compare != Compare::NotEqual) {
        refuse(comparison.value.place,
               comparison.column.key + " is a text: compare it with =, != or ~ (contains)");
    }
    const std::string wanted = booleanText(comparison.column, lower(comparison.value.text));
    requireChoice(comparison, wanted);
    const bool expected = comparison.compare == Compare::Equal;
    const auto equals = comparison.column.isList ? listHolds : equalsFolded;
    return [value = comparison.column.value, wanted, expected, equals](const RunRecord& record) {
        const ColumnValue own = value(record);
        const auto* text = std::get_if<std::string>(&own);
        return (text != nullptr && equals(*text, wanted)) == expected;
    };
}

Test testOf(const Comparison& comparison) {
    const RunColumn& column = comparison.column;
    if (comparison.compare == Compare::Contains) {
        return [column, wanted = lower(comparison.value.text)](const RunRecord& record) {
            return containsFolded(columnText(column, record), wanted);
        };
    }
    const bool isEquality =
        comparison.compare == Compare::Equal || comparison.compare == Compare::NotEqual;
    if (isEquality && !comparison.value.quoted && lower(comparison.value.text) == "none") {
        return [column, wantsNone = comparison.compare == Compare::Equal](const RunRecord& record) {
            const ColumnValue value = column.value(record);
            const auto* text = std::get_if<std::string>(&value);
            return (value.index() == 0 || (text != nullptr && *text == "none")) == wantsNone;
        };
    }
    return column.kind == ColumnKind::Text ? textTest(comparison) : numberTest(comparison);
}

Test wordTest(const std::string& word) {
    return [wanted = lower(word)](const RunRecord& record) {
        return containsFolded(record.spec.name, wanted) ||
               std::ranges::any_of(record.tags, [&wanted](const std::string& tag) {
                   return containsFolded(tag, wanted);
               });
    };
}

class Parser {
  public:
    Parser(std::string_view text, const RunColumns& columns) : text_(text), columns_(columns) {}

    Test all() {
        if (skipBlanks(); atEnd()) {
            return {};
        }
        Test test = either();
        if (!atEnd()) { // what ends a term and is none: a parenthesis
            refuse(here(), "there is no ( for this )");
        }
        return test;
    }

    const std::vector<std::string>& keys() const { return keys_; }

  private:
    Test either() {
        std::vector<Test> terms{both()};
        while (takeWord("or")) {
            terms.push_back(both());
        }
        if (terms.size() == 1) {
            return std::move(terms.front());
        }
        return [terms](const RunRecord& record) {
            return std::ranges::any_of(terms, [&](const Test& term) { return term(record); });
        };
    }

    Test both() {
        std::vector<Test> terms{term()};
        while (true) {
            const bool wantsMore = takeWord("and");
            if (!wantsMore && (atEnd() || text_[at_] == ')' || seesWord("or"))) {
                break;
            }
            terms.push_back(term());
        }
        if (terms.size() == 1) {
            return std::move(terms.front());
        }
        return [terms](const RunRecord& record) {
            return std::ranges::all_of(terms, [&](const Test& term) { return term(record); });
        };
    }

    Test term() {
        if (++depth_ > kDeepest) {
            refuse(here(), "this is nested too deeply");
        }
        Test test;
        if (takeWord("not")) {
            test = [inner = term()](const RunRecord& record) { return !inner(record); };
        } else if (!atEnd() && text_[at_] == '(') {
            const Place open = here();
            ++at_;
            skipBlanks();
            test = either();
            if (atEnd()) {
                refuse(open, "there is no ) for this (");
            }
            ++at_;
            skipBlanks();
        } else {
            test = comparisonOrWord();
        }
        --depth_;
        return test;
    }

    Test comparisonOrWord() {
        if (atEnd() || text_[at_] == ')' || seesWord("and") || seesWord("or")) {
            refuse(here(), "a condition is missing here, such as test>80%");
        }
        if (isOperator(text_[at_])) {
            refuse(here(), "the key before this operator is missing, such as test>80%");
        }
        const Word key = word(true);
        skipBlanks();
        if (atEnd() || !isOperator(text_[at_])) {
            return wordTest(key.text);
        }
        const RunColumn& column = columnOf(key);
        keys_.push_back(column.key);
        const Compare compare = takeOperator();
        skipBlanks();
        if (atEnd() || text_[at_] == ')') {
            refuse(here(), "the value for " + column.key + " is missing");
        }
        const Word value = word(false);
        skipBlanks();
        return testOf({column, compare, value});
    }

    const RunColumn& columnOf(const Word& key) const {
        try {
            return columns_.at(key.text);
        } catch (const Error& error) {
            refuse(key.place, error.what());
        }
    }

    Compare takeOperator() {
        constexpr std::array<std::pair<std::string_view, Compare>, 8> kOperators{
            {{"!=", Compare::NotEqual},
             {"<=", Compare::LessEqual},
             {">=", Compare::GreaterEqual},
             {"==", Compare::Equal},
             {"=", Compare::Equal},
             {"<", Compare::Less},
             {">", Compare::Greater},
             {"~", Compare::Contains}}};
        const Place place = here();
        for (const auto& [sign, compare] : kOperators) {
            if (text_.substr(at_).starts_with(sign)) {
                at_ += sign.size();
                if (!atEnd() && isOperator(text_[at_])) {
                    break;
                }
                return compare;
            }
        }
        refuse(place, "there is no such operator; there are = != < <= > >= ~");
    }

    // Up to a blank or parenthesis, of a key also up to an operator; or what stands in quotes.
    Word word(bool isKey) {
        Word word{"", false, here()};
        const char quote = text_[at_];
        if (quote == '"' || quote == '\'') {
            word.quoted = true;
            for (++at_; !atEnd() && text_[at_] != quote; ++at_) {
                const bool escapes = text_[at_] == '\\' && at_ + 1 < text_.size() &&
                                     (text_[at_ + 1] == quote || text_[at_ + 1] == '\\');
                at_ += escapes ? 1 : 0;
                word.text += text_[at_];
            }
            if (atEnd()) {
                refuse(word.place, "this quote does not end");
            }
            ++at_;
            return word;
        }
        const auto ends = [&](char c) {
            return isBlank(c) || c == '(' || c == ')' || (isKey && isOperator(c));
        };
        for (; !atEnd() && !ends(text_[at_]); ++at_) {
            word.text += text_[at_];
        }
        if (word.text.empty()) {
            refuse(word.place, "a value with a parenthesis needs quotes");
        }
        return word;
    }

    // A word of the language, in small or large letters, that stands alone.
    bool seesWord(std::string_view word) const {
        const std::string_view rest = text_.substr(at_);
        if (lower(rest.substr(0, word.size())) != word) {
            return false;
        }
        const std::string_view behind = rest.substr(word.size());
        return behind.empty() || isBlank(behind[0]) || behind[0] == '(' || behind[0] == ')';
    }
    bool takeWord(std::string_view word) {
        if (!seesWord(word)) {
            return false;
        }
        at_ += word.size();
        skipBlanks();
        return true;
    }
    void skipBlanks() {
        for (; !atEnd() && isBlank(text_[at_]); ++at_) {
        }
    }
    bool atEnd() const { return at_ >= text_.size(); }
    Place here() const { return {text_, at_}; }

    std::string_view text_;
    const RunColumns& columns_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::vector<std::string> keys_;
};

} // namespace

RunFilterError::RunFilterError(std::size_t column, const std::string& message)
    : Error("column " + std::to_string(column) + ": " + message), column_(column) {}

RunFilter::RunFilter(std::string_view text, const RunColumns& columns) {
    Parser parser(text, columns);
    test_ = parser.all();
    keys_ = parser.keys();
}

bool RunFilter::uses(std::string_view key) const {
    return std::ranges::find(keys_, key) != keys_.end();
}

} // namespace sharesnet
