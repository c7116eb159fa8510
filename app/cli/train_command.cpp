#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"

#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/data/data_spec.h"
#include "core/run/engine.h"
#include "core/run/event_queue.h"
#include "core/run/training_session.h"
#include "core/store/run_recorder.h"

#include <iostream>

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
    bool events = false;
    bool json = false;
};

// The data is looked at before the run is made, so that a wrong folder is bad input and leaves no
// run behind.
void requireFittingData(const ArchSpec& spec, const std::string& data) {
    const std::size_t classes = classNamesOf(data).size();
    if (classes != static_cast<std::size_t>(spec.classes)) {
        throw Error(data + " has " + std::to_string(classes) + " classes, the architecture " +
                    std::to_string(spec.classes) + ": give --classes " + std::to_string(classes));
    }
}

RunJob newRun(const TrainCommand& command, const CLI::App& app, RunStore& store) {
    if (command.arch.arch.empty() || command.data.empty()) {
        throw Error("train needs ARCH and --data (or --resume RUN); --data shapes needs no files");
    }
    RunJob request;
    request.arch = command.arch.load();
    requireValid(request.arch);
    command.options.applyTo(request.config, app);
    request.data = command.data;
    requireFittingData(request.arch, request.data);
    request.run = store.createRun(command.name.empty() ? request.arch.name : command.name,
                                  request.arch, request.config, request.data);
    return request;
}

RunJob resumedRun(const TrainCommand& command, const CLI::App& app, RunStore& store) {
    if (!command.arch.arch.empty() || command.arch.unshared || command.arch.classes > 0) {
        throw Error("--resume goes on with the run's own architecture: leave out ARCH, --classes "
                    "and --unshared");
    }
    const RunRecord record = store.run(parseRunId(command.resume));
    if (record.state == RunState::Running || record.state == RunState::Paused) {
        throw Error("run " + command.resume + " is being trained by another process");
    }
    RunJob request;
    request.run = record.id;
    request.arch = record.arch;
    request.config = record.config;
    request.data = command.data.empty() ? record.data : command.data;
    command.options.applyTo(request.config, app);
    request.resume = true;
    requireFittingData(request.arch, request.data);
    store.setConfig(record.id, request.config);
    return request;
}

ordered_json summary(const RunRecord& record) {
    const auto orNull = [](const std::optional<double>& value) {
        return value ? ordered_json(*value) : ordered_json();
    };
    return {{"run", record.id},
            {"name", record.name},
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
int follow(TrainingSession& session, EventQueue& queue, const TrainCommand& command,
           const Context& context) {
    Progress progress(session.request().config.batchSize);
    bool asked = false;
    while (true) {
        if (context.interrupted() && !asked) {
            asked = true;
            session.control().requestStop();
            progress.line("stopping after this step and saving a checkpoint; Ctrl-C again quits "
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

int train(const TrainCommand& command, const CLI::App& app, const Context& context) {
    RunStore store = command.store.open();
    RunJob request =
        command.resume.empty() ? newRun(command, app, store) : resumedRun(command, app, store);
    request.checkpointFolder = store.checkpointFolder(request.run);
    if (!command.events && !command.json) {
        context.out.line(std::to_string(request.run));
        context.out.flush();
    }
    int code = kFailed;
    {
        RunRecorder recorder(store.folder(), [](const std::string& trouble) {
            std::cerr << "sharesnet: " << printable(trouble) << "\n";
        });
        EventQueue queue;
        TrainingSession session(context.engine()->makeTrainer(), request, {&recorder, &queue});
        code = follow(session, queue, command, context);
    }
    if (command.json) {
        context.out.json(summary(store.run(request.run)));
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
    app->add_option("--resume", command->resume, "Goes on with this run from its last checkpoint");
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
