#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/text.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/data/data_spec.h"
#include "core/flow/use_study_export.h"
#include "core/run/engine.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

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
    std::string out;
    bool json = false;
};

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
        if (std::ranges::find(study.request.measures, column.measure) ==
            study.request.measures.end()) {
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
    out.text(table({{"conv", toString(study.request.conv)},
                    {"uses", std::to_string(study.uses.size()) +
                                 (study.shared ? " of one weight" : ", each with its own weight")},
                    {"images", plain::grouped(study.images)},
                    {"as trained", percentText(study.asTrained.top1) + ", loss " +
                                       numberText(study.asTrained.loss, 4)}},
                   Numbers::Left) +
             "\n" + table(useTable(study)));
    if (study.similarity) {
        out.text("\nsimilarity of the uses (linear CKA over " +
                 plain::grouped(study.similarity->samples) + " positions in each of " +
                 std::to_string(study.similarity->batches) +
                 " batches; by chance: " + plain::significant(study.similarity->chance, 2) + ")\n" +
                 table(matrixTable(study.similarity->matrix, study.uses.size())));
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

// A percentage that is drawn over, where standard error is a terminal.
class Percentage {
  public:
    void show(double done) {
        if (redraws_) {
            std::fprintf(stderr, "\r%3.0f %%", done * 100);
        }
    }
    ~Percentage() {
        if (redraws_) {
            std::fputs("\r     \r", stderr);
        }
    }

  private:
    bool redraws_ = canRedraw(STDERR_FILENO);
};

UseStudy studied(const LensCommand& command, const CLI::App& app, const Context& context) {
    TrainConfig config;
    command.options.applyTo(config, app);
    UseStudyRequest request;
    request.conv = parseConvAddress(command.conv);
    request.measures = parseUseMeasures(command.measures);
    request.images = command.images;
    const auto probe = context.engine()->openCheckpoint(command.checkpoint.file(), config.device);
    request.data = command.data.empty() ? probe->info().spec.data : parseDataSpec(command.data);
    Percentage percentage;
    return probe->studyUses(
        request, {context.interrupted, [&percentage](double done) { percentage.show(done); }});
}

int lens(const LensCommand& command, const CLI::App& app, const Context& context) {
    const UseStudy study = studied(command, app, context);
    if (const std::string note = skippedNote(study.skipped); !note.empty()) {
        errorLine("note: " + note);
    }
    if (!command.out.empty()) {
        writeUseStudy(study, command.out);
    }
    command.json ? context.out.json(toJson(study)) : show(study, context.out);
    if (!std::isfinite(study.asTrained.loss)) {
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
                    "Which, with commas: similarity, activation, gradient, batch-norm, skip, "
                    "repeat, exit, extra [all]");
    app->add_option("--images", command->images,
                    "An even spread of so many test images; 0: all [256]")
        ->check(CLI::NonNegativeNumber);
    app->add_option("--data", command->data, "Data as for train [that of the run]");
    addPath(*app, "--out", command->out, "Folder for study.json and tables as CSV");
    command->options.addTo(*app, {"device"});
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return lens(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
