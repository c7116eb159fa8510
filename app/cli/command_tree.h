#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace sharesnet::cli {

// The command line as plain values, of which man pages and shell completions are made.

// What a shell can look up for a value, beside its words.
enum class Source { Files, Folders, Runs, DeletedRuns };

struct ValueEntry {
    std::string name;                 // as --help shows it: "N", "FILE", "quick|medium"
    std::vector<std::string> words;   // that it may be
    std::vector<Source> sources = {}; // none, and no words: any text
};

struct OptionEntry {
    std::vector<std::string> names;  // with their dashes: "-h", "--help"
    std::optional<ValueEntry> value; // none: a flag
    std::string group;               // "Options", "Schedule"
    std::string help;
    bool required = false;
    bool repeats = false; // each time counts, not the last alone
};

struct ArgumentEntry {
    ValueEntry value; // its name is the argument's
    std::string help;
    bool required = false;
    bool repeats = false;
};

struct CommandEntry {
    std::string path; // behind the program's name: "runs list"; empty: the program itself
    std::string help;
    std::vector<ArgumentEntry> arguments;
    std::vector<OptionEntry> options;
    std::vector<CommandEntry> commands;
};

// All that --help shows, in its order. Any thread, while nobody changes the program.
CommandEntry commandTree(const CLI::App& program);

// The command and all below it, parents first. They point into `root`.
std::vector<const CommandEntry*> commandsFrom(const CommandEntry& root);

std::string lastWord(const CommandEntry& command); // "list" of "runs list"

// What fits beside a word in a list: the first sentence, without what stands in brackets at its
// end.
std::string shortHelp(const std::string& help);

} // namespace sharesnet::cli
