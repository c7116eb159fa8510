#pragma once

#include "core/flow/run_columns.h"
#include "core/flow/run_groups.h"
#include "ui/runs/store_client.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// Which runs a table lists and how: values, worked out off the ui thread where runs are many.

enum class ListedRuns { All, Starred, Running, Archived }; // All: but for the archived ones
constexpr std::size_t kListedRuns = 4;

struct RunsQuery {
    ListedRuns listed = ListedRuns::All;
    std::string filter;            // as RunFilter reads it; must be valid
    std::string sortKey;           // a key of RunColumns; empty: newest first
    bool descending = false;       //
    std::optional<GroupBy> groups; // none: a plain list
    bool findDiffering = false;    // the settings that differ among the listed runs
    bool operator==(const RunsQuery& other) const;
};

// A row at the top: a group of two or more runs, or one run.
struct TopRow {
    std::size_t first = 0; // in RunsArrangement::runs
    std::size_t count = 1;
    Message label; // of a group
    bool operator==(const TopRow&) const = default;
};

// Where a row of the table is.
struct RowPlace {
    std::size_t row = 0;
    std::optional<std::size_t> group; // the row of the group that it is in; none: at the top
};

struct RunsArrangement {
    std::vector<std::int64_t> runs; // their ids in the order of the table, groups as one piece
    std::vector<TopRow> tops;       // only where the query groups
    bool grouped = false;
    std::vector<std::string> differing;                       // keys, where the query asks for them
    std::array<std::size_t, kListedRuns> counts{};            // of all runs, for each ListedRuns
    std::vector<std::pair<std::int64_t, std::size_t>> places; // of `runs`, sorted by id
    bool sameRows(const RunsArrangement& other) const;
    std::span<const std::int64_t> runsAt(RowPlace place) const; // of one run, or of a group
    std::optional<RowPlace> rowOf(std::int64_t run) const;      // nullopt: not listed
};

bool isListed(const RunRecord& run, ListedRuns listed);

// `runs` newest first. Throws RunFilterError, and Error for an unknown key. One thread at a time,
// as `columns`.
RunsArrangement arranged(std::span<const RunPtr> runs, const RunsQuery& query,
                         const RunColumns& columns);

} // namespace sharesnet
