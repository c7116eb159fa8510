#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// A file that is still to be written into a folder: so all names are known before the first is.
struct FolderFile {
    std::string name;
    // Writes or replaces it, as writeFileAtomically does. Blocks; any thread; throws Error.
    std::function<void(const std::filesystem::path& file)> write;
};

// Of a content that is made when it is written.
FolderFile folderFile(std::string name, std::function<std::string()> content);

// Which of them are there and would be replaced, in their order. Blocks; any thread. Throws IoError
// where that cannot be known.
std::vector<std::filesystem::path> filesThere(const std::vector<std::filesystem::path>& files);

std::vector<std::filesystem::path> pathsOf(const std::vector<FolderFile>& files,
                                           const std::filesystem::path& folder);

// Makes the folder and writes the files in their order. Returns their names. Blocks; any thread.
// Throws Error or IoError that names the folder or the file; those before it are written then.
std::vector<std::string> writeFiles(const std::vector<FolderFile>& files,
                                    const std::filesystem::path& folder);

} // namespace sharesnet
