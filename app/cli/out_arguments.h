#pragma once

#include "app/cli/arguments.h"

#include <filesystem>
#include <initializer_list>
#include <string>
#include <vector>

namespace sharesnet::cli {

// Where a command writes, and --force. One rule for all commands: a file that is there is replaced
// only with --force. Pipes, devices and standard output are written into without it.
struct OutArguments {
    std::string path; // empty: not given
    bool force = false;
    CLI::Option* addTo(CLI::App& command, const std::string& help, PathKind kind = PathKind::File,
                       const std::string& name = "--out");
    bool isGiven() const { return !path.empty(); }
    bool isOutput() const { return path == "-"; } // standard output

    // Before anything is computed: throws Error for the first of these files that would be
    // replaced. The file itself; files in the folder; or any.
    void requireFree() const;
    void requireFree(std::initializer_list<const char*> names) const;
    void requireFree(const std::vector<std::filesystem::path>& files) const;
};

} // namespace sharesnet::cli
