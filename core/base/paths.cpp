#include "core/base/paths.h"

#include "core/base/error.h"

#include <cstdlib>
#include <pwd.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace sharesnet {
namespace {

std::filesystem::path homeFolder() {
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        return home;
    }
    std::vector<char> buffer(16'384);
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 &&
        found != nullptr) {
        return found->pw_dir;
    }
    throw Error("no home folder: set the environment variable HOME");
}

// The XDG specification says that relative paths are to be ignored.
std::filesystem::path baseFolder(const char* variable, const char* belowHome) {
    const char* value = std::getenv(variable);
    const std::filesystem::path folder = value != nullptr ? value : "";
    return (folder.is_absolute() ? folder : homeFolder() / belowHome) / "sharesnet";
}

} // namespace

std::filesystem::path userDataFolder() {
    return baseFolder("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path userStateFolder() {
    return baseFolder("XDG_STATE_HOME", ".local/state");
}

} // namespace sharesnet
