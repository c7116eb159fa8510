#include "app/cli/out_arguments.h"

#include "app/cli/text.h"

#include "core/base/error.h"

namespace sharesnet::cli {

CLI::Option* OutArguments::addTo(CLI::App& command, const std::string& help, PathKind kind,
                                 const std::string& name) {
    CLI::Option* option = addPath(command, name, path, help, kind);
    command.add_flag("--force", force, "Replaces files that are there already");
    return option;
}

void OutArguments::requireFree() const {
    requireFree(std::vector<std::filesystem::path>{path});
}

void OutArguments::requireFreeInFolder(const std::vector<std::string>& names) const {
    std::vector<std::filesystem::path> files;
    for (const std::string& name : names) {
        files.push_back(std::filesystem::path(path) / name);
    }
    requireFree(files);
}

void OutArguments::requireFree(const std::vector<std::filesystem::path>& files) const {
    if (force || !isGiven() || isOutput()) {
        return;
    }
    const std::vector<std::filesystem::path> there = filesThere(files);
    if (there.size() == 1) {
        throw Error(there.front().string() +
                    ": is there already; choose another name, or replace it with --force");
    }
    if (!there.empty()) {
        throw Error(there.front().string() + ": is there already, " +
                    (there.size() == 2 ? "as is " : "as are ") +
                    counted(std::ssize(there) - 1, "more file") +
                    "; choose another folder, or replace them with --force");
    }
}

std::size_t OutArguments::write(const std::vector<FolderFile>& files) const {
    requireFree(pathsOf(files, path));
    return writeFiles(files, path).size();
}

} // namespace sharesnet::cli
