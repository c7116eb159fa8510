#include "app/cli/arguments.h"
#include "app/cli/training.h"

#include "core/base/error.h"
#include "core/config/recipes.h"
#include "core/data/data_spec.h"
#include "core/flow/run_launcher.h"
#include "core/run/rank_place.h"

namespace sharesnet::cli {

namespace {

struct TrainCommand {
    ArchArguments arch;
    TrainArguments options;
    StoreArguments store;
    std::string data;
    std::string resume;
    std::string name;
    std::string recipe;
    bool takeOver = false;
    bool restart = false;
    int rank = -1;
    int ranks = 0;
    RankWishes meeting;
    RunOutput output;
};

RankPlace placeOf(const TrainCommand& command) {
    RankWishes wishes = command.meeting;
    if (command.rank >= 0) {
        wishes.rank = command.rank;
    }
    if (command.ranks > 0) {
        wishes.ranks = command.ranks;
    }
    return rankPlaceFrom(processEnvironment(), wishes);
}

// The processes that a launcher has started are those that there are.
void takeProcesses(TrainConfig& config, const RankPlace& place) {
    if (place.ranks == 1) {
        return;
    }
    if (config.processes > 1 && config.processes != place.ranks) {
        throw Error("--processes is " + std::to_string(config.processes) + ", and " +
                    place.startedBy + " has started " + std::to_string(place.ranks) +
                    ": leave --processes out");
    }
    config.processes = place.ranks;
}

PreparedRun newRun(const TrainCommand& command, const CLI::App& app, const RunLauncher& launcher,
                   const RankPlace& place) {
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
    takeProcesses(spec.config, place);
    spec.data = parseDataSpec(command.data);
    spec.name = command.name; // empty: its default
    return launcher.start(spec);
}

PreparedRun resumedRun(const TrainCommand& command, const CLI::App& app,
                       const RunLauncher& launcher, const RankPlace& place) {
    if (!command.recipe.empty()) {
        throw Error("--recipe is for new runs: leave it out with --resume");
    }
    if (command.arch.isGiven()) {
        throw Error("--resume keeps the run's own architecture: leave out ARCH, --classes, "
                    "--unshared and --share");
    }
    ResumeOptions options;
    options.takeOver = command.takeOver;
    options.restart = command.restart;
    options.change = [&command, &app, &place](RunSpec& spec) {
        if (place.ranks > 1) {
            spec.config.processes = place.ranks;
        }
        command.options.applyTo(spec.config, app);
        takeProcesses(spec.config, place);
        if (!command.data.empty()) {
            spec.data = parseDataSpec(command.data);
        }
        if (!command.name.empty()) {
            spec.name = command.name;
        }
    };
    return launcher.resume(parseRunId(command.resume), options);
}

int train(const TrainCommand& command, const CLI::App& app, const Context& context) {
    const RankPlace place = placeOf(command);
    if (!place.leads()) {
        return context.trainAsRank(place);
    }
    const RunLauncher launcher(context.engine(), command.store.path());
    PreparedRun run = launched([&] {
        return command.resume.empty() ? newRun(command, app, launcher, place)
                                      : resumedRun(command, app, launcher, place);
    });
    run.job.place = place;
    return trainToEnd(std::move(run), command.output, context);
}

std::string recipeNames() {
    std::string names;
    for (const Recipe& each : recipes()) {
        names += (names.empty() ? "" : "|") + each.id;
    }
    return names;
}

} // namespace

void addTrainCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand("train", "Trains a network; prints the run's id first");
    auto command = std::make_shared<TrainCommand>();
    command->arch.addTo(*app, false);
    app->add_option(
        "--data", command->data,
        "shapes, cifar10:DIR, cifar100:DIR, mnist:DIR, fashion-mnist:DIR, folder:DIR or "
        "tar:DIR_OR_PATTERN");
    app->add_option("--recipe", command->recipe,
                    "Settings to start from: quick, medium, paper-cifar or paper-imagenet; other "
                    "options change them")
        ->type_name(recipeNames());
    app->add_option("--resume", command->resume, "Resume this run from its last checkpoint")
        ->type_name("RUN");
    app->add_flag("--take-over", command->takeOver,
                  "With --resume: also where another process, on a machine or in a container that "
                  "cannot be seen from here, has the run; for when you know that it is gone");
    app->add_flag("--restart", command->restart,
                  "With --resume: from step 1; the old curve is replaced, the old checkpoints are "
                  "set aside");
    app->add_option("--name", command->name, "The run's name [design, what is shared, seed]");
    command->store.addTo(*app);
    command->output.addTo(*app);
    command->options.addTo(*app);
    const std::string meeting = "Several processes";
    addWholeNumber(
        *app, "--rank", command->rank, 0, 65'535,
        "The number of this process, from 0; torchrun, srun and mpirun tell it themselves");
    addWholeNumber(*app, "--ranks", command->ranks, 1, 65'536, "How many processes there are");
    app->add_option("--rendezvous-host", command->meeting.host,
                    "The machine of rank 0 [as the launcher says]");
    addWholeNumber(*app, "--rendezvous-port", command->meeting.port, 1, 65'535,
                   "Where rank 0 listens there [MASTER_PORT + 1, or from the number of the job]");
    for (const char* name : {"--rank", "--ranks", "--rendezvous-host", "--rendezvous-port"}) {
        app->get_option(name)->group(meeting);
    }
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return train(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
