#include "app/cli/training.h"

#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/text.h"

#include "core/exchange/live_board.h"
#include "core/flow/run_export.h"
#include "core/flow/run_launcher.h"
#include "core/run/event_queue.h"

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;
using namespace std::chrono_literals;

ordered_json summary(const RunRecord& record) {
    const auto orNull = [](const std::optional<double>& value) {
        return value ? ordered_json(*value) : ordered_json();
    };
    return {{"run", record.id},
            {"name", record.spec.name},
            {"state", toString(record.state)},
            {"message", record.message.english()},
            {"parameters", record.parameters},
            {"parameters_unshared", record.parametersUnshared},
            {"epochs", record.epochs},
            {"steps", record.steps},
            {"train_top1", orNull(record.lastTrainTop1)},
            {"test_top1", orNull(record.lastTestTop1)},
            {"best_test_top1", orNull(record.bestTestTop1)}};
}

// Shows the run until its last event. Ctrl-C asks it to stop and goes on showing.
int follow(ActiveRun& run, EventQueue& queue, Progress& progress, const RunOutput& output,
           const Context& context) {
    bool asked = false;
    while (true) {
        if (context.interrupted() && !asked) {
            asked = true;
            run.control().requestStop();
            progress.note("stopping after this step and saving a checkpoint; Ctrl-C again quits "
                          "immediately");
        }
        for (const TrainingEvent& event : queue.waitAndDrain(100ms)) {
            if (output.events) {
                context.out.jsonLine(toJson(event));
            }
            progress.show(event);
            if (std::holds_alternative<RunFailed>(event.fact)) {
                return kFailed;
            }
            if (const auto* finished = std::get_if<RunFinished>(&event.fact)) {
                return finished->stopped && asked ? kInterrupted : kSuccess;
            }
        }
    }
}

// What was told must stand in the store before the program may say that all is well. Another
// program may have the store locked for a while.
bool isStored(ActiveRun& run) {
    constexpr int kTries = 3;
    std::optional<Message> failure;
    for (int i = 0; i < kTries; ++i) {
        failure = run.flush();
        if (!failure) {
            return true;
        }
    }
    const std::string id = std::to_string(run.job().run);
    complain("the end of run " + id + " could not be stored: " + failure->english() +
             "; its checkpoint has all of it, and `sharesnet train --resume " + id +
             "` brings it into the store");
    return false;
}

// Where it cannot be written, nobody would learn of the run.
void tellRun(const PreparedRun& run, Output& out) {
    try {
        out.line(std::to_string(run.job.run));
        out.flush();
    } catch (...) {
        RunLauncher::takeBack(run);
        throw;
    }
}

} // namespace

void RunOutput::addTo(CLI::App& command) {
    auto* lines =
        command.add_flag("--events", events, "One JSON event per line on standard output");
    command.add_flag("--json", json, "One JSON document about the run at its end")->excludes(lines);
    addPath(command, "--tensorboard", tensorboard,
            "A log folder of TensorBoard, which shows the run there while it is trained",
            PathKind::Folder);
}

int trainToEnd(PreparedRun run, const RunOutput& output, const Context& context) {
    const std::int64_t id = run.job.run;
    const std::filesystem::path folder = run.storeFolder;
    if (!output.quiet()) {
        tellRun(run, context.out);
    }
    Progress progress(run.job.spec.config.batchSize);
    for (const Message& note : run.notes) {
        progress.note(withOptionNames(note.english()));
    }
    int code = kFailed;
    {
        EventQueue queue;
        ActiveRun::Listener listener;
        listener.onTrouble = [](const Message& message) { complain(message.english()); };
        std::optional<LiveBoard> board; // ends behind the run
        if (!output.tensorboard.empty()) {
            board.emplace(output.tensorboard, queue,
                          [](const Message& message) { complain(message.english()); });
        }
        EventSink& first = board ? static_cast<EventSink&>(*board) : queue;
        ActiveRun active(std::move(run), first, std::move(listener));
        code = follow(active, queue, progress, output, context);
        if (!isStored(active)) {
            code = kFailed;
        }
    }
    if (output.json && !output.partOfMore) {
        context.out.json(summary(RunStore(folder, StoreAccess::Read).run(id)));
    }
    return code;
}

} // namespace sharesnet::cli
