#include "app/cli/arguments.h"
#include "app/cli/normalization_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/arch/cost.h"
#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/exchange/curve_import.h"
#include "core/exchange/curve_source.h"
#include "core/exchange/model_import.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace sharesnet::cli {

namespace {

struct ImportCommand {
    std::string file;
    StoreArguments store;
    std::string name;
    std::string data;
    NormalizationArguments normalization;
    std::string classes; // a file
    int strideIn = 0;    // 0: as usual
    int imageSize = 0;   // likewise
    bool tieEqual = false;
    std::vector<std::string> meanings; // of curves: "tag=test-top1"
    std::string accuracies;            // percent, fraction
    bool look = false;
    bool json = false;
};

std::vector<std::string> linesOf(const std::string& file) {
    std::ifstream in(file);
    if (!in) {
        throw Error(file + ": cannot be opened; --classes takes a file with one name per line");
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        lines.push_back(validUtf8(line));
    }
    return lines;
}

ImportPlan planOf(const ImportCommand& command) {
    ImportPlan plan;
    plan.request.file = command.file;
    plan.request.strideIn = command.strideIn > 0 ? std::optional(command.strideIn) : std::nullopt;
    plan.request.imageSize =
        command.imageSize > 0 ? std::optional(command.imageSize) : std::nullopt;
    plan.request.normalization = command.normalization.given();
    plan.request.tieEqual = command.tieEqual;
    if (!command.classes.empty()) {
        plan.request.classNames = linesOf(command.classes);
    }
    plan.name = command.name;
    plan.normalizeAsData = command.normalization.isOfData();
    if (plan.normalizeAsData && command.data.empty()) {
        throw Error("--normalization data goes with --data");
    }
    if (!command.data.empty()) {
        plan.data = parseDataSpec(command.data);
    }
    return plan;
}

nlohmann::ordered_json toJson(const ImportedModel& model) {
    nlohmann::ordered_json equal = nlohmann::ordered_json::array();
    for (const EqualConvs& each : model.equal) {
        equal.push_back({{"stage", each.stage}, {"conv", each.conv}, {"blocks", each.blocks}});
    }
    const ArchCost cost = costOf(model.arch);
    return {{"names", model.names},
            {"architecture", sharesnet::toJson(model.arch)},
            {"parameters", cost.parameters},
            {"parameters_unshared", cost.parametersUnshared},
            {"classes", model.classNames},
            {"equal", std::move(equal)},
            {"notes", englishTexts(model.notes)}};
}

int importModel(const ImportCommand& command, const Context& context) {
    ImportPlan plan = planOf(command);
    plan.request.cancelled = context.interrupted;
    const auto exchange = context.engine()->makeExchange();
    ImportedRun imported;
    if (command.look) {
        imported.model = lookAt(*exchange, plan);
    } else {
        imported = importRun(command.store.path(), *exchange, plan);
    }
    if (command.json) {
        nlohmann::ordered_json json = toJson(imported.model);
        if (!command.look) {
            json["run"] = imported.run;
            json["checkpoint"] = validUtf8(imported.checkpoint.string());
        }
        context.out.json(json);
        return kSuccess;
    }
    const ImportedModel& model = imported.model;
    const ArchCost cost = costOf(model.arch);
    std::vector<std::vector<std::string>> rows{{"network", model.arch.name},
                                               {"names", model.names},
                                               {"stages", std::to_string(model.arch.stages.size())},
                                               {"parameters", plain::grouped(cost.parameters)},
                                               {"classes", std::to_string(model.arch.classes)}};
    if (!command.look) {
        rows.insert(rows.begin(), {"run", std::to_string(imported.run)});
    }
    context.out.text(table(rows, Numbers::Left));
    if (model.strideAssumed) {
        errorLine("note: no tensor says which convolution of a bottleneck strides: the " +
                  std::string(model.arch.block.strideIn == 1 ? "first" : "second") +
                  " is assumed. Evaluate it, and give --stride-in where the accuracy is too low");
    }
    for (const Message& note : importNotes(model)) {
        errorLine("note: " + note.english());
    }
    if (!model.equal.empty()) {
        errorLine("note: --tie-equal makes each of these one weight");
    }
    return kSuccess;
}

// Curves.

bool isOfCurves(const ImportCommand& command) {
    std::error_code unknown;
    return isCurveFile(command.file) || std::filesystem::is_directory(command.file, unknown);
}

void requireThatOptionsFit(const ImportCommand& command, const CLI::App& app) {
    const bool curves = isOfCurves(command);
    for (const char* option : {"--data", "--normalization", "--mean", "--std", "--classes",
                               "--stride-in", "--image-size", "--tie-equal"}) {
        if (curves && app.count(option) > 0) {
            throw Error(std::string(option) + " is for networks, and " + command.file +
                        " holds curves by its name");
        }
    }
    for (const char* option : {"--map", "--accuracies"}) {
        if (!curves && app.count(option) > 0) {
            throw Error(std::string(option) +
                        " is for curves: a CSV file, an event file of TensorBoard, or a folder");
        }
    }
}

CurveImportPlan curvePlanOf(const ImportCommand& command) {
    CurveImportPlan plan;
    plan.source = command.file;
    plan.name = command.name;
    for (const std::string& text : command.meanings) {
        plan.meanings.insert(parseCurveMeaning(text));
    }
    if (!command.accuracies.empty()) {
        plan.percent = command.accuracies == "percent";
    }
    return plan;
}

nlohmann::ordered_json toJson(const FoundRun& run) {
    using nlohmann::ordered_json;
    ordered_json curves = ordered_json::array();
    for (const FoundCurve& curve : run.curves) {
        curves.push_back(
            {{"tag", curve.tag},
             {"meaning",
              curve.meaning.empty() ? ordered_json() : ordered_json(curve.meaning.english())},
             {"left_out",
              curve.leftOut.empty() ? ordered_json() : ordered_json(curve.leftOut.english())},
             {"points", curve.points}});
    }
    return {{"name", run.name},
            {"origin", validUtf8(run.origin)},
            {"steps", run.curve.steps.size()},
            {"epochs", run.curve.epochs.size()},
            {"curves", std::move(curves)},
            {"notes", englishTexts(run.notes)}};
}

void showRun(const FoundRun& run, std::int64_t id, Output& out) {
    std::vector<std::vector<std::string>> rows;
    if (id > 0) {
        rows.push_back({"run", std::to_string(id)});
    }
    rows.push_back({"name", run.name});
    rows.push_back({"origin", validUtf8(run.origin)});
    rows.push_back({"steps", plain::grouped(static_cast<std::int64_t>(run.curve.steps.size()))});
    rows.push_back({"epochs", plain::grouped(static_cast<std::int64_t>(run.curve.epochs.size()))});
    out.text(table(rows, Numbers::Left));
    std::vector<std::vector<std::string>> curves{{"curve", "points", "is"}};
    for (const FoundCurve& curve : run.curves) {
        curves.push_back({curve.tag, std::to_string(curve.points),
                          curve.meaning.empty() ? "left out: " + curve.leftOut.english()
                                                : curve.meaning.english()});
    }
    out.text("\n" + (run.curves.empty() ? "" : table(curves)));
    for (const Message& note : run.notes) {
        errorLine("note: " + run.name + ": " + note.english());
    }
}

int importCurves(const ImportCommand& command, const Context& context) {
    const CurveImportPlan plan = curvePlanOf(command);
    ImportedCurves imported;
    if (command.look) {
        imported.found = lookAtCurves(plan);
    } else {
        imported = importCurves(command.store.path(), plan);
    }
    nlohmann::ordered_json runs = nlohmann::ordered_json::array();
    std::size_t next = 0;
    for (const FoundRun& run : imported.found.runs) {
        const std::int64_t id = run.isEmpty() || command.look ? 0 : imported.runs.at(next++);
        if (command.json) {
            runs.push_back(toJson(run));
            runs.back()["run"] = id > 0 ? nlohmann::ordered_json(id) : nlohmann::ordered_json();
        } else {
            showRun(run, id, context.out);
        }
    }
    if (command.json) {
        context.out.json(
            {{"runs", std::move(runs)}, {"notes", englishTexts(imported.found.notes)}});
        return kSuccess;
    }
    for (const Message& note : imported.found.notes) {
        errorLine("note: " + note.english());
    }
    return kSuccess;
}

} // namespace

void addImportCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "import", "Imports what other programs made, as runs of the store: a network, or curves");
    auto command = std::make_shared<ImportCommand>();
    addPath(*app, "FILE", command->file,
            "A safetensors file with names of torchvision, timm, "
            "transformers, wide-network code or our own; or curves: a CSV file, an event file of "
            "TensorBoard, or a folder with such")
        ->required();
    command->store.addTo(*app);
    app->add_option("--name", command->name, "Name of the run [the file's]");
    app->add_option("--data", command->data,
                    "Data of the network, as for train; its classes name the network's");
    command->normalization.addTo(*app, true);
    addPath(*app, "--classes", command->classes, "A file with one class name per line");
    addWholeNumber(*app, "--stride-in", command->strideIn, 1, 3,
                   "The convolution that strides [bottlenecks 2, basic blocks 1]");
    addWholeNumber(*app, "--image-size", command->imageSize, 1, 4096,
                   "Width and height in pixels [with a stem of 7x7: 224, else 32]");
    app->add_flag("--tie-equal", command->tieEqual,
                  "Convolutions of a stage with equal weights become one weight");
    std::string meanings;
    for (const NamedMeaning& each : curveMeanings()) {
        meanings += (meanings.empty() ? "" : ", ") + each.name;
    }
    app->add_option("--map", command->meanings,
                    "What a curve is, where its name does not say it: \"TAG=MEANING\", where the "
                    "meaning is " +
                        meanings + "; may be given several times");
    app->add_option("--accuracies", command->accuracies,
                    "Unit of the curves' accuracies [percent where one is above 1]")
        ->check(CLI::IsMember({"percent", "fraction"}));
    app->add_flag("--look", command->look, "Only says what the file holds");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([app, command, &context] {
        context.command = [app, command, &context] {
            requireThatOptionsFit(*command, *app);
            return isOfCurves(*command) ? importCurves(*command, context)
                                        : importModel(*command, context);
        };
    });
}

} // namespace sharesnet::cli
