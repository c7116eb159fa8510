#include "app/cli/command_tree.h"

#include "core/arch/presets.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace sharesnet::cli {

namespace {

std::vector<std::string> parts(const std::string& text, char between) {
    return CLI::detail::split(text, between);
}

// Words in a list of choices; one with capitals stands for something: epoch-N.
bool isWord(const std::string& choice) {
    return !choice.empty() &&
           std::ranges::none_of(choice, [](unsigned char c) { return std::isupper(c) != 0; });
}

std::vector<std::string> wordsOf(const std::vector<std::string>& choices) {
    std::vector<std::string> words;
    std::ranges::copy_if(choices, std::back_inserter(words), isWord);
    return words;
}

std::vector<std::string> presetNames() {
    std::vector<std::string> names;
    for (const Preset& preset : presets()) {
        names.push_back(preset.name);
    }
    return names;
}

// What a value is, told by the name that --help gives it.
ValueEntry namedValue(const std::string& name) {
    if (name == "FILE" || name == "PATH") {
        return {name, {}, {Source::Files}};
    }
    if (name == "DIR") {
        return {name, {}, {Source::Folders}};
    }
    if (name == "RUN") {
        return {name, {}, {Source::Runs}};
    }
    if (name == "DELETED_RUN") {
        return {name, {}, {Source::DeletedRuns}};
    }
    if (name == "RUN_OR_CHECKPOINT") {
        return {name, {}, {Source::Runs, Source::Files}};
    }
    if (name == "ARCH") {
        return {name, presetNames(), {Source::Files}};
    }
    return {name, {}, {}};
}

// CLI11's "INT" is what --help of our own options calls N; behind a colon stands what is checked.
std::string plainName(const std::string& type) {
    const std::string name = type.substr(0, type.find(':'));
    return name == "INT" || name == "UINT" ? "N" : name == "FLOAT" ? "NUMBER" : name;
}

// The type that CLI11 has of an option: "TEXT:{csv,json}" of IsMember, "hold|stretch", "N".
ValueEntry valueOf(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const std::size_t open = type.find('{');
    std::vector<std::string> choices;
    if (open != std::string::npos && type.ends_with('}')) {
        choices = parts(type.substr(open + 1, type.size() - open - 2), ',');
    } else if (type.find('|') != std::string::npos) {
        choices = parts(type, '|');
    }
    if (option.get_positional()) {
        ValueEntry value = namedValue(option.get_name(true));
        value.words.insert(value.words.end(), choices.begin(), choices.end());
        return value;
    }
    if (!choices.empty()) {
        return {CLI::detail::join(choices, "|"), wordsOf(choices)};
    }
    return namedValue(plainName(type));
}

OptionEntry optionEntry(const CLI::Option& option) {
    OptionEntry entry;
    for (const std::string& name : option.get_snames()) {
        entry.names.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        entry.names.push_back("--" + name);
    }
    if (option.get_items_expected_max() > 0) {
        entry.value = valueOf(option);
    }
    entry.group = option.get_group();
    entry.help = option.get_description();
    entry.required = option.get_required();
    entry.repeats = option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
    return entry;
}

ArgumentEntry argumentEntry(const CLI::Option& option) {
    return {valueOf(option), option.get_description(), option.get_required(),
            option.get_expected_max() > 1};
}

CommandEntry commandEntry(const CLI::App& app, const std::string& path) {
    CommandEntry entry;
    entry.path = path;
    entry.help = app.get_description();
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            entry.arguments.push_back(argumentEntry(*option));
        } else if (!option->get_group().empty()) { // those without a group are hidden
            entry.options.push_back(optionEntry(*option));
        }
    }
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        entry.commands.push_back(
            commandEntry(*command, (path.empty() ? "" : path + " ") + command->get_name()));
    }
    return entry;
}

} // namespace

CommandEntry commandTree(const CLI::App& program) {
    return commandEntry(program, "");
}

std::vector<const CommandEntry*> commandsFrom(const CommandEntry& root) {
    std::vector<const CommandEntry*> all{&root};
    for (const CommandEntry& command : root.commands) {
        const auto below = commandsFrom(command);
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

std::string lastWord(const CommandEntry& command) {
    return command.path.substr(command.path.rfind(' ') + 1);
}

std::string shortHelp(const std::string& help) {
    std::string text = help.substr(0, std::min(help.find("; "), help.find(". ")));
    if (text.ends_with(']')) {
        text.resize(std::min(text.rfind(" ["), text.size()));
    }
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

} // namespace sharesnet::cli
