#include "app/cli/arguments.h"
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

#include <algorithm>
#include <fstream>

namespace sharesnet::cli {

namespace {

constexpr auto kOfTheData = "data";

struct ImportCommand {
    std::string file;
    StoreArguments store;
    std::string name;
    std::string data;
    std::string normalization; // a preset's name, or kOfTheData
    std::string mean;
    std::string std;
    std::string classes; // a file
    int strideIn = 0;    // 0: as usual
    int imageSize = 0;   // likewise
    bool tieEqual = false;
    bool look = false;
    bool json = false;
};

std::array<float, 3> threeNumbers(const std::string& option, const std::string& text) {
    std::array<float, 3> numbers{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const auto number = plain::numberFrom(text.substr(at, comma - at));
        if (!number || (i < 2) != (comma < text.size())) {
            throw Error(option +
                        " takes three numbers with commas between, such as "
                        "0.485,0.456,0.406, and not '" +
                        text + "'");
        }
        numbers[i] = static_cast<float>(*number);
        at = comma + 1;
    }
    return numbers;
}

std::optional<Normalization> normalizationOf(const ImportCommand& command) {
    if (command.mean.empty() != command.std.empty()) {
        throw Error("--mean and --std go together");
    }
    if (command.mean.empty()) {
        const auto preset = std::ranges::find(normalizationPresets(), command.normalization,
                                              &NormalizationPreset::name);
        return preset == normalizationPresets().end() ? std::nullopt : std::optional(preset->value);
    }
    const Normalization given{threeNumbers("--mean", command.mean),
                              threeNumbers("--std", command.std)};
    if (std::ranges::any_of(given.std, [](float each) { return !(each > 0); })) {
        throw Error("--std takes numbers above 0, and not '" + command.std + "'");
    }
    return given;
}

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
    plan.request.normalization = normalizationOf(command);
    plan.request.tieEqual = command.tieEqual;
    if (!command.classes.empty()) {
        plan.request.classNames = linesOf(command.classes);
    }
    plan.name = command.name;
    plan.normalizeAsData = command.normalization == kOfTheData;
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
    std::vector<std::string> presets{kOfTheData};
    for (const NormalizationPreset& preset : normalizationPresets()) {
        presets.push_back(preset.name);
    }
    app->add_option("--normalization", command->normalization,
                    "How images are normalized, where the file does not say: as usual for a data "
                    "set, or data: by mean and deviation of the training images of --data")
        ->check(CLI::IsMember(presets));
    app->add_option("--mean", command->mean, "Or by numbers: of red, green and blue, 0 to 1");
    app->add_option("--std", command->std, "Likewise");
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
