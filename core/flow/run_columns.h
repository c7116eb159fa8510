#pragma once

#include "core/store/run_record.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sharesnet {

// What a table of runs can show, sort and filter by: the one list of it, for the window and the
// command line.

enum class ColumnKind {
    Text,
    Number,  // as exact as it is
    Integer, // a whole number that names or sets something: 1024
    Count,   // of things, in groups of three digits: 1,024
    Bytes,
    Percent,  // a fraction, 0..1
    Duration, // seconds
    Time,     // seconds since 1970
};

// Nothing where a run has none (yet).
using ColumnValue = std::variant<std::monostate, double, std::string>;

struct RunColumn {
    std::string key; // "test", "learning-rate"; never changes
    std::vector<std::string> aliases;
    std::string title; // "Test top-1"
    std::string unit;  // "%", "s"; empty: none
    ColumnKind kind = ColumnKind::Text;
    // It decides what a run computes. Two runs that are equal in all of these are repetitions.
    bool setting = false;
    // The only texts there are, or their only beginnings before a colon; empty: any.
    std::vector<std::string> choices;
    bool isList = false; // of texts, with ", " between them
    // Final once a run is finished; before that not to be averaged with the values of others.
    bool growsInTraining = false;
    std::function<ColumnValue(const RunRecord&)> value;
    // Of texts that a person reads in another language: `value` is its English text, by which runs
    // are filtered, ordered and grouped. No function: `value` is the same in every language.
    std::function<Message(const RunRecord&)> said;
    // Whether two runs have the same value, without making either.
    std::function<bool(const RunRecord&, const RunRecord&)> same;
};

// Keeps what it worked out of the architectures it has met, so use one object for long, from one
// thread at a time; copies share that.
class RunColumns {
  public:
    RunColumns();

    // What decides a run last, in the order of the option table.
    std::span<const RunColumn> all() const { return columns_; }
    // By key or alias, in small or large letters, with - or _; nullptr: there is none.
    const RunColumn* find(std::string_view key) const;
    // Throws Error with the nearest key, or all of them.
    const RunColumn& at(std::string_view key) const;

  private:
    std::vector<RunColumn> columns_;
};

// As in the C locale: "71.92 %", "1,703,258", "2 h 5 min", "2026-03-01 14:05" (local time); empty
// where there is no value.
std::string columnText(const RunColumn& column, const ColumnValue& value);
std::string columnText(const RunColumn& column, const RunRecord& record);

// The places of `records` by a column, numbers by size and texts by the alphabet without regard to
// case; equal ones keep their order, and those without a value come last either way.
std::vector<std::size_t> orderBy(const RunColumn& column, std::span<const RunRecord* const> records,
                                 bool descending);
std::vector<std::size_t> orderBy(const RunColumn& column, std::span<const RunRecord> records,
                                 bool descending);

// A finished run of no step: a network that was brought in, whose settings of training mean
// nothing.
bool isUntrained(const RunRecord& record);

// Whether a column tells runs apart. Those of another origin have no settings, so they do not count
// but for the origin itself; untrained ones count for network, sharing and data alone.
bool differsAmong(const RunColumn& column, std::span<const RunRecord* const> records);

// The settings in which not all of the runs are equal, in the order of RunColumns.
std::vector<const RunColumn*> differingSettings(const RunColumns& columns,
                                                std::span<const RunRecord* const> records);
std::vector<const RunColumn*> differingSettings(const RunColumns& columns,
                                                std::span<const RunRecord> records);

// For the functions that take records wherever they lie.
std::vector<const RunRecord*> pointersTo(std::span<const RunRecord> records);

} // namespace sharesnet
