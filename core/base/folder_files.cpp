#include "core/base/folder_files.h"

#include "core/base/atomic_file.h"
#include "core/base/message.h"

#include <algorithm>
#include <iterator>
#include <system_error>
#include <utility>

namespace sharesnet {

FolderFile folderFile(std::string name, std::function<std::string()> content) {
    return {std::move(name), [content = std::move(content)](const std::filesystem::path& file) {
                writeFileAtomically(file, content());
            }};
}

std::vector<std::filesystem::path> filesThere(const std::vector<std::filesystem::path>& files) {
    std::vector<std::filesystem::path> there;
    std::ranges::copy_if(files, std::back_inserter(there), wouldReplace);
    return there;
}

std::vector<std::filesystem::path> pathsOf(const std::vector<FolderFile>& files,
                                           const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const FolderFile& file : files) {
        paths.push_back(folder / file.name);
    }
    return paths;
}

std::vector<std::string> writeFiles(const std::vector<FolderFile>& files,
                                    const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        throwRefused(folder, Message("cannot be made"), problem.value());
    }
    std::vector<std::string> names;
    for (const FolderFile& file : files) {
        file.write(folder / file.name);
        names.push_back(file.name);
    }
    return names;
}

} // namespace sharesnet
