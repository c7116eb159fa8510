#include "app/cli/completion.h"

#include "core/base/version.h"

namespace sharesnet::cli {

namespace {

constexpr const char* kFunctions = R"fish(
# Whether the words before the cursor lead to this command.
function __sharesnet_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l command ''
    for word in $words
        set -l longer (string trim -- "$command $word")
        if contains -- $longer $__sharesnet_commands
            set command $longer
        end
    end
    test "$command" = "$argv[1]"
end

function __sharesnet_run_numbers # list or trash
    set -l words (commandline -opc)
    set -l store
    for k in (seq (count $words))
        set -l next (math $k + 1)
        if test "$words[$k]" = --store; and test $next -le (count $words)
            set store --store $words[$next]
        end
    end
    $words[1] runs $argv[1] $store 2>/dev/null | string replace -rf '^ *([0-9]+) .*' '$1'
end

complete -c sharesnet -f
)fish";

std::string quotedText(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') {
            quoted += '\\';
        }
        quoted += c;
    }
    return quoted + "'";
}

std::string beginOf(const CommandEntry& command) {
    return "complete -c sharesnet -n " + quotedText("__sharesnet_at " + quotedText(command.path));
}

// What `complete` is told to offer.
struct Offered {
    bool files = false;
    std::string list; // " -k -a '...'"; empty: no words
};

Offered offered(const ValueEntry& value) {
    Offered offer;
    std::string all;
    const auto add = [&all](const std::string& word) { all += (all.empty() ? "" : " ") + word; };
    for (const std::string& word : value.words) {
        add(word);
    }
    for (const Source source : value.sources) {
        switch (source) {
        case Source::Files:
            offer.files = true;
            break;
        case Source::Folders:
            add("(__fish_complete_directories)");
            break;
        case Source::Runs:
            add("(__sharesnet_run_numbers list)");
            break;
        case Source::DeletedRuns:
            add("(__sharesnet_run_numbers trash)");
            break;
        }
    }
    offer.list = all.empty() ? "" : " -k -a " + quotedText(all);
    return offer;
}

std::string optionLine(const CommandEntry& command, const OptionEntry& option) {
    std::string text = beginOf(command);
    for (const std::string& name : option.names) {
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
    if (option.value) {
        const Offered offer = offered(*option.value);
        text += (offer.files ? " -r -F" : " -x") + offer.list;
    }
    return text + " -d " + quotedText(shortHelp(option.help)) + "\n";
}

std::string linesOf(const CommandEntry& command) {
    std::string text;
    for (const CommandEntry& each : command.commands) {
        text += beginOf(command) + " -a " + lastWord(each) + " -d " +
                quotedText(shortHelp(each.help)) + "\n";
    }
    for (const ArgumentEntry& argument : command.arguments) {
        const Offered offer = offered(argument.value);
        if (offer.files || !offer.list.empty()) {
            text += beginOf(command) + (offer.files ? " -F" : "") + offer.list + "\n";
        }
    }
    for (const OptionEntry& option : command.options) {
        text += optionLine(command, option);
    }
    return text;
}

} // namespace

std::string fishCompletion(const CommandEntry& program) {
    std::string names;
    std::string lines;
    for (const CommandEntry* command : commandsFrom(program)) {
        names += command->path.empty() ? "" : " " + quotedText(command->path);
        lines += linesOf(*command);
    }
    return "# Completion of sharesnet " + std::string(programVersion()) +
           " for fish, made by `sharesnet completion fish`.\n\nset -g __sharesnet_commands" +
           names + "\n" + kFunctions + lines;
}

} // namespace sharesnet::cli
