#include "app/cli/output.h"
#include "app/cli/text.h"
#include "app/cli/training.h"

#include "core/flow/run_launcher.h"
#include "core/flow/sweep.h"
#include "core/flow/sweep_outlook.h"

#include <map>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct SweepCommand {
    std::string file;
    StoreArguments store;
    TrainArguments machine;
    RunOutput output;
    bool retry = false;
    bool dryRun = false;
};

ordered_json documentOf(const Sweep& sweep, const std::vector<SweepPlace>& places,
                        const SweepOutlook& outlook, const RunStore* store) {
    std::map<std::string, RunRecord> records;
    if (store != nullptr) {
        for (const SweepState& state : store->sweepStates(sweep.name)) {
            records.emplace(state.key, store->run(state.run));
        }
    }
    ordered_json runs = ordered_json::array();
    for (const SweepPlace& place : places) {
        const auto found = records.find(place.key);
        const RunRecord* record = found == records.end() ? nullptr : &found->second;
        const auto value = [&](const std::optional<double>& of) {
            return of ? ordered_json(*of) : ordered_json();
        };
        runs.push_back(
            {{"index", place.index},
             {"name", record != nullptr ? record->spec.name : place.spec.name},
             {"run", record != nullptr ? ordered_json(record->id) : ordered_json()},
             {"state", record != nullptr ? ordered_json(toString(record->state)) : ordered_json()},
             {"test_top1", record != nullptr ? value(record->lastTestTop1) : ordered_json()},
             {"best_test_top1", record != nullptr ? value(record->bestTestTop1) : ordered_json()}});
    }
    const SweepProgress& progress = outlook.progress;
    return {{"sweep", sweep.name},
            {"count", progress.runs},
            {"finished", progress.finished},
            {"failed", progress.failed},
            {"training", progress.training},
            {"left", progress.left()},
            {"estimated_seconds", outlook.time.known > 0 && outlook.time.unknown == 0
                                      ? ordered_json(outlook.time.seconds)
                                      : ordered_json()},
            {"runs", runs}};
}

int showPlan(const SweepCommand& command, const Sweep& sweep, const std::vector<SweepPlace>& places,
             Output& out) {
    std::optional<RunStore> store;
    std::error_code unknown;
    if (std::filesystem::exists(command.store.path() / "runs.sqlite", unknown)) {
        store.emplace(command.store.openForReading());
    }
    const RunStore* looked = store ? &*store : nullptr;
    const SweepOutlook outlook = outlookOf(looked, sweep.name, places, command.retry);
    const ordered_json document = documentOf(sweep, places, outlook, looked);
    if (command.output.json) {
        out.json(document);
        return kSuccess;
    }
    std::vector<std::vector<std::string>> rows{{"", "name", "run", "state"}};
    for (const ordered_json& run : document["runs"]) {
        const bool made = !run["run"].is_null();
        rows.push_back({std::to_string(run["index"].get<int>()), run["name"].get<std::string>(),
                        made ? std::to_string(run["run"].get<std::int64_t>()) : "-",
                        made ? run["state"].get<std::string>() : "-"});
    }
    out.text(table(rows));
    out.line(outlookText(outlook).english());
    return kSuccess;
}

// Trains what is left, one run after the other. Returns the exit code.
int trainLeft(const SweepCommand& command, const Sweep& sweep,
              const std::vector<SweepPlace>& places, const Context& context) {
    const RunLauncher launcher(context.engine(), command.store.path());
    SweepChoice choice{.retry = command.retry};
    RunOutput each = command.output;
    each.partOfMore = true;
    int failures = 0;
    while (!context.interrupted()) {
        auto next = launcher.nextOf(sweep.name, places, choice);
        if (!next) {
            return kSuccess;
        }
        const std::int64_t id = next->run.job.run;
        choice.except.insert(id);
        errorLine("run " + std::to_string(id) + ", " + std::to_string(next->place + 1) + " of " +
                  std::to_string(places.size()) + ": " + next->run.job.spec.name);
        const int code = trainToEnd(std::move(next->run), each, context);
        if (code == kInterrupted) {
            return code;
        }
        const RunState state = command.store.openForReading().run(id).state;
        failures = code == kFailed && state != RunState::Diverged ? failures + 1 : 0;
        if (failures == kMostSweepFailures) {
            complain("the last " + std::to_string(kMostSweepFailures) +
                     " runs failed, so the sweep ends here; `--retry` trains them again");
            return kFailed;
        }
    }
    return kInterrupted;
}

int sweepFile(const SweepCommand& command, const CLI::App& app, const Context& context) {
    const Sweep sweep = readSweep(command.file);
    std::vector<SweepPlace> places = runsOf(sweep);
    for (SweepPlace& place : places) {
        command.machine.applyTo(place.spec.config, app);
    }
    requireClassesOfData(places);
    if (command.dryRun) {
        return showPlan(command, sweep, places, context.out);
    }
    const RunStore store(command.store.path()); // made here, where several begin at once
    if (!store.notice().empty()) {
        complain(store.notice().english());
    }
    errorLine(outlookText(outlookOf(&store, sweep.name, places, command.retry)).english());
    const int code = trainLeft(command, sweep, places, context);
    const SweepOutlook outlook = outlookOf(&store, sweep.name, places, command.retry);
    errorLine(outlookText(outlook).english());
    if (command.output.json) {
        context.out.json(documentOf(sweep, places, outlook, &store));
    }
    return code == kSuccess && outlook.progress.failed > 0 ? kFailed : code;
}

} // namespace

void addSweepCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "sweep",
        "Trains the runs of a sweep file that are not trained yet; the window's panel Sweep "
        "writes such files");
    auto command = std::make_shared<SweepCommand>();
    addPath(*app, "FILE", command->file, "*.sharesnet-sweep.json")->required();
    app->add_flag("--retry", command->retry, "Runs that failed or diverged, too");
    app->add_flag("--dry-run", command->dryRun,
                  "Shows the runs, and how long those that are left take, and trains nothing");
    command->store.addTo(*app);
    command->output.addTo(*app);
    command->machine.addTo(*app,
                           {"device", "threads", "data-threads", "image-cache", "cache-folder"});
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return sweepFile(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
