#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"

#include "core/base/error.h"
#include "core/config/recipes.h"
#include "core/data/data_spec.h"
#include "core/flow/class_check.h"
#include "core/flow/run_launcher.h"
#include "core/run/event_queue.h"

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;
using namespace std::chrono_literals;

struct TrainCommand {
    ArchArguments arch;
    TrainArguments options;
    StoreArguments store;
    std::string data;
    std::string resume;
    std::string name;
    std::string recipe;
    bool events = false;
    bool takeOver = false;
    bool restart = false;
    bool json = false;
};

PreparedRun newRun(const TrainCommand& command, const CLI::App& app, const RunLauncher& launcher) {
    if (command.arch.arch.empty() || command.data.empty()) {
        throw Error("train needs ARCH and --data (or --resume RUN); --data shapes needs no files");
    }
    if (command.takeOver || command.restart) {
        throw Error("--take-over and --restart go with --resume RUN");
    }
    RunSpec spec;
    spec.arch = command.arch.load();
    if (!command.recipe.empty()) {
        spec.config = recipe(command.recipe).apply(spec.config);
    }
    command.options.applyTo(spec.config, app);
    spec.data = parseDataSpec(command.data);
    spec.name = command.name.empty() ? spec.arch.name : command.name;
    return launcher.start(spec);
}

PreparedRun resumedRun(const TrainCommand& command, const CLI::App& app,
                       const RunLauncher& launcher) {
    if (!command.recipe.empty()) {
        throw Error("--recipe is for new runs: leave it out with --resume");
    }
    if (!command.arch.arch.empty() || command.arch.unshared || command.arch.classes > 0) {
        throw Error(
            "--resume keeps the run's own architecture: leave out ARCH, --classes and --unshared");
    }
    ResumeOptions options;
    options.takeOver = command.takeOver;
    options.restart = command.restart;
    options.change = [&command, &app](RunSpec& spec) {
        command.options.applyTo(spec.config, app);
        if (!command.data.empty()) {
            spec.data = parseDataSpec(command.data);
        }
        if (!command.name.empty()) {
            spec.name = command.name;
        }
    };
    return launcher.resume(parseRunId(command.resume), options);
}

// The launcher's refusals, with the options that answer them.
PreparedRun prepared(const TrainCommand& command, const CLI::App& app,
                     const RunLauncher& launcher) {
    try {
        return command.resume.empty() ? newRun(command, app, launcher)
                                      : resumedRun(command, app, launcher);
    } catch (const ClassCountError& error) {
        throw Error(std::string(error.what()) + " (--classes " +
                    std::to_string(error.dataClasses()) + ")");
    } catch (const RunClaimedError& error) {
        throw Error(std::string(error.what()) + (error.mayBeGone() ? " (--take-over)" : ""));
    }
}

ordered_json summary(const RunRecord& record) {
    const auto orNull = [](const std::optional<double>& value) {
        return value ? ordered_json(*value) : ordered_json();
    };
    return {{"run", record.id},
            {"name", record.spec.name},
            {"state", toString(record.state)},
            {"message", record.message},
            {"parameters", record.parameters},
            {"parameters_unshared", record.parametersUnshared},
            {"epochs", record.epochs},
            {"steps", record.steps},
            {"train_top1", orNull(record.lastTrainTop1)},
            {"test_top1", orNull(record.lastTestTop1)},
            {"best_test_top1", orNull(record.bestTestTop1)}};
}

// Shows the run until its last event. Ctrl-C asks it to stop and goes on showing.
int follow(ActiveRun& run, EventQueue& queue, Progress& progress, const TrainCommand& command,
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
            if (command.events) {
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
    std::optional<std::string> failure;
    for (int i = 0; i < kTries; ++i) {
        failure = run.flush();
        if (!failure) {
            return true;
        }
    }
    const std::string id = std::to_string(run.job().run);
    complain("the end of run " + id + " could not be stored: " + *failure +
             "; its checkpoint has all of it, and `sharesnet train --resume " + id +
             "` brings it into the store");
    return false;
}

int train(const TrainCommand& command, const CLI::App& app, const Context& context) {
    const RunLauncher launcher(context.engine(), command.store.path());
    PreparedRun run = prepared(command, app, launcher);
    const std::int64_t id = run.job.run;
    if (!command.events && !command.json) {
        context.out.line(std::to_string(id));
        context.out.flush();
    }
    Progress progress(run.job.spec.config.batchSize);
    for (const std::string& note : run.notes) {
        progress.note(note);
    }
    int code = kFailed;
    {
        EventQueue queue;
        ActiveRun::Listener listener;
        listener.onTrouble = complain;
        ActiveRun active(std::move(run), queue, std::move(listener));
        code = follow(active, queue, progress, command, context);
        if (!isStored(active)) {
            code = kFailed;
        }
    }
    if (command.json) {
        context.out.json(summary(command.store.openForReading().run(id)));
    }
    return code;
}

} // namespace

void addTrainCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand("train", "Trains a network; prints the run's id first");
    auto command = std::make_shared<TrainCommand>();
    command->arch.addTo(*app, false);
    app->add_option(
        "--data", command->data,
        "shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR or folder:DIR");
    app->add_option("--recipe", command->recipe,
                    "Settings to start from: quick, medium, paper-cifar or paper-imagenet; other "
                    "options change them");
    app->add_option("--resume", command->resume, "Resume this run from its last checkpoint");
    app->add_flag("--take-over", command->takeOver,
                  "With --resume: also where another process, on a machine or in a container that "
                  "cannot be seen from here, has the run; for when you know that it is gone");
    app->add_flag("--restart", command->restart,
                  "With --resume: from step 1; the old curve is replaced, the old checkpoints are "
                  "set aside");
    app->add_option("--name", command->name, "The run's name [the architecture's]");
    command->store.addTo(*app);
    auto* events =
        app->add_flag("--events", command->events, "One JSON event a line on standard output");
    app->add_flag("--json", command->json, "One JSON document about the run at its end")
        ->excludes(events);
    command->options.addTo(*app);
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return train(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
