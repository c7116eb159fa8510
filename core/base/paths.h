#pragma once

#include <filesystem>

namespace sharesnet {

// XDG base directories (freedesktop.org), with `sharesnet` below each. Nothing is made by asking.
// Any thread.
std::filesystem::path userDataFolder(); // $XDG_DATA_HOME or ~/.local/share: the run store
// $XDG_STATE_HOME or ~/.local/state: the log, window layout
std::filesystem::path userStateFolder();

} // namespace sharesnet
