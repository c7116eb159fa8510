#include "app/cli/out_arguments.h"
#include "app/cli/output.h"
#include "app/cli/text.h"

#include "core/arch/cost.h"
#include "core/arch/file.h"
#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/validate.h"
#include "core/base/number_text.h"
#include "core/design/table.h"

#include <nlohmann/json.hpp>

namespace sharesnet::cli {

namespace {

using nlohmann::ordered_json;

int listPresets(bool json, Output& out) {
    ordered_json document = ordered_json::array();
    std::vector<std::vector<std::string>> rows{{"preset", "family", "shared", "unshared", "saved"}};
    for (const Preset& preset : presets()) {
        const ArchCost cost = costOf(preset.spec);
        document.push_back({{"name", preset.name},
                            {"family", preset.family},
                            {"classes", preset.spec.classes},
                            {"parameters", cost.parameters},
                            {"parameters_unshared", cost.parametersUnshared}});
        rows.push_back({preset.name, preset.family, plain::grouped(cost.parameters),
                        plain::grouped(cost.parametersUnshared),
                        plain::fixed(100 * cost.reduction(), 1) + " %"});
    }
    if (json) {
        out.json(document);
    } else {
        out.text(table(rows));
    }
    return kSuccess;
}

ordered_json stageJson(const StageSpec& stage, const StageCost& cost) {
    ordered_json groups = ordered_json::array();
    for (const GroupCost& group : cost.groups) {
        groups.push_back({{"conv", group.conv},
                          {"blocks", group.blocks},
                          {"uses", group.blocks.size()},
                          {"parameters_saved", group.parametersSaved}});
    }
    return {{"blocks", stage.blocks},
            {"channels", stage.channels},
            {"parameters", cost.parameters},
            {"parameters_unshared", cost.parametersUnshared},
            {"groups", std::move(groups)}};
}

ordered_json issuesJson(const std::vector<ArchIssue>& issues) {
    ordered_json list = ordered_json::array();
    for (const ArchIssue& issue : issues) {
        list.push_back({{"severity", issue.severity == Severity::Error ? "error" : "note"},
                        {"path", issue.path},
                        {"message", issue.message.english()}});
    }
    return list;
}

ordered_json describeJson(const ArchSpec& spec, const ArchCost& cost,
                          const std::vector<ArchIssue>& issues) {
    ordered_json stages = ordered_json::array();
    for (std::size_t k = 0; k < spec.stages.size(); ++k) {
        stages.push_back(stageJson(spec.stages[k], cost.stages[k]));
    }
    return {{"name", spec.name},
            {"parameters", cost.parameters},
            {"parameters_unshared", cost.parametersUnshared},
            {"reduction_percent", 100 * cost.reduction()},
            {"macs", cost.macs},
            {"weighted_layers", cost.weightedLayers},
            {"weighted_layers_unshared", cost.weightedLayersUnshared},
            {"activation_bytes_per_image", cost.activationBytes()},
            {"stages", std::move(stages)},
            {"issues", issuesJson(issues)}};
}

std::string groupsText(const StageCost& stage) {
    std::string text;
    for (const GroupCost& group : stage.groups) {
        text += (text.empty() ? "conv " : ", conv ") + std::to_string(group.conv) + " " +
                groupLetter(group.group) + " x" + std::to_string(group.blocks.size());
    }
    return text.empty() ? "none" : text;
}

void describeForPeople(const ArchSpec& spec, const ArchCost& cost,
                       const std::vector<ArchIssue>& issues, Output& out) {
    out.line(spec.name + ", input " + std::to_string(spec.input.channels) + " x " +
             std::to_string(spec.input.height) + " x " + std::to_string(spec.input.width) + ", " +
             std::to_string(spec.classes) + " classes");
    out.text("\n" +
             table({{"parameters", plain::grouped(cost.parameters)},
                    {"unshared twin", plain::grouped(cost.parametersUnshared)},
                    {"saved", plain::fixed(100 * cost.reduction(), 1) + " %"},
                    {"MACs per image", plain::grouped(cost.macs) + " (sharing saves none)"},
                    {"weighted layers", std::to_string(cost.weightedLayers) + " of " +
                                            std::to_string(cost.weightedLayersUnshared)},
                    {"activations per image", plain::bytes(cost.activationBytes()) + " in fp32"}}) +
             "\n");
    std::vector<std::vector<std::string>> rows{
        {"stage", "blocks", "channels", "parameters", "unshared", "shares"}};
    for (std::size_t k = 0; k < spec.stages.size(); ++k) {
        const StageCost& stage = cost.stages[k];
        rows.push_back({std::to_string(k + 1), std::to_string(spec.stages[k].blocks),
                        std::to_string(spec.stages[k].channels), plain::grouped(stage.parameters),
                        plain::grouped(stage.parametersUnshared), groupsText(stage)});
    }
    out.text(table(rows));
    for (const ArchIssue& issue : issues) {
        out.line((issue.severity == Severity::Error ? "error: " : "note: ") + issue.path + ": " +
                 issue.message.english());
    }
}

struct DescribeCommand {
    ArchArguments arch;
    std::string format; // of a paper's table; empty: none
    OutArguments out;   // an architecture file
    bool json = false;
};

int describe(const DescribeCommand& command, Output& out) {
    const ArchSpec spec = command.arch.load();
    const std::vector<ArchIssue> issues = validate(spec);
    const int code = isTrainable(issues) ? kSuccess : kBadInput;
    if (command.out.isOutput()) {
        out.text(toJsonText(spec));
        return code;
    }
    if (command.out.isGiven()) {
        command.out.requireFree();
        (void)writeArchFile(spec, command.out.path);
    }
    if (!command.format.empty()) {
        out.text(command.format == "latex" ? latexTable(spec) : markdownTable(spec));
    } else if (command.json) {
        out.json(describeJson(spec, costOf(spec), issues));
    } else {
        describeForPeople(spec, costOf(spec), issues, out);
    }
    return code;
}

} // namespace

void addDescribeCommands(CLI::App& program, Context& context) {
    auto* list = program.add_subcommand(
        "presets", "Lists the presets with their parameters, shared and unshared");
    auto listAsJson = std::make_shared<bool>(false);
    list->add_flag("--json", *listAsJson, "One JSON document");
    list->callback([&context, listAsJson] {
        context.command = [&context, listAsJson] { return listPresets(*listAsJson, context.out); };
    });

    auto* one = program.add_subcommand(
        "describe", "Validates an architecture, counts what it costs, and writes it as a file");
    auto command = std::make_shared<DescribeCommand>();
    command->arch.addTo(*one, true);
    auto* json = one->add_flag("--json", command->json, "One JSON document");
    one->add_option(
           "--format", command->format,
           "The table of the stages as papers print it: markdown, or latex (booktabs, amsmath)")
        ->check(CLI::IsMember({"markdown", "latex"}))
        ->excludes(json);
    command->out.addTo(*one, "Also writes it into this architecture file, with what --classes, "
                             "--unshared and --share make of it; - for standard output alone");
    one->callback([&context, command] {
        context.command = [&context, command] { return describe(*command, context.out); };
    });
}

} // namespace sharesnet::cli
