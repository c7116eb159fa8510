#pragma once

#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

namespace sharesnet {

// Folders, and words in names: the first is for training; of the others the first that has labeled
// images is for the test.
inline constexpr std::array<std::string_view, 5> kArchiveFolders{"train", "test", "val", "valid",
                                                                 "validation"};

// The archives (*.tar) that a folder holds, also in kArchiveFolders, or a pattern stands for: *, ?
// and [..] as in glob(7), {a,b} and {000..146} as in shells. Sorted, each once. Blocks for the
// disk; any thread. Throws Error where there are none or too many, IoError where a folder cannot be
// read.
std::vector<std::filesystem::path> archivesOf(const std::filesystem::path& pattern);

} // namespace sharesnet
