#pragma once

#include "core/base/error.h"
#include "core/flow/run_columns.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// Which runs to show: the language of the filter line in the window and of `runs list --where`.
//
//   data=cifar10 and (test > 80% or best >= 0.82) and not state=failed wide
//
// - KEY OPERATOR VALUE with the keys and aliases of RunColumns and = != < <= > >= ~ (contains).
// - Texts are compared without regard to case; = also holds for the part before a colon
//   (device=cuda matches cuda:0) and for one of the tags. < and > compare numbers and times alone.
// - Numbers: 0.1, 1e-4, 80% (= 0.8), 1.7M, 100k, 2G; durations 90s, 5min, 2h, 3d; times
//   2026-11-30 or "2026-11-30 14:05", local. = and != of a time without hours mean the whole day.
// - none is what a run does not have (yet): best=none. Otherwise a missing value fulfills != alone.
// - A word without an operator is looked for in names and tags.
// - and, or, not, parentheses; terms beside each other mean and, which binds closer than or.
// - "..." or '...' where a value holds blanks, parentheses or operators; \ before a quote.

// What is wrong with a filter, and where.
class RunFilterError final : public Error {
  public:
    RunFilterError(std::size_t column, const Message& message);
    std::size_t column() const { return column_; } // of the first character at fault, from 1

  private:
    std::size_t column_;
};

class RunFilter {
  public:
    RunFilter() = default; // all runs
    // Throws RunFilterError: "character 6: ...". Empty text: all runs.
    RunFilter(std::string_view text, const RunColumns& columns);

    // A microsecond or so. One thread at a time, as `columns`.
    bool matches(const RunRecord& record) const { return !test_ || test_(record); }

    // Whether a column is compared, by its key: who asks for archived runs wants to see them.
    bool uses(std::string_view key) const;

  private:
    std::function<bool(const RunRecord&)> test_;
    std::vector<std::string> keys_;
};

// `value` as it stands behind an operator: in quotes where it needs them.
std::string filterValue(const std::string& value);

// What can stand behind KEY=, as it is written there: the choices of the column, then the texts and
// set numbers that these runs have, each once, at most kFilterValues. Of measured numbers none.
inline constexpr std::size_t kFilterValues = 50;
std::vector<std::string> filterValues(const RunColumn& column,
                                      std::span<const RunRecord* const> records);

} // namespace sharesnet
