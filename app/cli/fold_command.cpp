#include "app/cli/normalization_arguments.h"
#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/percentage.h"
#include "app/cli/text.h"
#include "app/cli/training.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/number_ranges.h"
#include "core/base/number_text.h"
#include "core/data/data_spec.h"
#include "core/exchange/foldability_export.h"
#include "core/exchange/foldable_file.h"
#include "core/flow/run_launcher.h"
#include "core/run/engine.h"
#include "core/run/kept_checkpoints.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace sharesnet::cli {

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct FoldCommand {
    CheckpointArguments source;
    NormalizationArguments normalization;
    TrainArguments options; // device; with --heal, settings
    RunOutput output;
    std::string data;
    std::int64_t images = FoldImages{}.images;
    int stage = 0;
    int conv = 0;
    std::string budget;
    int pairs = 20; // shown
    OutArguments out;
    std::string name;
    bool heal = false;
};

// "500000", "0.5M", "50%" of `all`.
std::int64_t parametersFrom(const std::string& text, std::int64_t all) {
    double unit = 1;
    std::string number = text;
    if (!text.empty()) {
        switch (text.back()) {
        case '%':
            unit = static_cast<double>(all) / 100;
            break;
        case 'k':
            unit = 1e3;
            break;
        case 'M':
            unit = 1e6;
            break;
        default:
            break;
        }
        if (unit != 1) {
            number.pop_back();
        }
    }
    const auto value = plain::numberFrom(number);
    if (!value || *value < 0 || *value * unit > 1e15) {
        throw Error("--budget takes a number of parameters, such as 500000, 0.5M or 50% of the "
                    "network's, 0 for as few as there can be, and not '" +
                    text + "'");
    }
    return static_cast<std::int64_t>(std::floor(*value * unit));
}

std::string lossText(double loss) {
    return std::isfinite(loss) ? plain::fixed(loss, 4) : "-";
}

std::string changeText(double change) {
    return std::isfinite(change) ? (change < 0 ? "" : "+") + plain::fixed(change, 4) : "-";
}

std::string ratioText(double ratio) {
    return std::isfinite(ratio) ? plain::fixed(ratio, 3) : "-";
}

Rows pairsTable(const FoldReport& report, std::size_t most) {
    Rows rows{{"conv", "blocks", "and", "saves", "cosine", "matched", "distance", "loss", "change",
               "top-1"}};
    for (std::size_t i = 0; i < std::min(most, report.pairs.size()); ++i) {
        const auto& [pair, tied] = report.pairs[i];
        rows.push_back({"stage" + std::to_string(pair.stage) + ".conv" + std::to_string(pair.conv),
                        numberRanges(pair.first, "-"), numberRanges(pair.second, "-"),
                        plain::grouped(pair.saved), ratioText(pair.before.cosine),
                        ratioText(pair.matched.cosine), ratioText(pair.matched.distance),
                        lossText(tied.loss), changeText(tied.loss - report.asIs.loss),
                        percentText(tied.top1)});
    }
    return rows;
}

Rows planTable(const FoldReport& report) {
    Rows rows{{"step", "tie", "blocks", "parameters", "predicted", "loss", "top-1"}};
    rows.push_back({"0", "as it is", "-", plain::grouped(report.parameters),
                    lossText(report.asIs.loss), lossText(report.asIs.loss),
                    percentText(report.asIs.top1)});
    for (std::size_t i = 0; i < report.plan.size(); ++i) {
        const FoldStep& step = report.plan[i];
        rows.push_back({std::to_string(i + 1),
                        "stage" + std::to_string(step.stage) + ".conv" + std::to_string(step.conv),
                        numberRanges(step.blocks, "-"), plain::grouped(step.parameters),
                        lossText(step.predictedLoss), lossText(step.tied.loss),
                        percentText(step.tied.top1)});
    }
    return rows;
}

bool isFile(const FoldCommand& command) {
    return std::filesystem::is_regular_file(command.source.source);
}

// What is folded, and how it is called.
struct FoldSource {
    std::unique_ptr<FoldableFile> file; // of no run
    std::int64_t run = 0;
    std::string kind; // of its checkpoint
    std::filesystem::path checkpoint;
};

FoldSource sourceOf(const FoldCommand& command, const Engine& engine, const Context& context) {
    FoldSource source;
    if (isFile(command)) {
        ImportPlan plan;
        plan.request.file = command.source.source;
        plan.request.normalization = command.normalization.given();
        plan.request.cancelled = context.interrupted;
        if (!command.data.empty()) {
            plan.data = parseDataSpec(command.data);
        }
        source.file = std::make_unique<FoldableFile>(engine, plan);
        source.checkpoint = source.file->checkpoint();
        if (source.file->isImported() && command.data.empty()) {
            throw Error(command.source.source +
                        ": says nothing of test images: give --data, such as cifar10:FOLDER");
        }
        return source;
    }
    source.checkpoint = command.source.file();
    source.run = parseRunId(command.source.source);
    const CheckpointSaved saved =
        namedCheckpoint(command.source.store.openForReading(), source.run, command.source.kind);
    source.kind = checkpointName(saved);
    return source;
}

FoldReport reported(const FoldCommand& command, const TrainConfig& config, const FoldSource& source,
                    const Context& context) {
    const auto engine = context.engine();
    const CheckpointInfo info = engine->openCheckpoint(source.checkpoint, "cpu")->info();
    FoldQuery query{command.stage, command.conv, {}};
    if (!command.budget.empty()) {
        query.budget = parametersFrom(command.budget, costOf(info.spec.arch).parameters);
    }
    FoldImages images{info.spec.data, command.images};
    if (!command.data.empty()) {
        images.data = parseDataSpec(command.data);
    } else if (source.run > 0) { // it may have been moved since
        images.data = command.source.store.openForReading().run(source.run).spec.data;
    }
    Percentage percentage;
    const auto probe = engine->makeExchange()->openFoldability(source.checkpoint, config.device,
                                                               images, context.interrupted);
    return foldReport(*probe, query,
                      {context.interrupted, [&](double done) { percentage.show(done); }});
}

void show(const FoldCommand& command, const FoldReport& report, const FoldSource& source,
          const Context& context) {
    context.out.text(
        table({{"network", report.info.spec.arch.name},
               {"parameters", plain::grouped(report.parameters)},
               {"as it is", percentText(report.asIs.top1) + ", loss " + lossText(report.asIs.loss)},
               {"images", plain::grouped(report.images)}},
              Numbers::Left));
    const auto most = static_cast<std::size_t>(command.pairs);
    context.out.text("\npairs by the loss of tying each alone, nothing trained\n" +
                     table(pairsTable(report, most)));
    if (report.pairs.size() > most) {
        errorLine("note: " + plain::grouped(static_cast<std::int64_t>(report.pairs.size() - most)) +
                  (report.pairs.size() == most + 1 ? " more pair" : " more pairs") +
                  "; --pairs shows more, --json and --out have all");
    }
    if (!report.query.budget) {
        errorLine("note: --budget PARAMETERS (500000, 50%, 0) plans what to tie");
        return;
    }
    if (report.plan.empty()) {
        context.out.text("\nnothing has to be tied for this budget\n");
        return;
    }
    context.out.text("\nplan: parameters are exact, loss and top-1 measured with all ties so far; "
                     "predicted: the loss\nfrom what the pairs cost alone\n" +
                     table(planTable(report)));
    if (report.plan.back().parameters > *report.query.budget) {
        errorLine("note: nothing is left to tie; the budget would be " +
                  plain::grouped(*report.query.budget));
    }
    if (source.run > 0) {
        context.out.text(
            "\n" + healCommand(report.info, source.run, source.kind, report.plan.back().arch) +
            "\n");
    } else {
        errorLine("note: `sharesnet import " + command.source.source +
                  "` makes a run of it, that can be tied and trained");
    }
}

int heal(const FoldCommand& command, const CLI::App& app, const FoldReport& report,
         const FoldSource& source, const Context& context) {
    if (report.plan.empty()) {
        throw Error("nothing has to be tied for this budget, so there is nothing to heal");
    }
    const FoldStep& last = report.plan.back();
    errorLine("note: " + counted(std::ssize(report.plan), "tie") +
              (report.plan.size() == 1 ? " leaves " : " leave ") + plain::grouped(last.parameters) +
              " parameters, top-1 " + percentText(report.asIs.top1) + " -> " +
              percentText(last.tied.top1) + " before anything is trained");
    BranchOptions options;
    options.tie.match = true;
    options.from = checkpointKindFrom(source.kind);
    options.step = options.from ? 0 : report.info.step;
    options.change = [&](RunSpec& spec) {
        setToHeal(spec.config, report.info.epoch);
        command.options.applyTo(spec.config, app);
        if (!command.data.empty()) {
            spec.data = parseDataSpec(command.data);
        }
        if (!command.name.empty()) {
            spec.name = command.name;
        }
        spec.arch = last.arch;
    };
    const RunLauncher launcher(context.engine(), command.source.store.path());
    return trainToEnd(launched([&] { return launcher.branch(source.run, options); }),
                      command.output, context);
}

int fold(const FoldCommand& command, const CLI::App& app, const Context& context) {
    if (command.heal && command.budget.empty()) {
        throw Error("--heal trains what a plan ties: give --budget, too");
    }
    if (command.heal && isFile(command)) {
        throw Error("--heal needs a run: `sharesnet import " + command.source.source +
                    "` makes one of the file");
    }
    command.out.requireFreeInFolder(foldReportNames(!command.budget.empty()));
    TrainConfig config;
    command.options.applyTo(config, app);
    const FoldSource source = sourceOf(command, *context.engine(), context);
    const auto found =
        std::make_shared<const FoldReport>(reported(command, config, source, context));
    const FoldReport& report = *found;
    if (command.out.isGiven()) {
        command.out.write(foldReportFiles(found));
    }
    if (command.heal) {
        return heal(command, app, report, source, context);
    }
    command.output.json ? context.out.json(toJson(report)) : show(command, report, source, context);
    return kSuccess;
}

} // namespace

void addFoldCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "fold", "What of a trained network could share a weight, and what that costs");
    auto command = std::make_shared<FoldCommand>();
    command->source.addTo(*app);
    command->normalization.addTo(*app);
    app->add_option("--data", command->data, "Data as for train [that of the run]");
    app->add_option("--images", command->images,
                    "Test images to measure on, evenly spread; 0: all [1000]")
        ->check(CLI::NonNegativeNumber);
    addWholeNumber(*app, "--stage", command->stage, 1, 1'000, "Only this stage");
    addWholeNumber(*app, "--conv", command->conv, 1, 3, "Only this convolution of the blocks");
    app->add_option("--budget", command->budget,
                    "Plans what to tie, the cheapest first, until so many parameters are left: "
                    "500000, 0.5M, 50%; 0: until nothing is left to tie");
    addWholeNumber(*app, "--pairs", command->pairs, 1, 1'000'000, "So many are shown [20]");
    command->out.addTo(*app, "A folder for pairs.csv and plan.csv", PathKind::Folder);
    app->add_flag("--heal", command->heal,
                  "Ties what the plan says and trains on, as a branch of the run: a tenth of its "
                  "epochs more, at least 2, from a tenth of its learning rate; training options "
                  "change that");
    app->add_option("--name", command->name, "With --heal: the new run's name");
    command->output.addTo(*app);
    command->options.addTo(*app, {}, TrainArguments::Defaults::OfRun);
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return fold(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
