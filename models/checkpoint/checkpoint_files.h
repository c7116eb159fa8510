#pragma once

#include "models/checkpoint/checkpoint.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// The checkpoints of one run in its folder: `last`, the three before it (`last-1` to `last-3`) and
// `best`. Everything blocks for the disk. One thread at a time.
class CheckpointFiles {
  public:
    explicit CheckpointFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::filesystem::path last(int age = 0) const; // age 0 to 3
    std::filesystem::path best() const;

    // Writes the file of `kind` atomically; a new last makes the old one last-1, and so on.
    // At every moment, also after a crash, newest() finds the newest that was complete. Throws
    // Error that names the file; then all are as they were. Returns the file.
    std::filesystem::path save(CheckpointKind kind, const Checkpoint& checkpoint) const;

    struct Found {
        std::optional<Checkpoint> checkpoint; // none: there is no whole one
        std::filesystem::path file;
        std::vector<std::string> damaged; // newer files that cannot be read, each with the reason
    };
    // The whole checkpoint with the most steps.
    Found newest() const;

  private:
    std::filesystem::path next() const; // a new `last` before it takes the old one's place

    std::filesystem::path folder_;
};

} // namespace sharesnet
