#include "core/base/paths.h"

#include "core/base/error.h"
#include "core/base/posix.h"

#include <cstdlib>
#include <pwd.h>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace sharesnet {
namespace {

// What the system's list of users says; empty where it does not know the user.
template <typename Lookup>
std::filesystem::path homeInUserList(Lookup lookup) {
    std::vector<char> buffer(16'384);
    passwd entry{};
    passwd* found = nullptr;
    const bool asked = lookup(&entry, buffer.data(), buffer.size(), &found) == 0;
    return asked && found != nullptr ? found->pw_dir : "";
}

std::filesystem::path homeFolder() {
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        return home;
    }
    std::filesystem::path home =
        homeInUserList([](auto... out) { return getpwuid_r(getuid(), out...); });
    if (home.empty()) {
        throw Error("no home folder: set HOME, or XDG_DATA_HOME and XDG_STATE_HOME, or give "
                    "--store DIR");
    }
    return home;
}

// The XDG specification says that relative paths are to be ignored.
std::filesystem::path baseFolder(const char* variable, const char* belowHome) {
    const char* value = std::getenv(variable);
    const std::filesystem::path folder = value != nullptr ? value : "";
    return (folder.is_absolute() ? folder : homeFolder() / belowHome) / "sharesnet";
}

} // namespace

std::filesystem::path withHome(const std::filesystem::path& path) {
    const std::string text = path.string();
    if (!text.starts_with('~')) {
        return path;
    }
    const std::string user = text.substr(1, text.find('/') - 1);
    std::filesystem::path home = user.empty() ? homeFolder() : homeInUserList([&](auto... out) {
        return getpwnam_r(user.c_str(), out...);
    });
    if (home.empty()) {
        throw Error(
            "%1: there is no user '%2' whose home folder ~%2 could be; for a folder of that "
            "name write ./%1",
            text, user);
    }
    return std::filesystem::path(home).concat(text.substr(1 + user.size()));
}

std::filesystem::file_status statusOf(const std::filesystem::path& path) {
    std::error_code unknown;
    const std::filesystem::file_status status = std::filesystem::status(path, unknown);
    if (std::filesystem::status_known(status)) {
        return status;
    }
    if (unknown == std::errc::filename_too_long) { // so that no file can have it
        return std::filesystem::file_status(std::filesystem::file_type::not_found);
    }
    throw IoError(Message("%1: cannot be accessed: %2", path, systemMessage(unknown.value())),
                  unknown);
}

std::filesystem::path userDataFolder() {
    return baseFolder("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path userStateFolder() {
    return baseFolder("XDG_STATE_HOME", ".local/state");
}

std::filesystem::path userCacheFolder() {
    return baseFolder("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path absolutePath(const std::filesystem::path& given) {
    std::error_code failed;
    const std::filesystem::path absolute = std::filesystem::absolute(withHome(given), failed);
    if (failed) {
        throw IoError("%1 is relative to the current folder, which cannot be found (%2): give the "
                      "whole path.",
                      given, failed.message());
    }
    std::filesystem::path path;
    for (const std::filesystem::path& part : absolute) {
        if (part != "." && !part.empty()) {
            path /= part;
        }
    }
    return path;
}

std::uint64_t fileBytes(const std::filesystem::path& file) {
    std::error_code gone;
    const std::uintmax_t bytes = std::filesystem::file_size(file, gone);
    return gone ? 0 : bytes;
}

} // namespace sharesnet
