#pragma once

#include "app/cli/arguments.h"
#include "core/flow/run_columns.h"
#include "core/flow/run_groups.h"
#include "core/flow/verdict.h"

#include <string>
#include <vector>

namespace sharesnet::cli {

// What the commands over several runs have in common.

// As many as a table or a page can show.
constexpr int kMostCompared = 1'000;

using RunColumnList = std::vector<const RunColumn*>;

// "run,name,lr"; throws Error for a key that there is none of.
RunColumnList columnsNamed(const std::string& keys, const RunColumns& columns);
// "run, name, state ...": the columns that are no training option, for --help.
std::string otherColumns();

// The runs with these ids, in their order. Throws Error.
std::vector<RunRecord> recordsOf(const RunArguments& arguments, const RunStore& store);

// Which runs repeat each other, and what of them is compared.
struct GroupArguments {
    std::string apart = "seed"; // keys with commas between
    std::string keys;
    std::string measure = "best";
    void addTo(CLI::App& command);
    GroupBy by() const;
    Accuracy accuracy() const { return measure == "best" ? Accuracy::Best : Accuracy::Last; }
    // throws Error for an unknown key
    std::vector<GroupAccuracy> accuraciesOf(std::span<const RunRecord> runs,
                                            const RunColumns& columns) const;
};

} // namespace sharesnet::cli
