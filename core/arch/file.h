#pragma once

#include "core/arch/spec.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace sharesnet {

// Architecture files that other windows and programs may change at the same time. All of it blocks;
// any thread.

// What a file holds, as a number: equal content, equal stamp, in every process. 0: there is no such
// file, or not a readable one.
using FileStamp = std::uint64_t;
FileStamp stampOf(std::string_view content);
FileStamp stampOfFile(const std::filesystem::path& file);

struct ArchOnDisk {
    ArchSpec spec;
    FileStamp stamp = 0;
};

// What a file holds, with the stamp of just what was read. Throws Error that names the file.
ArchOnDisk readArchFile(const std::filesystem::path& file);

// Writes the file (beside, flushed, renamed) and returns its new stamp. With `expected`: a file
// that is there and holds something else is left alone, and nothing is returned; of two processes
// that write at once one sees what the other wrote. Throws Error.
std::optional<FileStamp> writeArchFile(const ArchSpec& spec, const std::filesystem::path& file,
                                       std::optional<FileStamp> expected = std::nullopt);

ArchSpec loadArch(const std::filesystem::path& file); // as readArchFile, without the stamp

// A preset's name or an architecture file, as the command line takes it: also a pipe, a device such
// as /dev/stdin, or "-" for standard input, which are read to their end. Throws Error naming near
// presets.
ArchSpec archFromNameOrFile(const std::string& nameOrFile);

} // namespace sharesnet
