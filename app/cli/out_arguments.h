#pragma once

#include "app/cli/arguments.h"

#include "core/base/folder_files.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet::cli {

// Where a command writes, and --force. One rule for all commands: nothing that is there is replaced
// without --force, in a folder no file of all that are written. Pipes, devices and standard output
// are written into without it.
struct OutArguments {
    std::string path; // empty: not given
    bool force = false;
    CLI::Option* addTo(CLI::App& command, const std::string& help, PathKind kind = PathKind::File,
                       const std::string& name = "--out");
    bool isGiven() const { return !path.empty(); }
    bool isOutput() const { return path == "-"; } // standard output

    // Before anything is computed: throws Error where files would be replaced; it names the first
    // and how many more. The file itself; files in the folder; or any.
    void requireFree() const;
    void requireFreeInFolder(const std::vector<std::string>& names) const;
    void requireFree(const std::vector<std::filesystem::path>& files) const;

    // Writes files into the folder, which is made, after the same look at all of them: so none is
    // written where one may not be replaced. Returns how many. Throws Error.
    std::size_t write(const std::vector<FolderFile>& files) const;
};

} // namespace sharesnet::cli
