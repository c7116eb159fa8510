#include "app/cli/arguments.h"

#include "core/arch/json.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/config/option_table.h"
#include "core/design/edit.h"

#include <algorithm>
#include <charconv>

namespace sharesnet::cli {

void ArchArguments::addTo(CLI::App& command, bool required) {
    auto* option = command.add_option(
        "ARCH", arch, "A preset's name (sharesnet presets) or an architecture file");
    option->required(required);
    command
        .add_option("--classes", classes, "Number of classes, instead of the architecture's own")
        ->check(CLI::Range(1, 1'000'000));
    command.add_flag("--unshared", unshared, "The unshared twin: every share group dissolved");
}

ArchSpec ArchArguments::load() const {
    ArchSpec spec = archFromNameOrFile(arch);
    spec.classes = classes > 0 ? classes : spec.classes;
    if (unshared) {
        spec = unsharedTwin(spec);
        spec.name += " (unshared)";
    }
    return spec;
}

void StoreArguments::addTo(CLI::App& command) {
    command.add_option("--store", folder, "Folder of the run store [the user's data folder]");
}

std::filesystem::path StoreArguments::path() const {
    return folder.empty() ? userDataFolder() : std::filesystem::path(folder);
}

bool StoreArguments::isNew() const {
    std::error_code unknown;
    return folder.empty() && !std::filesystem::exists(path() / "runs.sqlite", unknown);
}

RunStore StoreArguments::open(StoreAccess access) const {
    return RunStore(path(), access);
}

void TrainArguments::addTo(CLI::App& command, std::initializer_list<const char*> names) {
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
        std::string help = option.help + " [" + optionText(TrainConfig{}, option) + "]";
        auto* added =
            command.add_option("--" + option.name, texts[option.name], help)->group(option.group);
        if (!option.choices.empty()) {
            added->type_name(CLI::detail::join(option.choices, "|"));
        }
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
    command.add_option("RUN_OR_CHECKPOINT", source, "A run's id, or a checkpoint file")->required();
    command.add_option("--checkpoint", kind, "Which of a run's checkpoints [best if there is one]")
        ->check(CLI::IsMember({"best", "last"}));
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
    std::optional<StoredCheckpoint> best;
    const RunStore open = store.open(StoreAccess::Read);
    open.run(run);
    for (const StoredCheckpoint& stored : open.checkpoints(run)) {
        const CheckpointKind its = stored.checkpoint.kind;
        if (kind.empty() ? (!best || its == CheckpointKind::Best) : toString(its) == kind) {
            best = stored;
        }
    }
    if (!best) {
        throw Error(
            "run " + source + " has no " + (kind.empty() ? "" : kind + " ") +
            "checkpoint: one is written at the end of its first epoch and when it is stopped");
    }
    return best->checkpoint.file;
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
