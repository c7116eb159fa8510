#pragma once

#include "app/cli/commands.h"
#include "core/arch/spec.h"
#include "core/config/train_config.h"
#include "core/store/run_store.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace sharesnet::cli {

// Arguments that several commands take.

// ARCH with its switches.
struct ArchArguments {
    std::string arch;
    int classes = 0; // 0: as the architecture says
    bool unshared = false;
    void addTo(CLI::App& command, bool required);
    // throws Error for an unknown preset, a broken file, an impossible architecture
    ArchSpec load() const;
};

struct StoreArguments {
    std::string folder; // empty: the user's data folder
    void addTo(CLI::App& command);
    std::filesystem::path path() const;
    // the user's own store, before its first run
    bool isNew() const;
    RunStore open(StoreAccess access) const;
};

// Every training option, by its name in the option table, as typed.
struct TrainArguments {
    std::map<std::string, std::string> texts;
    std::map<std::string, bool> flags;
    void addTo(CLI::App& command, std::initializer_list<const char*> names = {}); // no names: all
    // what was given; throws Error
    void applyTo(TrainConfig& config, const CLI::App& command) const;
};

// RUN_OR_CHECKPOINT: a checkpoint file, or a run of the store (its best checkpoint, or else its
// last).
struct CheckpointArguments {
    std::string source;
    std::string kind; // best or last; empty: best if there is one
    StoreArguments store;
    void addTo(CLI::App& command);
    std::filesystem::path file() const; // throws Error
};

std::int64_t parseRunId(const std::string& text); // throws Error

} // namespace sharesnet::cli
