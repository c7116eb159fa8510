#pragma once

#include <cstdint>
#include <filesystem>

namespace sharesnet {

// XDG base directories (freedesktop.org), with `sharesnet` below each. Nothing is made by asking.
// Any thread.
std::filesystem::path userDataFolder(); // $XDG_DATA_HOME or ~/.local/share: the run store
// $XDG_STATE_HOME or ~/.local/state: the log, window layout
std::filesystem::path userStateFolder();
// $XDG_CACHE_HOME or ~/.cache: what can be made again
std::filesystem::path userCacheFolder();

// "~" and "~/x" below the home folder ($HOME, or else what the list of users says), "~user/x" below
// that user's; other paths as they are. Any thread. Throws Error for an unknown user.
std::filesystem::path withHome(const std::filesystem::path& path);

// The same path in one spelling: absolute, without "~", "." and a slash at the end. ".." stays:
// behind a link it leads elsewhere than the text says. Any thread. Throws as withHome does, IoError
// where the current folder cannot be found.
std::filesystem::path absolutePath(const std::filesystem::path& path);

// What a path leads to: file_type::not_found where nothing is there. What cannot be accessed (no
// rights, a disk that fails) is not taken for what is not there: IoError. Any thread.
std::filesystem::file_status statusOf(const std::filesystem::path& path);

// 0 where there is no file, or none that can be asked. Any thread.
std::uint64_t fileBytes(const std::filesystem::path& file);

} // namespace sharesnet
