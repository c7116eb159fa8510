#include "app/cli/completion.h"

#include "core/base/version.h"

#include <algorithm>
#include <iterator>

namespace sharesnet::cli {

namespace {

// $program is set by _sharesnet; functions see the variables of their callers.
constexpr const char* kRunNumbers = R"zsh(
_sharesnet_run_numbers() { # list or trash
    local -a numbers store expl
    local lines
    [[ -z ${opt_args[--store]} ]] || store=(--store ${(Q)opt_args[--store]})
    lines=$($program runs $1 $store 2>/dev/null | sed -n '2,$s/^ *\([0-9][0-9]*\) .*/\1/p')
    numbers=(${(f)lines})
    _wanted -V runs expl run compadd -a numbers
}
)zsh";

constexpr const char* kEnd = R"zsh(
if [[ $funcstack[1] == _sharesnet ]]; then
    _sharesnet "$@"
else
    compdef _sharesnet sharesnet
fi
)zsh";

std::string replaced(std::string text, char what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, 1, with);
    }
    return text;
}

// Within single quotes.
std::string quotedWord(const std::string& text) {
    return "'" + replaced(text, '\'', "'\\''") + "'";
}

std::string functionOf(const CommandEntry& command) {
    return "_sharesnet" + (command.path.empty() ? "" : "_" + replaced(command.path, ' ', "_"));
}

// In [ ] of a specification of _arguments.
std::string explanation(const std::string& help) {
    std::string text = replaced(shortHelp(help), '\\', "\\\\");
    text = replaced(std::move(text), '[', "\\[");
    return replaced(std::move(text), ']', "\\]");
}

// A space in front: called as it is, without options of zsh between.
std::string sourceAction(Source source) {
    switch (source) {
    case Source::Files:
        return "_files";
    case Source::Folders:
        return "_files -/";
    case Source::Runs:
        return " _sharesnet_run_numbers list";
    case Source::DeletedRuns:
        return " _sharesnet_run_numbers trash";
    }
    return " ";
}

std::string wordList(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "(" : " ") + word;
    }
    return text + ")";
}

// What completes a value; a space: nothing does.
std::string actionOf(const ValueEntry& value) {
    std::vector<std::string> actions;
    if (!value.words.empty()) {
        actions.push_back(wordList(value.words));
    }
    std::ranges::transform(value.sources, std::back_inserter(actions), sourceAction);
    if (actions.empty()) {
        return " ";
    }
    if (actions.size() == 1) {
        return actions.front();
    }
    std::string all = "{_alternative";
    for (std::size_t k = 0; k < actions.size(); ++k) {
        all += " \"kind" + std::to_string(k + 1) + ":" + value.name + ":" + actions[k] + '"';
    }
    return all + "}";
}

std::string valuePart(const ValueEntry& value) {
    return ":" + replaced(value.name, ':', "\\:") + ":" + actionOf(value);
}

std::string optionSpecs(const OptionEntry& option) {
    std::string text;
    for (const std::string& name : option.names) {
        const bool isLong = name.starts_with("--");
        std::string spec = (option.repeats ? "*" : "") + name;
        spec += option.value && isLong ? "=" : "";
        spec += "[" + explanation(option.help) + "]";
        spec += option.value ? valuePart(*option.value) : "";
        text += " \\\n        " + quotedWord(spec);
    }
    return text;
}

std::string argumentSpecs(const CommandEntry& command) {
    std::string text;
    for (std::size_t k = 0; k < command.arguments.size(); ++k) {
        const ArgumentEntry& argument = command.arguments[k];
        const std::string place = argument.repeats ? "*" : std::to_string(k + 1);
        text += " \\\n        " + quotedWord(place + valuePart(argument.value));
    }
    return text;
}

std::string optionSpecs(const CommandEntry& command) {
    std::string text;
    for (const OptionEntry& option : command.options) {
        text += optionSpecs(option);
    }
    return text;
}

std::string leafFunction(const CommandEntry& command) {
    return "\n" + functionOf(command) + "() {\n    _arguments" + optionSpecs(command) +
           argumentSpecs(command) + "\n}\n";
}

std::string groupFunction(const CommandEntry& command) {
    std::string described;
    std::string calls;
    for (const CommandEntry& each : command.commands) {
        described +=
            "                " + quotedWord(lastWord(each) + ":" + shortHelp(each.help)) + "\n";
        calls += "                " + lastWord(each) + ") " + functionOf(each) + " ;;\n";
    }
    return "\n" + functionOf(command) +
           "() {\n    local curcontext=$curcontext state line\n    local -A opt_args\n" +
           (command.path.empty() ? "    local program=$words[1]\n" : "") + "    _arguments -C" +
           optionSpecs(command) +
           " \\\n        '1:command:->command' \\\n        '*::argument:->argument'\n"
           "    case $state in\n        command)\n            local -a commands=(\n" +
           described +
           "            )\n            _describe -t commands command commands\n            ;;\n"
           "        argument)\n            case $line[1] in\n" +
           calls + "            esac\n            ;;\n    esac\n}\n";
}

} // namespace

std::string zshCompletion(const CommandEntry& program) {
    std::string text = "#compdef sharesnet\n# Completion of sharesnet " +
                       std::string(programVersion()) +
                       " for zsh, made by `sharesnet completion zsh`.\n";
    text += kRunNumbers;
    for (const CommandEntry* command : commandsFrom(program)) {
        text += command->commands.empty() ? leafFunction(*command) : groupFunction(*command);
    }
    return text + kEnd;
}

} // namespace sharesnet::cli
