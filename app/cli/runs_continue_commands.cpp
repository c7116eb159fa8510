// Runs that go on: with more epochs, or as another run.
#include "app/cli/output.h"
#include "app/cli/text.h"
#include "app/cli/training.h"

#include "core/arch/cost.h"
#include "core/base/number_text.h"
#include "core/config/schedule.h"
#include "core/data/data_spec.h"
#include "core/exchange/sharing_edit.h"
#include "core/flow/prolong.h"
#include "core/flow/run_launcher.h"
#include "core/run/engine.h"

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
    bool untrained = false;
    bool takeOver = false;
    std::string checkpoint;
    std::int64_t step = 0;
    std::string data;
    std::string name;
    std::vector<std::string> tie;
    std::vector<std::string> untie;
    int like = 0; // 0: the mean
    bool match = false;
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

ArchSpec sharedAnew(const ContinueCommand& command, ArchSpec arch) {
    for (const std::string& place : command.untie) {
        arch = untied(arch, place);
    }
    for (const std::string& place : command.tie) {
        arch = tied(arch, place);
    }
    return arch;
}

TieRule ruleOf(const ContinueCommand& command) {
    return {command.like > 0 ? std::optional(command.like) : std::nullopt, command.match};
}

// What the other sharing costs before anything is trained.
int showCost(const ContinueCommand& command, const CLI::App& app, const Context& context) {
    if (command.tie.empty() && command.untie.empty()) {
        throw Error("--dry-run measures what --tie and --untie cost: give one of them");
    }
    const RunStore store = command.store.openForReading();
    const std::int64_t run = parseRunId(command.run);
    const std::filesystem::path file = namedCheckpoint(store, run, command.checkpoint).file;
    const auto engine = context.engine();
    const CheckpointInfo info = engine->openCheckpoint(file, "cpu")->info();
    const ArchSpec arch = sharedAnew(command, info.spec.arch);
    TrainConfig config;
    command.options.applyTo(config, app);
    const DataSpec data =
        command.data.empty() ? store.run(run).spec.data : parseDataSpec(command.data);
    const SharingCost cost = sharingCost(*engine, file, arch, ruleOf(command), data,
                                         config.limitTest, {context.interrupted, {}});
    const std::int64_t before = costOf(info.spec.arch).parameters;
    const std::int64_t after = costOf(arch).parameters;
    if (command.output.json) {
        context.out.json({{"images", cost.images},
                          {"parameters_before", before},
                          {"parameters_after", after},
                          {"top1_before", cost.before},
                          {"top1_after", cost.after}});
        return kSuccess;
    }
    context.out.text(table({{"", "before", "after"},
                            {"parameters", plain::grouped(before), plain::grouped(after)},
                            {"top-1", percentText(cost.before), percentText(cost.after)},
                            {"images", plain::grouped(cost.images), plain::grouped(cost.images)}}));
    return kSuccess;
}

int keepUntrained(const ContinueCommand& command, std::int64_t run, const BranchOptions& options,
                  const Context& context) {
    RunStore store(command.store.path(), StoreAccess::Write);
    const std::int64_t made = branchUntrained(store, *context.engine(), run, options);
    const std::int64_t before = store.run(run).parameters;
    const std::int64_t after = store.run(made).parameters;
    if (command.output.json) {
        context.out.json(
            {{"run", made}, {"parameters_before", before}, {"parameters_after", after}});
        return kSuccess;
    }
    context.out.text(table({{"run", std::to_string(made)},
                            {"parameters before", plain::grouped(before)},
                            {"parameters after", plain::grouped(after)}}));
    return kSuccess;
}

int branch(const ContinueCommand& command, const CLI::App& app, const Context& context) {
    if (command.dryRun) {
        return showCost(command, app, context);
    }
    const std::int64_t run = parseRunId(command.run);
    BranchOptions options;
    options.tie = ruleOf(command);
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
        spec.arch = sharedAnew(command, spec.arch);
    };
    if (command.untrained) {
        return keepUntrained(command, run, options, context);
    }
    const RunLauncher launcher(context.engine(), command.store.path());
    return trainToEnd(launched([&] { return launcher.branch(run, options); }), command.output,
                      context);
}

} // namespace

void addRunsContinueCommands(CLI::App& runs, Context& context) {
    auto command = std::make_shared<ContinueCommand>();
    const auto add = [&](const std::string& name, const std::string& help) {
        auto* app = runs.add_subcommand(name, help);
        app->add_option("RUN", command->run, "The run's id")->type_name("")->required();
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

    auto* other = add("branch", "Trains a new run from a checkpoint of a run, with other settings; "
                                "those that are not given are the run's own");
    auto* kind = other
                     ->add_option("--checkpoint", command->checkpoint,
                                  "Which of the run's checkpoints [last]")
                     ->type_name("best|last|epoch-N");
    other->add_option("--step", command->step, "The checkpoint of this step")
        ->check(CLI::PositiveNumber)
        ->excludes(kind);
    other->add_option("--data", command->data, "Other data of the same classes");
    other->add_option("--name", command->name, "The new run's name");
    other
        ->add_option("--untie", command->untie,
                     "Blocks get a weight of their own, a copy of the one they use: "
                     "stage2.conv2=3,4, or stage2.conv2:2 for a use")
        ->type_name("PLACE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    other
        ->add_option("--tie", command->tie,
                     "Blocks share one weight, the mean of theirs: stage2.conv2=2,4-6")
        ->type_name("PLACE")
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    addWholeNumber(*other, "--like", command->like, 1, 100'000,
                   "Tied blocks get the weight that this block has");
    other->add_flag("--match", command->match,
                    "Puts the channels within tied blocks into the order in which their weights "
                    "are most alike, before they become one");
    auto* dryRun = other->add_flag(
        "--dry-run", command->dryRun,
        "Measures what --tie and --untie cost, on the test images (--limit-test), and "
        "makes no run");
    other
        ->add_flag("--no-training", command->untrained,
                   "Makes the run with --tie and --untie and does not train it: to export it, or "
                   "to look into it; needs no data")
        ->excludes(dryRun);
    command->options.addTo(*other, {}, TrainArguments::Defaults::OfRun);
    other->callback([other, command, &context] {
        context.command = [other, command, &context] { return branch(*command, *other, context); };
    });
}

} // namespace sharesnet::cli
