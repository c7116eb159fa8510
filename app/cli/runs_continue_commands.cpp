// Runs that go on: with more epochs, or as another run.
#include "app/cli/output.h"
#include "app/cli/text.h"
#include "app/cli/training.h"

#include "core/base/number_text.h"
#include "core/config/schedule.h"
#include "core/data/data_spec.h"
#include "core/flow/prolong.h"
#include "core/flow/run_launcher.h"

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct ContinueCommand {
    std::string run;
    StoreArguments store;
    TrainArguments options;
    RunOutput output;
    int epochs = 0;
    std::string schedule = "hold";
    bool dryRun = false;
    bool takeOver = false;
    std::string checkpoint;
    std::int64_t step = 0;
    std::string data;
    std::string name;
};

// The learning rate at the first step of each epoch, as it is planned now and as it would be.
int showSchedule(const RunRecord& record, const RunSpec& wanted, bool json, Output& out) {
    const std::int64_t steps = record.stepsPerEpoch;
    ordered_json document = ordered_json::array();
    std::vector<std::vector<std::string>> rows{{"epoch", "rate now", "rate then"}};
    for (int epoch = 1; epoch <= wanted.config.epochs; ++epoch) {
        const std::int64_t step = (epoch - 1) * steps;
        const bool planned = epoch <= record.spec.config.epochs;
        const double now = learningRateAt(record.spec.config, step, steps);
        const double then = learningRateAt(wanted.config, step, steps);
        document.push_back({{"epoch", epoch},
                            {"step", step + 1},
                            {"learning_rate_now", planned ? ordered_json(now) : ordered_json()},
                            {"learning_rate_then", then}});
        rows.push_back({std::to_string(epoch), planned ? plain::significant(now, 4) : "-",
                        plain::significant(then, 4)});
    }
    json ? out.json(document) : out.text(table(rows));
    return kSuccess;
}

int prolong(const ContinueCommand& command, const Context& context) {
    const std::int64_t run = parseRunId(command.run);
    const ProlongSchedule schedule = prolongScheduleFrom(command.schedule);
    const RunRecord record = command.store.openForReading().run(run);
    const RunSpec wanted = prolonged(record, command.epochs, schedule);
    if (command.dryRun) {
        return showSchedule(record, wanted, command.output.json, context.out);
    }
    ResumeOptions options;
    options.takeOver = command.takeOver;
    options.change = [&wanted](RunSpec& spec) { spec.config = wanted.config; };
    const RunLauncher launcher(context.engine(), command.store.path());
    return trainToEnd(launched([&] { return launcher.resume(run, options); }), command.output,
                      context);
}

int branch(const ContinueCommand& command, const CLI::App& app, const Context& context) {
    const std::int64_t run = parseRunId(command.run);
    BranchOptions options;
    options.step = command.step;
    options.from = checkpointKindFrom(command.checkpoint);
    if (!command.checkpoint.empty() && !options.from) {
        options.step =
            namedCheckpoint(command.store.openForReading(), run, command.checkpoint).step;
    }
    options.change = [&command, &app](RunSpec& spec) {
        command.options.applyTo(spec.config, app);
        if (!command.data.empty()) {
            spec.data = parseDataSpec(command.data);
        }
        if (!command.name.empty()) {
            spec.name = command.name;
        }
    };
    const RunLauncher launcher(context.engine(), command.store.path());
    return trainToEnd(launched([&] { return launcher.branch(run, options); }), command.output,
                      context);
}

} // namespace

void addRunsContinueCommands(CLI::App& runs, Context& context) {
    auto command = std::make_shared<ContinueCommand>();
    const auto add = [&](const std::string& name, const std::string& help) {
        auto* app = runs.add_subcommand(name, help);
        app->add_option("RUN", command->run, "The run's id")->required();
        command->store.addTo(*app);
        command->output.addTo(*app);
        return app;
    };
    auto* longer = add("prolong", "Trains a run for more epochs than its settings say");
    longer->add_option("--epochs", command->epochs, "So many more")->required();
    longer
        ->add_option("--schedule", command->schedule,
                     "What becomes of the learning rate: hold the schedule's last, stretch the "
                     "schedule over all epochs, or restart a cosine over those that are left "
                     "[hold]")
        ->type_name("hold|stretch|restart");
    longer->add_flag("--dry-run", command->dryRun,
                     "Shows the learning rate of each epoch, now and then, and trains nothing");
    longer->add_flag("--take-over", command->takeOver,
                     "Also where another process, that cannot be seen from here, has the run");
    longer->callback([command, &context] {
        context.command = [command, &context] { return prolong(*command, context); };
    });

    auto* other = add("branch", "Trains a new run from a checkpoint of a run, with other settings");
    auto* kind = other
                     ->add_option("--checkpoint", command->checkpoint,
                                  "Which of the run's checkpoints [last]")
                     ->type_name("best|last|epoch-N");
    other->add_option("--step", command->step, "The checkpoint of this step")
        ->check(CLI::PositiveNumber)
        ->excludes(kind);
    other->add_option("--data", command->data, "Other data of the same classes");
    other->add_option("--name", command->name, "The new run's name");
    command->options.addTo(*other);
    other->callback([other, command, &context] {
        context.command = [other, command, &context] { return branch(*command, *other, context); };
    });
}

} // namespace sharesnet::cli
