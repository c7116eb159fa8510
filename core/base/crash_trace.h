#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// How many traces of crashes a folder keeps; the oldest go.
constexpr std::size_t kKeptCrashTraces = 5;

// From here on a crash of this process (SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, and with it an
// exception that nobody caught) leaves a text file in `folder`: program, signal, thread and the
// calls that led there. The process then ends as it would have without. `program`: "sharesnet
// 0.1.0". The folder is made when it is needed. Once, by main; a stack that overflows is traced on
// the calling thread alone.
void keepCrashTraces(const std::filesystem::path& folder, const std::string& program);

struct CrashTrace {
    std::filesystem::path file;
    double time = 0; // seconds since 1970
    std::string text;
};

// Those in a folder, the newest first; none where there is no such folder. Blocks for the disk.
// What cannot be read is left out. Any thread.
std::vector<CrashTrace> crashTraces(const std::filesystem::path& folder);

} // namespace sharesnet
