#include "core/flow/run_command.h"

#include "core/arch/json.h"
#include "core/arch/presets.h"
#include "core/arch/sharing.h"
#include "core/base/json_text.h"
#include "core/config/option_table.h"
#include "core/flow/run_columns.h"

#include <algorithm>
#include <optional>

namespace sharesnet {
namespace {

// The arguments that make this architecture of a preset; nullopt: none does.
std::optional<std::vector<std::string>> presetArguments(const ArchSpec& arch) {
    for (const Preset& preset : presets()) {
        const int classes = preset.spec.classes == arch.classes ? 0 : arch.classes;
        for (const bool unshared : {false, true}) {
            if (chosenArch(preset.spec, classes, unshared) != arch) {
                continue;
            }
            std::vector<std::string> arguments{preset.name};
            if (classes > 0) {
                arguments.insert(arguments.end(), {"--classes", std::to_string(classes)});
            }
            if (unshared) {
                arguments.emplace_back("--unshared");
            }
            return arguments;
        }
    }
    return std::nullopt;
}

void addOption(std::vector<std::string>& arguments, const TrainConfig& config,
               const Option& option) {
    if (option.get(config) == option.defaultValue()) {
        return;
    }
    if (option.kind == OptionKind::Boolean) {
        arguments.push_back((option.get(config).get<bool>() ? "--" : "--no-") + option.name);
        return;
    }
    arguments.insert(arguments.end(), {"--" + option.name, optionText(config, option)});
}

// The person says on what, unless that was said when it was imported, and how.
std::string trainingOn(const RunRecord& imported) {
    const DataSpec& data = imported.spec.data;
    return "sharesnet runs branch " + std::to_string(imported.id) + " --data " +
           (data == DataSpec{} ? "DATA" : shellQuoted(toString(data))) +
           " --epochs 10 --learning-rate 0.01";
}

} // namespace

ArchSpec chosenArch(ArchSpec arch, int classes, bool unshared) {
    arch.classes = classes > 0 ? classes : arch.classes;
    if (unshared) {
        arch = unsharedTwin(arch);
    }
    return arch;
}

TrainCommandLine repeatingCommand(const RunSpec& spec) {
    TrainCommandLine command{{"sharesnet", "train"}, ""};
    if (const auto preset = presetArguments(spec.arch)) {
        command.arguments.insert(command.arguments.end(), preset->begin(), preset->end());
    } else {
        command.arguments.emplace_back("-");
        command.input = jsonText(toJson(spec.arch));
    }
    command.arguments.insert(command.arguments.end(), {"--data", toString(spec.data)});
    for (const Option& option : trainOptions()) {
        addOption(command.arguments, spec.config, option);
    }
    return command;
}

RunProvenance provenanceOf(const RunRecord& record) {
    if (!record.origin.empty()) {
        return {
            Message("Its curves were read from %1; neither its network nor its settings are here.",
                    record.origin),
            "", false};
    }
    if (isUntrained(record)) {
        const std::string file = record.environment.value(kImportedKey, "");
        return {file.empty() ? Message("Imported, and not trained here.")
                             : Message("Imported from %1, and not trained here.", file),
                trainingOn(record), false};
    }
    return {{}, shellText(repeatingCommand(record.spec)), true};
}

std::string shellText(const TrainCommandLine& command) {
    std::string text;
    for (const std::string& argument : command.arguments) {
        text += (text.empty() ? "" : " ") + shellQuoted(argument);
    }
    return command.input.empty() ? text : "printf %s " + shellQuoted(command.input) + " | " + text;
}

std::string shellQuoted(const std::string& argument) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-_=+:,./@%").find(c) != std::string_view::npos;
    };
    if (!argument.empty() && std::ranges::all_of(argument, plain)) {
        return argument;
    }
    std::string quoted = "'";
    for (const char c : argument) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

} // namespace sharesnet
