#pragma once

#include "app/cli/commands.h"
#include "core/arch/spec.h"
#include "core/config/train_config.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet::cli {

// Arguments that several commands take.

// ARCH with its switches.
struct ArchArguments {
    std::string arch;
    int classes = 0; // 0: as the architecture says
    bool unshared = false;
    std::string share = {}; // a pattern of sharing; empty: as the architecture says
    // Whether anything of it was given.
    bool isGiven() const { return !arch.empty() || !share.empty() || unshared || classes > 0; }
    void addTo(CLI::App& command, bool required);
    // throws Error for an unknown preset, a broken file, an impossible architecture
    ArchSpec load() const;
};

// An option that takes a path, in which the shell may have left a `~` (`--out=~/x`).
enum class PathKind { File, Folder }; // what --help and completions say; nothing is checked
CLI::Option* addPath(CLI::App& command, const std::string& name, std::string& path,
                     const std::string& help, PathKind kind = PathKind::File);

// An option that takes a whole number, written as those of the training options are (10, 1e1).
void addWholeNumber(CLI::App& command, const std::string& name, int& value, int least, int most,
                    const std::string& help);

struct StoreArguments {
    std::string folder; // empty: the user's data folder
    void addTo(CLI::App& command);
    std::filesystem::path path() const;
    bool isThere() const; // throws IoError where that cannot be known
    // the user's own store, before its first run
    bool isNew() const;
    // For commands that only look: nothing is written. Throws Error where there is no store.
    RunStore openForReading() const;
    // For commands that change what is there. Throws Error where there is no store.
    RunStore openForChanges() const;
};

// Every training option, by its name in the option table, as typed.
struct TrainArguments {
    enum class Defaults { Own, OfRun };
    std::map<std::string, std::string> texts;
    std::map<std::string, bool> flags;
    // No names: all. `defaults`: what holds where one is not given is the option's default, which
    // --help shows; else it is that of a run.
    void addTo(CLI::App& command, std::initializer_list<const char*> names = {},
               Defaults defaults = Defaults::Own);
    // what was given; throws Error
    void applyTo(TrainConfig& config, const CLI::App& command) const;
};

// RUN_OR_CHECKPOINT: a checkpoint file, or a run of the store (its best checkpoint, or else its
// last).
struct CheckpointArguments {
    std::string source;
    std::string kind; // best, last or epoch-N; empty: best if there is one
    StoreArguments store;
    void addTo(CLI::App& command);
    std::filesystem::path file() const; // throws Error
};

std::int64_t parseRunId(const std::string& text); // throws Error

// The checkpoint of a run that is called best, last or epoch-N; empty: the best, or else the last.
// Throws Error that names those that there are.
CheckpointSaved namedCheckpoint(const RunStore& open, std::int64_t run, const std::string& name);

// RUN ... of commands about runs of the store.
struct RunArguments {
    std::vector<std::string> runs;
    StoreArguments store;
    bool json = false;
    // `atLeast` 0: also none.
    void addTo(CLI::App& command, int atLeast, int atMost, const std::string& name = "RUN");
    // Each once, in their order; all of them are in the store. Throws Error.
    std::vector<std::int64_t> ids(const RunStore& open) const;
};

// The program's arguments with today's names of training options in place of earlier ones, last
// first, as CLI::App::parse takes them.
std::vector<std::string> reversedArguments(int argc, const char* const* argv);

} // namespace sharesnet::cli
