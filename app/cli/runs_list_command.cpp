#include "app/cli/arguments.h"
#include "app/cli/group_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/error.h"
#include "core/flow/run_columns.h"
#include "core/flow/run_export.h"
#include "core/flow/run_filter.h"

#include <algorithm>
#include <cmath>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

constexpr const char* kUsualColumns = "run,name,state,done,test,best,params,data";

struct ListCommand {
    StoreArguments store;
    std::string where;
    std::string columns;
    std::string sort;
    bool reverse = false;
    bool archived = false;
    bool json = false;
};

RunFilter filterOf(const ListCommand& command, const RunColumns& columns) {
    try {
        return RunFilter(command.where, columns);
    } catch (const RunFilterError& error) {
        throw Error(std::string("--where: ") + error.what());
    }
}

// `order`: nullptr for that of the store.
std::vector<RunRecord> chosenRuns(std::vector<RunRecord> runs, const RunFilter& filter,
                                  const RunColumn* order, bool reverse) {
    std::erase_if(runs, [&](const RunRecord& run) { return !filter.matches(run); });
    if (order == nullptr) {
        if (reverse) {
            std::ranges::reverse(runs);
        }
        return runs;
    }
    std::vector<RunRecord> sorted;
    for (const std::size_t place : orderBy(*order, runs, reverse)) {
        sorted.push_back(std::move(runs[place]));
    }
    return sorted;
}

ordered_json jsonOf(const RunColumn& column, const RunRecord& run) {
    const ColumnValue value = column.value(run);
    if (const auto* number = std::get_if<double>(&value)) {
        const bool isWhole = column.kind == ColumnKind::Integer ||
                             column.kind == ColumnKind::Count || column.kind == ColumnKind::Bytes;
        return isWhole ? ordered_json(std::llround(*number)) : ordered_json(*number);
    }
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? ordered_json() : ordered_json(*text);
}

ordered_json documentOf(const std::vector<RunRecord>& runs, const RunColumnList& shown) {
    ordered_json document = ordered_json::array();
    for (const RunRecord& run : runs) {
        if (shown.empty()) {
            document.push_back(toJson(run));
            continue;
        }
        ordered_json row = ordered_json::object();
        for (const RunColumn* column : shown) {
            row[column->key] = jsonOf(*column, run);
        }
        document.push_back(std::move(row));
    }
    return document;
}

std::vector<std::vector<std::string>> rowsOf(const std::vector<RunRecord>& runs,
                                             const RunColumnList& shown) {
    std::vector<std::vector<std::string>> rows(1);
    for (const RunColumn* column : shown) {
        rows[0].push_back(column->key);
    }
    for (const RunRecord& run : runs) {
        std::vector<std::string>& row = rows.emplace_back();
        for (const RunColumn* column : shown) {
            const std::string text = columnText(*column, run);
            row.push_back(text.empty() ? "-" : text);
        }
    }
    return rows;
}

void listForPeople(const ListCommand& command, const std::vector<RunRecord>& runs,
                   const RunColumnList& shown, bool storeIsEmpty, Output& out) {
    if (!runs.empty()) {
        out.text(table(rowsOf(runs, shown), out.columns()));
    } else if (storeIsEmpty) {
        out.line("No runs yet in " + command.store.path().string() +
                 "; `sharesnet train sharesnet-29 --data shapes` starts one.");
    } else {
        out.line("No run matches.");
    }
}

int list(const ListCommand& command, Output& out) {
    const RunColumns columns;
    const RunColumnList shown = columnsNamed(
        command.columns.empty() && !command.json ? kUsualColumns : command.columns, columns);
    const RunFilter filter = filterOf(command, columns);
    const RunColumn* order = command.sort.empty() ? nullptr : &columns.at(command.sort);
    RunList all;
    if (!command.store.isNew()) {
        all = command.store.openForReading().runs();
    }
    for (const UnreadableRun& run : all.unreadable) {
        complain(run.reason.english());
    }
    const bool storeIsEmpty = all.runs.empty() && all.unreadable.empty();
    if (!command.archived && !filter.uses("archived")) {
        std::erase_if(all.runs, [](const RunRecord& run) { return run.archived; });
    }
    const std::vector<RunRecord> runs =
        chosenRuns(std::move(all.runs), filter, order, command.reverse);
    if (command.json) {
        out.json(documentOf(runs, shown));
    } else {
        listForPeople(command, runs, shown, storeIsEmpty, out);
    }
    return kSuccess;
}

} // namespace

void addRunsListCommand(CLI::App& runs, Context& context) {
    auto command = std::make_shared<ListCommand>();
    auto* app = runs.add_subcommand("list", "Runs, the newest first");
    app->add_option("--where", command->where,
                    "Which runs: 'data=cifar10 and test>80%'; = != < <= > >= ~ (contains), and, "
                    "or, not, ( ); a word alone is looked for in names and tags [all]");
    app->add_option("--columns", command->columns,
                    std::string("Columns to show, separated by commas [") + kUsualColumns +
                        "]; every training option is a column, and " + otherColumns());
    app->add_option("--sort", command->sort, "By this column, ascending [newest first]");
    app->add_flag("--reverse", command->reverse, "Reverses the order");
    app->add_flag("--archived", command->archived,
                  "Archived runs too, also where --where does not ask for them");
    command->store.addTo(*app);
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([&context, command] {
        context.command = [&context, command] { return list(*command, context.out); };
    });
}

} // namespace sharesnet::cli
