#include "app/cli/usage.h"

#include "core/base/joined.h"
#include "core/base/nearest_name.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

namespace sharesnet::cli {

namespace {

// The command that the first words name, and the word behind them that should name one of its own.
struct NamedCommand {
    const CLI::App* app = nullptr;
    std::string path;    // "sharesnet runs"
    std::string unknown; // empty: all are commands
};

std::vector<std::string> commandsOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(each->get_name());
    }
    return names;
}

NamedCommand namedCommand(const CLI::App& program, const std::vector<std::string>& words) {
    NamedCommand named{&program, program.get_name(), ""};
    for (const std::string& word : words) {
        if (named.app->get_require_subcommand_min() == 0) {
            break;
        }
        const auto found = named.app->get_subcommands(
            [&word](const CLI::App* command) { return command->get_name() == word; });
        if (found.empty()) {
            named.unknown = word.starts_with('-') ? "" : word;
            break;
        }
        named.app = found.front();
        named.path += " " + word;
    }
    return named;
}

bool isOption(const std::string& word) {
    return word.size() > 1 && word[0] == '-' &&
           std::isdigit(static_cast<unsigned char>(word[1])) == 0; // else a number
}

std::string hint(const std::string& nearest) {
    return nearest.empty() ? "" : "; did you mean " + nearest + "?";
}

std::string unknownOption(const NamedCommand& command, const std::string& word) {
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> names;
    for (const CLI::Option* option : command.app->get_options()) {
        for (const std::string& each : option->get_lnames()) {
            names.push_back("--" + each);
        }
    }
    return "there is no option " + name + hint(nearestName(name, names));
}

} // namespace

std::string usageMessage(const CLI::App& program, const CLI::ParseError& error,
                         const std::vector<std::string>& words) {
    const NamedCommand command = namedCommand(program, words);
    const std::string help = " (see " + command.path + " --help)";
    if (!command.unknown.empty()) {
        return "there is no command '" + command.unknown + "'" +
               hint(nearestName(command.unknown, commandsOf(*command.app))) + " (see --help)";
    }
    const std::vector<std::string> left = program.remaining(true);
    if (const auto option = std::ranges::find_if(left, isOption); option != left.end()) {
        return unknownOption(command, *option) + help;
    }
    if (command.app->get_require_subcommand_min() > 0) {
        return "`" + command.path + "` needs a command: " + joined(commandsOf(*command.app), ", ") +
               help;
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !left.empty()) {
        return "'" + left.front() + "' is more than " + command.path + " takes" + help;
    }
    return std::string(error.what()) + help;
}

} // namespace sharesnet::cli
