#include "app/cli/manual.h"

#include "app/cli/commands.h"

#include "core/base/version.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace sharesnet::cli {

namespace {

constexpr std::array kExitCodes{
    std::pair(kSuccess, "done"),
    std::pair(kFailed,
              "a job failed, or the system refused (a full disk, no memory, a closed pipe)"),
    std::pair(kBadInput, "bad usage or input"),
    std::pair(kInterrupted, "stopped"),
};

// Of the whole program; what a single command does with them is the README's.
constexpr const char* kPlaces = R"(.SH ENVIRONMENT
.TP
.B OMP_NUM_THREADS
How many threads
.B \-\-threads 0
takes at most.
.TP
.BR XDG_DATA_HOME ", " XDG_STATE_HOME ", " XDG_CACHE_HOME
Where the folders below lie, instead of in the home folder.
.SH FILES
.TP
.I \(ti/.local/share/sharesnet
The run store: runs and their checkpoints.
.B \-\-store
.I DIR
chooses another.
.TP
.I \(ti/.local/state/sharesnet
The log, and the settings of the window.
.TP
.I \(ti/.cache/sharesnet
Lists of images and decoded images, which may be deleted.
.TP
.IR * .sharesnet.json ", " * .sharesnet\-sweep.json
Architectures and sweeps.
)";

// A character that roff would take for something else, or print as a typographic one.
std::string shown(char c) {
    switch (c) {
    case '\\':
        return "\\(rs";
    case '-':
        return "\\-";
    case '\'':
        return "\\(aq";
    case '`':
        return "\\(ga";
    case '^':
        return "\\(ha";
    case '~':
        return "\\(ti";
    default:
        return {c};
    }
}

std::string escaped(const std::string& text) {
    std::string all;
    for (const char c : text) {
        all += shown(c);
    }
    return all.starts_with('.') ? "\\&" + all : all;
}

std::string bold(const std::string& text) {
    return "\\fB" + escaped(text) + "\\fR";
}

std::string italic(const std::string& text) {
    return "\\fI" + escaped(text) + "\\fR";
}

// Text in which `commands` stand in backquotes.
std::string prose(const std::string& text) {
    std::string all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t open = std::min(text.find('`', at), text.size());
        const std::size_t close = text.find('`', open + 1);
        if (close == std::string::npos) {
            return all + escaped(text.substr(at));
        }
        all += escaped(text.substr(at, open - at)) + bold(text.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return all;
}

std::string asSentence(const std::string& help) {
    return help.ends_with('.') ? help : help + ".";
}

std::string nameOf(const CommandEntry& command) {
    std::string name = "sharesnet" + (command.path.empty() ? "" : "-" + command.path);
    std::ranges::replace(name, ' ', '-');
    return name;
}

std::string commandLine(const CommandEntry& command) {
    return "sharesnet" + (command.path.empty() ? "" : " " + command.path);
}

// "[RUN ...]"
std::string inSynopsis(const ArgumentEntry& argument) {
    const std::string name = italic(argument.value.name) + (argument.repeats ? " \\&..." : "");
    return argument.required ? name : "[" + name + "]";
}

std::string synopsis(const CommandEntry& command) {
    std::string text = bold(commandLine(command));
    for (const OptionEntry& option : command.options) {
        if (option.required && option.value) {
            text += " " + bold(option.names.back()) + " " + italic(option.value->name);
        }
    }
    text += " [" + italic("OPTION") + " \\&...]";
    text += command.commands.empty() ? "" : " " + italic("COMMAND") + " \\&...";
    for (const ArgumentEntry& argument : command.arguments) {
        text += " " + inSynopsis(argument);
    }
    return text;
}

std::string item(const std::string& head, const std::string& text) {
    return ".TP\n" + head + "\n" + prose(text) + "\n";
}

std::string headOf(const OptionEntry& option) {
    std::string head;
    for (const std::string& name : option.names) {
        head += (head.empty() ? "" : ", ") + bold(name);
        head += option.value ? " " + italic(option.value->name) : "";
    }
    return head;
}

std::string helpOf(const OptionEntry& option) {
    return option.help + (option.required ? " (required)" : "") +
           (option.repeats ? " (may be repeated)" : "");
}

std::vector<std::string> groupsOf(const CommandEntry& command) {
    std::vector<std::string> groups;
    for (const OptionEntry& option : command.options) {
        if (std::ranges::find(groups, option.group) == groups.end()) {
            groups.push_back(option.group);
        }
    }
    return groups;
}

std::string optionsPart(const CommandEntry& command) {
    std::string text = ".SH OPTIONS\n";
    for (const std::string& group : groupsOf(command)) {
        text += group == "Options" ? "" : ".SS " + escaped(group) + "\n"; // those without a group
        for (const OptionEntry& option : command.options) {
            text += option.group == group ? item(headOf(option), helpOf(option)) : "";
        }
    }
    return text;
}

std::string argumentsPart(const CommandEntry& command) {
    std::string text = command.arguments.empty() ? "" : ".SH ARGUMENTS\n";
    for (const ArgumentEntry& argument : command.arguments) {
        std::string help = argument.help;
        for (std::size_t k = 0; k < argument.value.words.size(); ++k) {
            help += (k == 0 ? ": " : ", ") + argument.value.words[k];
        }
        text += item(italic(argument.value.name), help);
    }
    return text;
}

std::string commandsPart(const CommandEntry& command) {
    std::string text = command.commands.empty() ? "" : ".SH COMMANDS\n";
    for (const CommandEntry& each : command.commands) {
        text +=
            item(bold(lastWord(each)), asSentence(each.help) + " See `" + nameOf(each) + "`(1).");
    }
    return text;
}

std::string exitPart() {
    std::string text = ".SH EXIT STATUS\n";
    for (const auto& [code, meaning] : kExitCodes) {
        text += item(bold(std::to_string(code)), meaning);
    }
    return text;
}

std::string upperCase(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

ManPage pageOf(const CommandEntry& command, const std::string& above) {
    const std::string name = nameOf(command);
    std::string text = ".\\\" made by `sharesnet manual`\n.TH " + escaped(upperCase(name)) +
                       " 1 \"\" \"sharesnet " + programVersion() +
                       "\" \"ShaResNet Workbench\"\n.nh\n.ad l\n"; // names are not hyphenated
    text += ".SH NAME\n" + escaped(name) + " \\- " + escaped(shortHelp(command.help)) + "\n";
    text += ".SH SYNOPSIS\n" + synopsis(command) + "\n";
    text += ".SH DESCRIPTION\n" + prose(asSentence(command.help)) + "\n";
    text += commandsPart(command) + argumentsPart(command) + optionsPart(command) + exitPart();
    text += command.path.empty() ? kPlaces : "";
    text += ".SH SEE ALSO\n" + bold(above) + "(1)\n";
    return {name + ".1", std::move(text)};
}

void addPages(std::vector<ManPage>& pages, const CommandEntry& command, const std::string& above) {
    pages.push_back(pageOf(command, above));
    for (const CommandEntry& each : command.commands) {
        addPages(pages, each, nameOf(command));
    }
}

} // namespace

std::vector<ManPage> manPages(const CommandEntry& program) {
    std::vector<ManPage> pages;
    addPages(pages, program, "sharesnet-workbench");
    return pages;
}

} // namespace sharesnet::cli
