#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/percentage.h"
#include "app/cli/text.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/data/data_spec.h"
#include "core/flow/attribution_export.h"
#include "core/flow/use_history.h"
#include "core/flow/use_study_export.h"
#include "core/flow/use_study_request.h"
#include "core/run/engine.h"

#include <algorithm>
#include <cmath>

namespace sharesnet::cli {

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct LensCommand {
    CheckpointArguments checkpoint;
    TrainArguments options; // device
    std::string conv;
    std::string measures = "all";
    std::string data;
    std::int64_t images = UseStudyRequest{}.images;
    OutArguments out;
    bool json = false;
    bool overTime = false;
    bool asTrained = false;
    int channel = 0; // from 1; 0: not given
    int count = TopImagesRequest{}.count;
    bool mean = false;
    std::string point = "output";
};

constexpr const char* kTopImages = "top-images";

std::string numberText(double value, int decimals) {
    return std::isfinite(value) ? plain::fixed(value, decimals) : "-";
}

std::string top1Text(const std::optional<TestResult>& accuracy) {
    return percentText(accuracy ? std::optional(accuracy->top1) : std::nullopt);
}

// A column of the table of uses: its head, and its text for a use.
struct UseColumn {
    UseMeasure measure;
    const char* head;
    std::string (*text)(const UseStudy& study, std::size_t use);
};

constexpr std::array kUseColumns{
    UseColumn{UseMeasure::Activation, "activation",
              [](const UseStudy& study, std::size_t use) {
                  return numberText(study.uses[use].activation, 4);
              }},
    UseColumn{UseMeasure::Activation, "change",
              [](const UseStudy& study, std::size_t use) {
                  return numberText(study.uses[use].relativeChange, 4);
              }},
    UseColumn{UseMeasure::Gradient, "descent",
              [](const UseStudy& study, std::size_t use) {
                  return numberText(study.uses[use].cosineToDescent, 4);
              }},
    UseColumn{UseMeasure::Gradient, "gradient",
              [](const UseStudy& study, std::size_t use) {
                  return numberText(study.uses[use].gradientNorm, 6);
              }},
    UseColumn{UseMeasure::Skip, "skipped",
              [](const UseStudy& study, std::size_t use) { return top1Text(study.skip[use]); }},
    UseColumn{UseMeasure::Repeat, "repeated",
              [](const UseStudy& study, std::size_t use) { return top1Text(study.repeat[use]); }},
    UseColumn{UseMeasure::Exit, "as the last",
              [](const UseStudy& study, std::size_t use) { return top1Text(study.exit[use]); }},
};

Rows useTable(const UseStudy& study) {
    Rows rows{{"use", "block"}};
    for (std::size_t use = 0; use < study.uses.size(); ++use) {
        rows.push_back(
            {std::to_string(study.uses[use].use), std::to_string(study.uses[use].block)});
    }
    for (const UseColumn& column : kUseColumns) {
        if (!asksFor(study.request, column.measure)) {
            continue;
        }
        rows[0].emplace_back(column.head);
        for (std::size_t use = 0; use < study.uses.size(); ++use) {
            rows[use + 1].push_back(column.text(study, use));
        }
    }
    return rows;
}

Rows matrixTable(const std::vector<double>& matrix, std::size_t uses) {
    Rows rows{{"use"}};
    for (std::size_t row = 0; row < uses; ++row) {
        rows[0].push_back(std::to_string(row + 1));
        rows.push_back({std::to_string(row + 1)});
        for (std::size_t column = 0; column < uses; ++column) {
            rows.back().push_back(numberText(matrix[row * uses + column], 2));
        }
    }
    return rows;
}

void show(const UseStudy& study, Output& out) {
    Rows facts{{"conv", toString(study.request.conv)},
               {"uses", std::to_string(study.uses.size()) +
                            (study.shared ? " of one weight" : ", each with its own weight")},
               {"images", plain::grouped(study.images)}};
    if (study.asTrained) {
        facts.push_back({"as trained", percentText(study.asTrained->top1) + ", loss " +
                                           numberText(study.asTrained->loss, 4)});
    }
    out.text(table(facts, Numbers::Left) + "\n" + table(useTable(study)));
    if (study.similarity) {
        out.text("\nsimilarity of the uses (linear CKA over " +
                 plain::grouped(study.similarity->samples) + " positions in each of " +
                 std::to_string(study.similarity->batches) +
                 " batches; by chance: " + plain::significant(study.similarity->chance, 2) + ")\n" +
                 table(matrixTable(study.similarity->matrix, study.uses.size())));
    }
    if (!study.updateCorrelations.empty()) {
        out.text("\ncorrelation of what the uses add\n" +
                 table(matrixTable(study.updateCorrelations, study.uses.size())));
    }
    if (!study.gradientCosines.empty()) {
        out.text("\ncosine of the gradients of the uses\n" +
                 table(matrixTable(study.gradientCosines, study.uses.size())));
    }
    if (!study.extra.empty()) {
        Rows rows{{"uses", "top-1"}};
        for (const UseStudy::Extended& extended : study.extra) {
            rows.push_back({std::to_string(extended.uses), percentText(extended.accuracy.top1)});
        }
        out.text("\nwith the last use repeated\n" + table(rows));
    }
}

std::string deviceOf(const LensCommand& command, const CLI::App& app) {
    TrainConfig config;
    command.options.applyTo(config, app);
    return config.device;
}

UseStudyWish wishOf(const LensCommand& command) {
    UseStudyWish wish;
    wish.conv = parseConvAddress(command.conv);
    wish.measures = parseUseMeasures(command.measures);
    wish.images = command.images;
    if (!command.data.empty()) {
        wish.data = parseDataSpec(command.data);
    }
    return wish;
}

StudyWatch watchOf(const Context& context, Percentage& percentage) {
    return {context.interrupted, [&percentage](double done) { percentage.show(done); }};
}

std::shared_ptr<const UseStudy> studied(const LensCommand& command, const CLI::App& app,
                                        const Context& context) {
    OpenedCheckpoint opened(deviceOf(command, app));
    Percentage percentage;
    return studyCheckpoint(opened, *context.engine(), {{command.checkpoint.file()}},
                           wishOf(command), watchOf(context, percentage))
        .study;
}

// A line a checkpoint, a column a use.
Rows curvesTable(const UseHistory& history, const UseQuantity& quantity) {
    Rows rows{{"epoch", "step"}};
    for (const UseMoment& moment : history.moments) {
        rows.push_back({std::to_string(moment.epoch), std::to_string(moment.step)});
    }
    for (const UseCurve& curve : curvesOf(history, quantity)) {
        rows[0].push_back("use " + std::to_string(curve.use));
        for (std::size_t i = 0; i < curve.values.size(); ++i) {
            rows[i + 1].push_back(numberText(curve.values[i], 4));
        }
    }
    return rows;
}

int tell(const UseHistory& history, const LensCommand& command, const Context& context) {
    for (const auto& [file, reason] : history.passedOver) {
        errorLine("note: a checkpoint is passed over: " + reason.english());
    }
    if (command.out.isGiven()) {
        command.out.write(useHistoryFiles(std::make_shared<const UseHistory>(history)));
    }
    if (command.json) {
        context.out.json(toJson(history));
        return kSuccess;
    }
    for (const UseQuantity& quantity : useQuantities()) {
        if (asksFor(history.moments.front().study->request, quantity.measure)) {
            context.out.text(std::string(quantity.name) + "\n" +
                             table(curvesTable(history, quantity)) + "\n");
        }
    }
    return kSuccess;
}

int lensOverTime(const LensCommand& command, const CLI::App& app, const Context& context) {
    if (!command.checkpoint.kind.empty()) {
        throw Error("--over-time looks at all checkpoints of a run: leave out --checkpoint");
    }
    const std::int64_t run = parseRunId(command.checkpoint.source);
    const RunStore store = command.checkpoint.store.openForReading();
    UseStudyWish wish = wishOf(command);
    // of all the same, wherever they lay when a checkpoint was written
    wish.data = wish.data.value_or(store.run(run).spec.data);
    UseHistory history;
    {
        Percentage percentage;
        history = useHistory(*context.engine(), deviceOf(command, app), store.checkpoints(run),
                             wish, watchOf(context, percentage));
    }
    return tell(history, command, context);
}

int lensAsTrained(const LensCommand& command, const CLI::App& app, const Context& context) {
    for (const char* other : {"--checkpoint", "--over-time", "--measure", "--images", "--data"}) {
        if (app.count(other) > 0) {
            throw Error(
                std::string("--as-trained reads what was measured in training: leave out ") +
                other);
        }
    }
    const RunStore store = command.checkpoint.store.openForReading();
    return tell(measuredHistory(store, parseRunId(command.checkpoint.source),
                                parseConvAddress(command.conv)),
                command, context);
}

Rows topImagesTable(const TopImages& found) {
    Rows rows{{"use", "block", "image", "class", "value", "at row, column"}};
    for (const TopImages::Use& use : found.uses) {
        for (const TopImage& image : use.best) {
            rows.push_back({std::to_string(use.use), std::to_string(use.block),
                            std::to_string(image.image),
                            found.classNames.at(static_cast<std::size_t>(image.truth)),
                            numberText(image.value, 4),
                            found.request.score == ChannelScore::Maximum
                                ? std::to_string(image.row) + ", " + std::to_string(image.column)
                                : "-"});
        }
    }
    return rows;
}

int lensTopImages(const LensCommand& command, const CLI::App& app, const Context& context) {
    if (command.channel < 1) {
        throw Error("--measure top-images needs --channel N, counted from 1");
    }
    const auto probe =
        context.engine()->openCheckpoint(command.checkpoint.file(), deviceOf(command, app));
    TopImagesRequest request;
    request.conv = parseConvAddress(command.conv);
    request.point = parseTapPoint(command.point);
    request.channel = command.channel - 1;
    request.score = command.mean ? ChannelScore::Mean : ChannelScore::Maximum;
    request.count = command.count;
    request.images = app.count("--images") > 0 ? command.images : 0;
    request.data = command.data.empty() ? probe->info().spec.data : parseDataSpec(command.data);
    TopImages found;
    {
        Percentage percentage;
        found = probe->topImages(request, watchOf(context, percentage));
    }
    if (const Message note = skippedNote(found.skipped); !note.empty()) {
        errorLine("note: " + note.english());
    }
    if (command.out.isGiven()) {
        command.out.write(topImagesFiles(std::make_shared<const TopImages>(found)));
    }
    if (command.json) {
        context.out.json(toJson(found));
    } else {
        context.out.text(table(topImagesTable(found)));
    }
    if (found.notFinite > 0) {
        complain(found.source + ": activations are NaN or infinite for " +
                 plain::grouped(found.notFinite) + " of " + plain::grouped(found.images) +
                 " images, which are left out: look at an earlier checkpoint");
        return kFailed;
    }
    return kSuccess;
}

int lens(const LensCommand& command, const CLI::App& app, const Context& context) {
    if (command.measures == kTopImages) {
        command.out.requireFreeInFolder({kTopImagesFiles.begin(), kTopImagesFiles.end()});
    } else if (command.asTrained || command.overTime) {
        command.out.requireFreeInFolder({kUseHistoryFiles.begin(), kUseHistoryFiles.end()});
    } else {
        command.out.requireFreeInFolder(useStudyNames(parseUseMeasures(command.measures)));
    }
    if (command.asTrained) {
        return lensAsTrained(command, app, context);
    }
    if (command.measures == kTopImages) {
        return lensTopImages(command, app, context);
    }
    if (command.channel > 0 || command.mean || app.count("--point") > 0 ||
        app.count("--count") > 0) {
        throw Error("--channel, --count, --mean and --point go with --measure top-images, which "
                    "stands alone");
    }
    if (command.overTime) {
        return lensOverTime(command, app, context);
    }
    const auto found = studied(command, app, context);
    const UseStudy& study = *found;
    if (const Message note = skippedNote(study.skipped); !note.empty()) {
        errorLine("note: " + note.english());
    }
    if (command.out.isGiven()) {
        command.out.write(useStudyFiles(found));
    }
    command.json ? context.out.json(toJson(study)) : show(study, context.out);
    if (study.asTrained && !std::isfinite(study.asTrained->loss)) {
        complain(study.source + ": the network's outputs are NaN or infinite for some images, so "
                                "that the figures mean little: look at an earlier checkpoint");
        return kFailed;
    }
    return kSuccess;
}

} // namespace

void addLensCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "lens", "What a convolution does at each of its uses, in numbers over many images");
    auto command = std::make_shared<LensCommand>();
    command->checkpoint.addTo(*app);
    app->add_option("--conv", command->conv, "The convolution: stage2.conv2, stage2.conv2.B")
        ->required();
    app->add_option("--measure", command->measures,
                    "Which, with commas: similarity, activation, updates, gradient, batch-norm, "
                    "skip, repeat, exit, extra [all]; or top-images alone: those that activate a "
                    "channel most");
    app->add_option("--images", command->images,
                    "An even spread of so many test images; 0: all [256; top-images: all]")
        ->check(CLI::NonNegativeNumber);
    app->add_option("--data", command->data, "Data as for train [that of the run]");
    app->add_flag("--over-time", command->overTime,
                  "The same of each checkpoint that the run has: its best and last, and those of "
                  "train --keep-every");
    app->add_flag("--as-trained", command->asTrained,
                  "The numbers that the run kept while it was trained (train --use-steps)");
    addWholeNumber(*app, "--channel", command->channel, 1, 1'000'000,
                   "With top-images: the channel, from 1");
    addWholeNumber(*app, "--count", command->count, 1, 10'000,
                   "With top-images: how many images of each use [9]");
    app->add_flag("--mean", command->mean,
                  "With top-images: by the mean over the positions, instead of the maximum");
    app->add_option("--point", command->point,
                    "With top-images: where the activation is tapped [output]")
        ->type_name("input|output|after-norm|after-sum");
    command->out.addTo(*app, "Folder for the numbers as JSON and CSV", PathKind::Folder);
    command->options.addTo(*app, {"device"});
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return lens(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
