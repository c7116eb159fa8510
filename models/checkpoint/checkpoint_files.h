#pragma once

#include "core/base/message.h"
#include "models/checkpoint/checkpoint.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace sharesnet {

// The checkpoints of one run in its folder: `last`, the three before it (`last-1` to `last-3`),
// `best`, and those that are kept of every n-th epoch (`epoch-N`). Everything blocks for the disk.
// One thread at a time.
class CheckpointFiles {
  public:
    explicit CheckpointFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    const std::filesystem::path& folder() const { return folder_; }
    std::filesystem::path last(int age = 0) const; // age 0 to 3
    std::filesystem::path best() const;
    // of another run, which a branch begins from; none of the run's own
    std::filesystem::path branchStart() const;

    // Writes the file of `kind` atomically; a new last makes the old one last-1, and so on. A
    // folder that is gone is made again. At every moment, also after a crash, newest() finds the
    // newest that was complete. Throws Error that names the file, IoError where the system refuses;
    // then all are as they were. Returns the file.
    std::filesystem::path save(CheckpointKind kind, const Checkpoint& checkpoint) const;

    // A file that is there, but is no checkpoint to go on from.
    struct Unreadable {
        enum class Kind {
            Damaged,
            NotOpened, // no permission, say: it may be whole
            Newer,     // of a newer version of this program: it is whole
        };
        Kind kind = Kind::Damaged;
        Message reason;                   // names the file
        std::optional<std::int64_t> step; // where it is known
    };
    struct Found {
        std::optional<Checkpoint> checkpoint; // none: there is no whole one
        std::filesystem::path file;
        // Newer than the checkpoint, by the names of the files or by what they say.
        std::vector<Unreadable> unreadable;
    };
    // The whole checkpoint with the most steps. Throws IoError where the folder cannot be read.
    Found newest() const;

    // The files that are there, whole or not.
    std::vector<std::filesystem::path> existing() const;

    // Moves all of them into a new folder `set-aside-N` within the run's; returns it. Throws
    // IoError.
    std::filesystem::path setAside() const;

  private:
    std::filesystem::path next() const; // a new `last` before it replaces the old one
    // but for those that are kept, from the newest on
    std::vector<std::filesystem::path> candidates() const;
    std::filesystem::path fileOf(CheckpointKind kind, const Checkpoint& checkpoint) const;
    static void take(const std::filesystem::path& file, Found& found);

    std::filesystem::path folder_;
};

} // namespace sharesnet
