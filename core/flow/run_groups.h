#pragma once

#include "core/base/message.h"
#include "core/flow/run_columns.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// Runs that repeat each other, to tell what a setting does from what chance does.

// What makes one group of runs: that they are equal in all settings but these (`apart`), or, where
// `keys` are given, in these columns alone. Keys and aliases of RunColumns. Without keys a network
// that was brought in and not trained (isUntrained) is a group of its own.
struct GroupBy {
    std::vector<std::string> apart{"seed"};
    std::vector<std::string> keys;
};

struct RunGroup {
    // What differs between the groups, and no more; where that is more than three settings, those
    // that tell them apart, and "…". Never empty.
    Message label;
    std::vector<std::size_t> runs; // places in the records, in their order
};

// In the order of their first runs. Throws Error for a key that there is none of.
std::vector<RunGroup> groupsOf(std::span<const RunRecord* const> records, const RunColumns& columns,
                               const GroupBy& by = {});
std::vector<RunGroup> groupsOf(std::span<const RunRecord> records, const RunColumns& columns,
                               const GroupBy& by = {});

// What a column has of a group of runs. Of one that grows in training the finished runs count
// alone: a run in its first epoch would pull the mean down.
struct GroupValues {
    std::vector<ColumnValue> values; // of the runs that count, in their order; also missing ones
    std::size_t left = 0;            // runs with a value that do not count
};
GroupValues groupValues(const RunColumn& column, std::span<const RunRecord* const> records);

// For each run what tells it from the others: "no sharing, seed 2"; where nothing does, or for
// one alone, its name. For legends.
std::vector<Message> distinctLabels(std::span<const RunRecord> records, const RunColumns& columns);

} // namespace sharesnet
