#include "app/cli/arguments.h"
#include "app/cli/class_table.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/flow/run_errors_export.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

struct EvaluateCommand {
    CheckpointArguments checkpoint;
    TrainArguments options; // device, limit-test, cache-folder
    std::string data;
    bool tenCrop = false;
    bool json = false;
};

ordered_json toJson(const Evaluation& evaluation, const std::string& checkpoint) {
    ordered_json perClass = ordered_json::array();
    for (const std::optional<double>& top1 : evaluation.perClassTop1) {
        perClass.push_back(top1 ? ordered_json(*top1) : ordered_json());
    }
    ordered_json skipped = ordered_json::array();
    for (const SkippedFile& file : evaluation.skipped) {
        skipped.push_back(
            {{"file", validUtf8(file.file)}, {"reason", validUtf8(file.reason.english())}});
    }
    return {{"checkpoint", validUtf8(checkpoint)},
            {"images", evaluation.images},
            {"loss", evaluation.loss},
            {"top1", evaluation.top1},
            {"top5", evaluation.top5},
            {"classes", evaluation.classNames},
            {"per_class_top1", std::move(perClass)},
            {"confusion", toJson(ConfusionMatrix{evaluation.classNames, evaluation.confusion})},
            {"skipped", std::move(skipped)}};
}

void show(const Evaluation& evaluation, Output& out) {
    out.text(table({{"images", plain::grouped(evaluation.images)},
                    {"top-1", percentText(evaluation.top1)},
                    {"top-5", percentText(evaluation.top5)},
                    {"loss", plain::fixed(evaluation.loss, 4)}}) +
             "\n" + table(classTable({evaluation.classNames, evaluation.confusion})));
}

int evaluate(const EvaluateCommand& command, const CLI::App& app, const Context& context) {
    TrainConfig config;
    command.options.applyTo(config, app);
    const std::filesystem::path file = command.checkpoint.file();
    const auto inspector = context.engine()->openCheckpoint(file, config.device);
    const DataSpec data =
        command.data.empty() ? inspector->info().spec.data : parseDataSpec(command.data);
    EvaluationQuery query;
    query.data = data;
    query.limit = config.limitTest;
    query.tenCrop = command.tenCrop;
    query.cacheFolder = config.cacheFolder;
    query.cancelled = context.interrupted;
    const Evaluation evaluation = inspector->evaluate(query);
    if (const Message note = skippedNote(evaluation.skipped); !note.empty()) {
        errorLine("note: " + note.english());
    }
    if (evaluation.notFinite > 0) {
        complain(file.string() + ": " + notFiniteText(evaluation).english());
        return kFailed;
    }
    if (command.json) {
        context.out.json(toJson(evaluation, file.string()));
    } else {
        show(evaluation, context.out);
    }
    return kSuccess;
}

} // namespace

void addEvaluateCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "evaluate", "Accuracy, loss, per-class accuracy and confusion matrix on the test images");
    auto command = std::make_shared<EvaluateCommand>();
    command->checkpoint.addTo(*app);
    app->add_option("--data", command->data, "Data as for train [that of the run]");
    command->options.addTo(*app, {"device", "limit-test", "cache-folder"});
    app->add_flag("--ten-crop", command->tenCrop,
                  "For image folders and tars: the mean over the center and the corners of each "
                  "image, and their mirror images");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] { return evaluate(*command, *app, context); };
    });
}

} // namespace sharesnet::cli
