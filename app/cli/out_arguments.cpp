#include "app/cli/out_arguments.h"

#include "core/base/atomic_file.h"
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

void OutArguments::requireFree(std::initializer_list<const char*> names) const {
    std::vector<std::filesystem::path> files;
    for (const char* name : names) {
        files.push_back(std::filesystem::path(path) / name);
    }
    requireFree(files);
}

void OutArguments::requireFree(const std::vector<std::filesystem::path>& files) const {
    if (force || !isGiven() || isOutput()) {
        return;
    }
    for (const std::filesystem::path& file : files) {
        if (wouldReplace(file)) {
            throw Error(file.string() +
                        ": is there already; choose another name, or replace it with --force");
        }
    }
}

} // namespace sharesnet::cli
