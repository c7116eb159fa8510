#include "core/flow/run_filter.h"

#include "core/base/lower_case.h"
#include "core/flow/run_filter_terms.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace sharesnet {
namespace {

constexpr int kDeepest = 100; // nested parentheses and nots

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isOperator(char c) {
    return c == '=' || c == '!' || c == '<' || c == '>' || c == '~';
}

class Parser {
  public:
    Parser(std::string_view text, const RunColumns& columns) : text_(text), columns_(columns) {}

    RunTest all() {
        if (skipBlanks(); atEnd()) {
            return {};
        }
        RunTest test = either();
        if (!atEnd()) { // what ends a term and is none: a parenthesis
            refuseFilter(here(), Message("this ) has no matching ("));
        }
        return test;
    }

    const std::vector<std::string>& keys() const { return keys_; }

  private:
    RunTest either() {
        std::vector<RunTest> terms{both()};
        while (takeWord("or")) {
            terms.push_back(both());
        }
        if (terms.size() == 1) {
            return std::move(terms.front());
        }
        return [terms](const RunRecord& record) {
            return std::ranges::any_of(terms, [&](const RunTest& term) { return term(record); });
        };
    }

    RunTest both() {
        std::vector<RunTest> terms{term()};
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
            return std::ranges::all_of(terms, [&](const RunTest& term) { return term(record); });
        };
    }

    RunTest term() {
        if (++depth_ > kDeepest) {
            refuseFilter(here(), Message("this is nested too deeply"));
        }
        RunTest test;
        if (takeWord("not")) {
            test = [inner = term()](const RunRecord& record) { return !inner(record); };
        } else if (!atEnd() && text_[at_] == '(') {
            const Place open = here();
            ++at_;
            skipBlanks();
            test = either();
            if (atEnd()) {
                refuseFilter(open, Message("this ( has no matching )"));
            }
            ++at_;
            skipBlanks();
        } else {
            test = comparisonOrWord();
        }
        --depth_;
        return test;
    }

    RunTest comparisonOrWord() {
        if (atEnd() || text_[at_] == ')' || seesWord("and") || seesWord("or")) {
            refuseFilter(here(), Message("a condition is missing here, such as test>80%"));
        }
        if (isOperator(text_[at_])) {
            refuseFilter(here(),
                         Message("the key before this operator is missing, such as test>80%"));
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
            refuseFilter(here(), Message("the value for %1 is missing", column.key));
        }
        const Word value = word(false);
        skipBlanks();
        return testOf({column, compare, value});
    }

    const RunColumn& columnOf(const Word& key) const {
        try {
            return columns_.at(key.text);
        } catch (const Error& error) {
            refuseFilter(key.place, error.message());
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
        refuseFilter(place, Message("unknown operator; choose one of = != < <= > >= ~"));
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
                refuseFilter(word.place, Message("this quote does not end"));
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
            refuseFilter(word.place, Message("a value with a parenthesis needs quotes"));
        }
        return word;
    }

    // A word of the language, in small or large letters, that stands alone.
    bool seesWord(std::string_view word) const {
        const std::string_view rest = text_.substr(at_);
        if (lowerCase(rest.substr(0, word.size())) != word) {
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

// The texts of a list are several values.
std::vector<std::string> valuesIn(const RunColumn& column, const RunRecord& record) {
    const std::string text = columnText(column, record);
    if (!column.isList) {
        return {text};
    }
    std::vector<std::string> values;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(", ", at), text.size());
        values.push_back(text.substr(at, comma - at));
        at = comma + 2;
    }
    return values;
}

} // namespace

std::string filterValue(const std::string& value) {
    const bool needsQuotes =
        value.empty() || lowerCase(value) == "none" || isOperator(value.front()) ||
        value.front() == '"' || value.front() == '\'' ||
        std::ranges::any_of(value, [](char c) { return isBlank(c) || c == '(' || c == ')'; });
    if (!needsQuotes) {
        return value;
    }
    std::string quoted = "\"";
    for (const char c : value) {
        quoted += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
    }
    return quoted + '"';
}

std::vector<std::string> filterValues(const RunColumn& column,
                                      std::span<const RunRecord* const> records) {
    std::vector<std::string> values = column.choices;
    const bool isSet = column.kind == ColumnKind::Text || column.kind == ColumnKind::Number ||
                       column.kind == ColumnKind::Integer;
    for (const RunRecord* record : isSet ? records : std::span<const RunRecord* const>()) {
        for (const std::string& value : valuesIn(column, *record)) {
            if (values.size() >= kFilterValues) {
                return values;
            }
            const std::string written = filterValue(value);
            if (!value.empty() && std::ranges::find(values, written) == values.end()) {
                values.push_back(written);
            }
        }
    }
    return values;
}

RunFilterError::RunFilterError(std::size_t column, const Message& message)
    : Error("character %1: %2", column, message), column_(column) {}

RunFilter::RunFilter(std::string_view text, const RunColumns& columns) {
    Parser parser(text, columns);
    test_ = parser.all();
    keys_ = parser.keys();
}

bool RunFilter::uses(std::string_view key) const {
    return std::ranges::find(keys_, key) != keys_.end();
}

} // namespace sharesnet
