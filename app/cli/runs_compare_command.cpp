#include "app/cli/arguments.h"
#include "app/cli/group_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/flow/comparison.h"
#include "core/flow/run_export.h"
#include "core/flow/run_groups.h"
#include "core/flow/verdict.h"

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kMostSideBySide = 4; // runs; more stand below each other

struct CompareCommand {
    RunArguments runs;
    GroupArguments groups;
    bool all = false;
};

std::string orDash(const std::string& text) {
    return text.empty() ? "-" : text;
}

// A row for each property, a column for each run.
Rows sideBySide(const std::vector<RunRecord>& runs, const RunColumns& columns,
                const RunComparison& comparison) {
    Rows rows;
    for (const RunColumn* column : columnsNamed("run,name,state,params,macs,test,best", columns)) {
        std::vector<std::string>& row = rows.emplace_back(1, column->key);
        for (const RunRecord& run : runs) {
            row.push_back(orDash(columnText(*column, run)));
        }
    }
    for (const ComparedSetting& setting : comparison.settings) {
        std::vector<std::string>& row = rows.emplace_back(1, setting.column->key);
        for (const std::string& value : setting.values) {
            row.push_back(orDash(value));
        }
    }
    return rows;
}

Rows turned(const Rows& rows) {
    Rows result(rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t k = 0; k < row.size(); ++k) {
            result[k].push_back(row[k]);
        }
    }
    return result;
}

void showArchitectures(const std::vector<RunRecord>& runs, const RunComparison& comparison,
                       Output& out) {
    for (const ComparedArchitecture& architecture : comparison.architectures) {
        if (architecture.changes.empty()) {
            continue;
        }
        out.text("\n");
        out.line("Architecture of run " + std::to_string(runs[architecture.run].id) +
                 " against run " + std::to_string(runs[0].id));
        Rows rows;
        for (const FieldChange& change : architecture.changes) {
            rows.push_back({"  " + change.field.english(), change.before.english(), "->",
                            change.after.english()});
        }
        out.text(table(rows, out.columns()));
    }
}

Rows groupRows(const std::vector<GroupAccuracy>& groups, Accuracy accuracy) {
    Rows rows{{"group", "seeds", "mean " + nameOf(accuracy).english(), "s", "95 % interval"}};
    for (const GroupAccuracy& group : groups) {
        const MeanEstimate& mean = group.mean;
        rows.push_back({group.label.english(), std::to_string(mean.count),
                        mean.count > 0 ? plain::percent(mean.mean) : "-",
                        mean.deviation ? plain::percent(*mean.deviation) : "-",
                        mean.interval ? plain::percent(mean.interval->low) + " to " +
                                            plain::percent(mean.interval->high)
                                      : "-"});
    }
    return rows;
}

void showGroups(const std::vector<GroupAccuracy>& groups, const std::optional<Verdict>& verdict,
                Accuracy accuracy, Output& out) {
    out.text("\n" + table(groupRows(groups, accuracy), out.columns()));
    for (const GroupAccuracy& group : groups) {
        for (const Message& note : group.notes) {
            out.line(note.english());
        }
    }
    if (!verdict) {
        return;
    }
    out.text("\n");
    out.line(verdict->sentence.english());
    if (verdict->difference) {
        out.line("The difference and its interval are “" + verdict->second.label.english() +
                 "” minus “" + verdict->first.label.english() + "”.");
    }
    for (std::size_t k = groups[0].notes.size() + groups[1].notes.size(); k < verdict->notes.size();
         ++k) {
        out.line(verdict->notes[k].english());
    }
}

ordered_json documentOf(const std::vector<RunRecord>& runs, const RunComparison& comparison,
                        const std::vector<GroupAccuracy>& groups,
                        const std::optional<Verdict>& verdict) {
    ordered_json document;
    document["runs"] = ordered_json::array();
    for (const RunRecord& run : runs) {
        document["runs"].push_back(toJson(run));
    }
    document.update(toJson(comparison));
    document["groups"] = ordered_json::array();
    for (const GroupAccuracy& group : groups) {
        document["groups"].push_back(toJson(group));
    }
    document["verdict"] = verdict ? toJson(*verdict) : ordered_json();
    return document;
}

int compare(const CompareCommand& command, Output& out) {
    const RunColumns columns;
    const RunStore store = command.runs.store.openForReading();
    const std::vector<RunRecord> runs = recordsOf(command.runs, store);
    const RunComparison comparison =
        compared(runs, columns, command.all ? ComparedRows::All : ComparedRows::Differing);
    const Accuracy accuracy = command.groups.accuracy();
    const std::vector<GroupAccuracy> groups = command.groups.accuraciesOf(runs, columns);
    std::optional<Verdict> verdict;
    if (groups.size() == 2) {
        verdict = verdictOf(groups[0], groups[1], accuracy);
    }
    if (command.runs.json) {
        out.json(documentOf(runs, comparison, groups, verdict));
        return kSuccess;
    }
    const Rows rows = sideBySide(runs, columns, comparison);
    const bool below = runs.size() > kMostSideBySide && !command.all;
    out.text(table(below ? turned(rows) : rows, out.columns()));
    if (!below) {
        showArchitectures(runs, comparison, out);
    }
    showGroups(groups, verdict, accuracy, out);
    return kSuccess;
}

} // namespace

void addRunsCompareCommand(CLI::App& runs, Context& context) {
    auto command = std::make_shared<CompareCommand>();
    auto* app = runs.add_subcommand(
        "compare", "Runs side by side: settings that differ, means over seeds, and a verdict "
                   "where there are two groups of runs");
    command->groups.addTo(*app);
    app->add_flag("--all", command->all, "All settings, not only those that differ");
    command->runs.addTo(*app, 2, kMostCompared);
    app->callback([&context, command] {
        context.command = [&context, command] { return compare(*command, context.out); };
    });
}

} // namespace sharesnet::cli
