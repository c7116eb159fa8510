#pragma once

#include "core/base/message.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sharesnet {

// "FILE: what: reason" for an error number: Error where the name is at fault (a folder that is not
// there, a name too long), which is bad input; IoError where the system refuses (no rights, no
// room).
[[noreturn]] void throwRefused(const std::filesystem::path& file, const Message& what, int reason);

// Replaces a file so that at any moment, also after a crash, there is either the old content or the
// new: written beside, flushed to the disk, renamed. Rights stay; of a link, what it leads to is
// replaced. What is not a plain file (a pipe, a device, /dev/stdout, whatever it stands for) is
// written into instead. Blocks. Throws Error that names the file and the reason, IoError where the
// system failed (no room, no rights); then the old file stands and nothing is left beside it. Only
// a process that is killed meanwhile leaves its draft there.
void writeFileAtomically(const std::filesystem::path& file, std::string_view content);

// Whether writing there would replace content: a plain file is there, also behind a link. Blocks;
// any thread. Throws IoError where that cannot be known.
bool wouldReplace(const std::filesystem::path& file);

// What must hold before new content takes its place; empty: nothing.
struct WriteConditions {
    // Looks at a file that holds all of the content. What it throws leaves the old file; an Error
    // that names the file that was looked at then names the one that was asked for.
    std::function<void(const std::filesystem::path& draft)> check = {};
    // Asked before every piece of at most 4 MiB, and once more before the content takes its place:
    // then Cancelled is thrown.
    std::function<bool()> cancelled = {};
};

// The same for content made piece by piece: `write` is called with a function that appends bytes.
// Where something is checked that goes into no plain file, it is called twice: the file that is
// looked at is then a temporary one.
using AppendBytes = std::function<void(const void* data, std::size_t bytes)>;
void writeFileAtomically(const std::filesystem::path& file,
                         const std::function<void(const AppendBytes&)>& write,
                         const WriteConditions& conditions = {});

// A message about a file that nobody asked for (a draft, a temporary copy), with the name of the
// one that was asked for in its place.
Message namedInstead(const Message& message, const std::filesystem::path& draft,
                     const std::filesystem::path& asked);

// Deletes the drafts in a folder of the program's own (`NAME.part-NUMBER`) whose writer is gone:
// those of living writers, of this process or another, are locked. Returns how many. Blocks for the
// disk; never throws.
std::size_t removeDeadDrafts(const std::filesystem::path& folder);

} // namespace sharesnet
