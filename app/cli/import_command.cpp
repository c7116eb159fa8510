#include "app/cli/arguments.h"
#include "app/cli/normalization_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/arch/cost.h"
#include "core/arch/json.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/exchange/model_import.h"
#include "core/run/engine.h"

#include <nlohmann/json.hpp>

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
    bool look = false;
    bool json = false;
};

std::vector<std::string> linesOf(const std::string& file) {
    std::ifstream in(file);
    if (!in) {
        throw Error(file + ": cannot be opened; --classes takes a file with one name a line");
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
    return {{"names", model.names},          {"architecture", sharesnet::toJson(model.arch)},
            {"parameters", cost.parameters}, {"parameters_unshared", cost.parametersUnshared},
            {"classes", model.classNames},   {"equal", std::move(equal)},
            {"notes", model.notes}};
}

int importModel(const ImportCommand& command, const Context& context) {
    const ImportPlan plan = planOf(command);
    const auto exchange = context.engine()->makeExchange();
    ImportedRun imported;
    if (command.look) {
        imported.model = lookAt(*exchange, plan);
    } else {
        RunStore store(command.store.path());
        imported = importRun(store, *exchange, plan);
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
    for (const std::string& note : importNotes(model)) {
        errorLine("note: " + note);
    }
    if (!model.equal.empty()) {
        errorLine("note: --tie-equal makes each of these one weight");
    }
    return kSuccess;
}

} // namespace

void addImportCommand(CLI::App& program, Context& context) {
    auto* app = program.add_subcommand(
        "import", "Takes a network of another program in: its weights as a run of the store");
    auto command = std::make_shared<ImportCommand>();
    addPath(*app, "FILE", command->file,
            "A safetensors file with names of torchvision, timm, "
            "transformers, wide-network code or our own")
        ->required();
    command->store.addTo(*app);
    app->add_option("--name", command->name, "Of the run [the file's]");
    app->add_option("--data", command->data,
                    "Data as for train, that the network is for; its classes name the network's");
    command->normalization.addTo(*app);
    addPath(*app, "--classes", command->classes, "A file with one class name a line");
    addWholeNumber(*app, "--stride-in", command->strideIn, 1, 3,
                   "The convolution that strides [bottlenecks 2, basic blocks 1]");
    addWholeNumber(*app, "--image-size", command->imageSize, 1, 4096,
                   "Pixels both ways [a stem of 7x7: 224, else 32]");
    app->add_flag("--tie-equal", command->tieEqual,
                  "Convolutions of a stage with equal weights become one weight");
    app->add_flag("--look", command->look, "Only says what the file holds");
    app->add_flag("--json", command->json, "One JSON document");
    app->callback([command, &context] {
        context.command = [command, &context] { return importModel(*command, context); };
    });
}

} // namespace sharesnet::cli
