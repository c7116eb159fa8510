#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"
#include "core/config/option_table.h"
#include "core/flow/run_command.h"
#include "core/flow/run_export.h"
#include "core/run/kept_checkpoints.h"

#include <cmath>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct RunsCommand {
    StoreArguments store;
    std::vector<std::string> runs;
    std::string format = "csv";
    OutArguments out;
    bool json = false;
};

// What is known of this run and not of every one.
std::vector<std::vector<std::string>> factsOf(const RunRecord& record) {
    std::vector<std::vector<std::string>> rows;
    const auto add = [&rows](const char* name, const std::string& text) {
        if (!text.empty()) {
            rows.push_back({name, text});
        }
    };
    std::string tags;
    for (const std::string& tag : record.tags) {
        tags += (tags.empty() ? "" : ", ") + tag;
    }
    add("tags", tags);
    add("note", record.note.english());
    add("starred", record.starred ? "yes" : "");
    add("archived", record.archived ? "yes" : "");
    add("in the trash", record.deletedAt > 0 ? "since " + plain::dateTime(record.deletedAt) : "");
    add("branch of", record.parent > 0 ? "run " + std::to_string(record.parent) + ", step " +
                                             std::to_string(record.parentStep)
                                       : "");
    add("sweep",
        record.sweep.empty() ? "" : record.sweep + ", run " + std::to_string(record.sweepIndex));
    add("machine", record.origin.empty() ? record.host : "");
    add("duration", record.startedAt > 0 && record.endedAt > record.startedAt
                        ? plain::duration(record.endedAt - record.startedAt)
                        : "");
    if (record.environment.is_object()) {
        for (const auto& [name, value] : record.environment.items()) {
            add(name.c_str(), value.is_string() ? value.get<std::string>() : jsonText(value));
        }
    }
    return rows;
}

std::string imagesText(const RunRecord& record) {
    const std::int64_t images = testImagesOf(record);
    return record.bestTestTop1 && images > 0 ? " of " + plain::grouped(images) + " test images"
                                             : std::string();
}

void showForPeople(const RunStore& store, const RunRecord& record, Output& out) {
    const bool isFromHere = record.origin.empty();
    out.text(table({{"run", std::to_string(record.id) + "  " + record.spec.name},
                    {"state", toString(record.state) +
                                  (record.message.empty()
                                       ? ""
                                       : ": " + withOptionNames(record.message.english()))},
                    {"data", isFromHere ? toString(record.spec.data) : "-"},
                    {"created", plain::dateTime(record.createdAt)},
                    {"parameters", isFromHere ? plain::grouped(record.parameters) + " (unshared " +
                                                    plain::grouped(record.parametersUnshared) + ")"
                                              : "-"},
                    {"best test top-1", percentText(record.bestTestTop1) + imagesText(record)}},
                   Numbers::Left) +
             table(factsOf(record), Numbers::Left) + "\n");
    std::vector<std::vector<std::string>> rows{
        {"epoch", "train loss", "train top-1", "test loss", "test top-1", "test top-5"}};
    for (const auto& [epoch, time] : store.epochs(record.id)) {
        const bool tested = epoch.evaluated;
        // Other programs need not have told all of them.
        const auto known = [&](double value, bool there) -> std::optional<double> {
            return there && (isFromHere || !std::isnan(value)) ? std::optional(value)
                                                               : std::nullopt;
        };
        const auto loss = [&](double value, bool there) {
            const auto figure = known(value, there);
            return figure ? plain::fixed(*figure, 4) : "-";
        };
        rows.push_back({std::to_string(epoch.epoch), loss(epoch.trainLoss, true),
                        percentText(known(epoch.trainTop1, true)), loss(epoch.testLoss, tested),
                        percentText(known(epoch.testTop1, tested)),
                        percentText(known(epoch.testTop5, tested))});
    }
    out.text(table(rows) + "\n");
    for (const auto& [mark, time] : store.marks(record.id)) {
        out.line("step " + std::to_string(mark.step) + ": " + markText(mark).english());
    }
    const RunProvenance provenance = provenanceOf(record);
    if (provenance.repeats) {
        std::vector<std::vector<std::string>> settings;
        for (const Option& option : trainOptions()) {
            settings.push_back({option.name, optionText(record.spec.config, option)});
        }
        out.text(table(settings));
    }
    for (const auto& [checkpoint, time] : store.checkpoints(record.id)) {
        out.line("checkpoint " + checkpointName(checkpoint) + ", step " +
                 plain::grouped(checkpoint.step) + ": " + checkpoint.file.string());
    }
    if (!provenance.text.empty()) {
        out.line(provenance.text.english());
    }
    if (!provenance.command.empty()) {
        out.line((provenance.repeats ? "to repeat it: " : "to train on from it: ") +
                 provenance.command);
    }
}

std::int64_t onlyRun(const RunsCommand& command) {
    if (command.runs.size() > 1) {
        throw Error("one run at a time, not " + command.runs[0] + " and " + command.runs[1]);
    }
    return parseRunId(command.runs.at(0));
}

int show(const RunsCommand& command, Output& out) {
    const std::int64_t run = onlyRun(command);
    const RunStore store = command.store.openForReading();
    const RunRecord record = store.run(run);
    if (command.json) {
        out.json(runJson(store, record.id, RunDetail::Epochs));
    } else {
        showForPeople(store, record, out);
    }
    return kSuccess;
}

int exportRuns(const RunsCommand& command, Output& out) {
    const std::int64_t run = onlyRun(command);
    command.out.requireFree();
    const RunStore store = command.store.openForReading();
    const RunFormat format = command.json || command.format == "json" ? RunFormat::JsonText
                             : command.format == "csv"                ? RunFormat::Csv
                                                                      : RunFormat::Histograms;
    const std::string text = exportedRun(store, run, format);
    if (!command.out.isGiven() || command.out.isOutput()) {
        out.text(text);
    } else {
        writeFileAtomically(command.out.path, text);
    }
    return kSuccess;
}

// One sub-command over the store; `runs` of them at least.
CLI::App* addAction(CLI::App& parent, Context& context, const std::string& name,
                    const std::string& help, int runs, int atMost,
                    int (*action)(const RunsCommand&, Output&),
                    const std::shared_ptr<RunsCommand>& command) {
    auto* app = parent.add_subcommand(name, help);
    if (runs > 0) {
        app->add_option("RUN", command->runs, "The run's id")
            ->type_name("")
            ->required()
            ->expected(runs, atMost)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }
    command->store.addTo(*app);
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([&context, action, command] {
        context.command = [&context, action, command] { return action(*command, context.out); };
    });
    return app;
}

} // namespace

void addRunsCommand(CLI::App& program, Context& context) {
    auto* runs = program.add_subcommand("runs", "The run store");
    runs->require_subcommand(1);
    auto command = std::make_shared<RunsCommand>();
    addRunsListCommand(*runs, context);
    addAction(*runs, context, "show", "One run with its settings and epochs", 1, 1, show, command);
    auto* out = addAction(*runs, context, "export", "Every step and epoch of a run", 1, 1,
                          exportRuns, command);
    out->add_option("--format", command->format,
                    "csv, json or histograms: those of its weights and gradients, as CSV [csv]")
        ->check(CLI::IsMember({"csv", "json", "histograms"}));
    command->out.addTo(*out, "File, pipe or device; - or nothing for standard output");
    addRunsCompareCommand(*runs, context);
    addRunsErrorsCommand(*runs, context);
    addRunsReportCommand(*runs, context);
    addRunsEditCommands(*runs, context);
    addRunsContinueCommands(*runs, context);
}

} // namespace sharesnet::cli
