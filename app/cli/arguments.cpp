#include "app/cli/arguments.h"

#include "app/cli/output.h"

#include "core/arch/file.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/config/option_table.h"
#include "core/flow/run_command.h"
#include "core/flow/run_errors_file.h"
#include "core/flow/sharing_rule.h"
#include "core/run/kept_checkpoints.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sharesnet::cli {

namespace {

// --micro-batches=2 -> --accumulate=2, --no-decay-norms -> --no-norm-weight-decay
std::string withTodaysName(const std::string& argument) {
    for (const std::string prefix : {"--", "--no-"}) {
        const std::string name = argument.substr(std::min(prefix.size(), argument.size()),
                                                 argument.find('=') - prefix.size());
        for (const Option& option : trainOptions()) {
            const bool old = std::ranges::find(option.aliases, name) != option.aliases.end();
            if (old && argument.starts_with(prefix)) {
                return prefix + option.name + argument.substr(prefix.size() + name.size());
            }
        }
    }
    return argument;
}

// What --help calls the value of a training option.
std::string typeName(const Option& option) {
    switch (option.kind) {
    case OptionKind::Integer:
        return "N";
    case OptionKind::Real:
        return "NUMBER";
    case OptionKind::IntegerList:
        return "N,N";
    case OptionKind::Choice:
        return CLI::detail::join(option.choices, "|");
    default:
        return option.folder ? "DIR" : "TEXT";
    }
}

} // namespace

CLI::Option* addPath(CLI::App& command, const std::string& name, std::string& path,
                     const std::string& help, PathKind kind) {
    CLI::Option* option = command.add_option(name, path, help);
    // an argument's name says it
    const std::string type = kind == PathKind::Folder ? "DIR" : "FILE";
    option->type_name(option->get_positional() ? "" : type);
    return option->transform([](const std::string& typed) { return withHome(typed).string(); });
}

void addWholeNumber(CLI::App& command, const std::string& name, int& value, int least, int most,
                    const std::string& help) {
    const auto canonical = [least, most](std::string& typed) -> std::string {
        const auto number = plain::numberFrom(typed);
        if (!number || *number != std::floor(*number)) {
            return "'" + typed + "' is not a whole number";
        }
        if (*number < least || *number > most) {
            return typed + " is not within " + std::to_string(least) + ".." + std::to_string(most);
        }
        typed = std::to_string(static_cast<int>(*number));
        return {};
    };
    command.add_option(name, value, help)->type_name("N")->transform(CLI::Validator(canonical, ""));
}

void ArchArguments::addTo(CLI::App& command, bool required) {
    addPath(command, "ARCH", arch,
            "A preset's name (sharesnet presets), an architecture file, or - for standard input")
        ->required(required);
    addWholeNumber(command, "--classes", classes, 1, 1'000'000,
                   "Number of classes, instead of the architecture's own");
    auto* twin = command.add_flag("--unshared", unshared, "The unshared twin: no weight is shared");
    command
        .add_option("--share", share,
                    "What is shared, instead of the architecture's own: the paper's rule in all "
                    "stages or in some (stages=1,3), groups of blocks that follow each other "
                    "(groups-of=2), or nothing")
        ->type_name("paper|stages=N,N|groups-of=N|unshared")
        ->excludes(twin);
}

ArchSpec ArchArguments::load() const {
    const ArchSpec chosen = chosenArch(archFromNameOrFile(arch), classes, unshared);
    return share.empty() ? chosen : archsOf(chosen, parseSharingRule(share)).front();
}

void StoreArguments::addTo(CLI::App& command) {
    addPath(command, "--store", folder, "Folder of the run store [the user's data folder]",
            PathKind::Folder);
}

std::filesystem::path StoreArguments::path() const {
    return folder.empty() ? userDataFolder() : std::filesystem::path(folder);
}

bool StoreArguments::isThere() const {
    return std::filesystem::exists(statusOf(path() / "runs.sqlite"));
}

bool StoreArguments::isNew() const {
    return folder.empty() && !isThere();
}

RunStore StoreArguments::openForReading() const {
    try {
        return RunStore(path(), StoreAccess::Read);
    } catch (const IoError&) {
        throw;
    } catch (const Error& error) {
        throw Error(std::string(error.what()) +
                    (folder.empty() ? "; `sharesnet train` makes one" : "; check --store"));
    }
}

RunStore StoreArguments::openForChanges() const {
    RunStore store(path(), StoreAccess::Write);
    if (!store.notice().empty()) {
        complain(store.notice().english());
    }
    return store;
}

void TrainArguments::addTo(CLI::App& command, std::initializer_list<const char*> names,
                           Defaults defaults) {
    const auto wanted = [&names](const Option& option) {
        return names.size() == 0 || std::ranges::find(names, option.name) != names.end();
    };
    for (const Option& option : trainOptions()) {
        if (!wanted(option)) {
            continue;
        }
        if (option.kind == OptionKind::Boolean) {
            const std::string name = "--" + option.name + ",!--no-" + option.name;
            command.add_flag(name, flags[option.name], option.help)->group(option.group);
            continue;
        }
        const std::string usual =
            defaults == Defaults::Own ? optionText(TrainConfig{}, option) : "";
        const std::string help = optionHelp(option) + (usual.empty() ? "" : " [" + usual + "]");
        auto* added =
            command.add_option("--" + option.name, texts[option.name], help)->group(option.group);
        added->type_name(typeName(option));
    }
}

void TrainArguments::applyTo(TrainConfig& config, const CLI::App& command) const {
    for (const auto& [name, text] : texts) {
        if (command.count("--" + name) > 0) {
            setOptionFromText(config, trainOption(name), text);
        }
    }
    for (const auto& [name, on] : flags) {
        if (command.count("--" + name) > 0) {
            setOption(config, trainOption(name), on);
        }
    }
}

void CheckpointArguments::addTo(CLI::App& command) {
    addPath(command, "RUN_OR_CHECKPOINT", source, "A run's id, or a checkpoint file")->required();
    command
        .add_option("--checkpoint", kind,
                    "Which of a run's checkpoints; epoch-N are those of train --keep-every [best "
                    "if there is one]")
        ->type_name("best|last|epoch-N");
    store.addTo(command);
}

std::filesystem::path CheckpointArguments::file() const {
    if (std::filesystem::is_regular_file(source)) {
        return source;
    }
    std::int64_t run = 0;
    const auto parsed = std::from_chars(source.data(), source.data() + source.size(), run);
    if (parsed.ec != std::errc{} || parsed.ptr != source.data() + source.size()) {
        throw Error(source +
                    ": no such file, and not a run's id; `sharesnet runs list` shows the runs");
    }
    const RunStore open = store.openForReading();
    open.run(run);
    return namedCheckpoint(open, run, kind).file;
}

CheckpointSaved namedCheckpoint(const RunStore& open, std::int64_t run, const std::string& name) {
    const std::string runText = "run " + std::to_string(run);
    std::vector<StoredCheckpoint> stored = open.checkpoints(run);
    std::string names;
    for (const StoredCheckpoint& each : stored) {
        names += (names.empty() ? "" : ", ") + checkpointName(each.checkpoint);
    }
    std::erase_if(stored, [&name](const StoredCheckpoint& each) {
        return !name.empty() && checkpointName(each.checkpoint) != name;
    });
    const std::optional<StoredCheckpoint> best = bestElseLast(stored);
    if (!best && !names.empty()) {
        throw Error(runText + " has no checkpoint " + name + "; it has " + names);
    }
    if (!best) {
        requireTrainedHere(open.run(run), Message("run %1 cannot be looked into", run));
        throw Error(
            runText +
            " has no checkpoint: one is written at the end of its first epoch and when it is "
            "stopped");
    }
    return best->checkpoint;
}

std::vector<std::string> reversedArguments(int argc, const char* const* argv) {
    std::vector<std::string> arguments(argv + std::min(1, argc), argv + argc);
    const auto end = std::ranges::find(arguments, "--"); // no options behind it
    std::for_each(arguments.begin(), end, [](std::string& text) { text = withTodaysName(text); });
    std::ranges::reverse(arguments);
    return arguments;
}

void RunArguments::addTo(CLI::App& command, int atLeast, int atMost, const std::string& name) {
    auto* added = command.add_option(name, runs, "The run's id")
                      ->type_name("")
                      ->expected(std::max(1, atLeast), atMost)
                      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
                      ->allow_extra_args(atMost > 1);
    added->required(atLeast > 0);
    store.addTo(command);
    command.add_flag("--json", json, "One JSON document");
}

std::vector<std::int64_t> RunArguments::ids(const RunStore& open) const {
    std::vector<std::int64_t> all;
    for (const std::string& text : runs) {
        const std::int64_t run = parseRunId(text);
        if (std::ranges::find(all, run) == all.end()) {
            open.requireRun(run);
            all.push_back(run);
        }
    }
    return all;
}

std::int64_t parseRunId(const std::string& text) {
    std::int64_t run = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), run);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || run < 1) {
        throw Error(text + " is not a run's id; `sharesnet runs list` shows the runs");
    }
    return run;
}

} // namespace sharesnet::cli
