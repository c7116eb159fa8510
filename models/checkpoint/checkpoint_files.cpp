#include "models/checkpoint/checkpoint_files.h"

#include "core/base/error.h"
#include "core/base/posix.h"
#include "core/run/kept_checkpoints.h"
#include "core/run/trainer.h"

#include <algorithm>
#include <system_error>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr int kOldest = 3;

[[noreturn]] void fail(const fs::path& path, const Message& what, std::error_code cause) {
    throw IoError(Message("%1: %2: %3", path, what, systemMessage(cause.value())), cause);
}

void moveIfThere(const fs::path& from, const fs::path& to) {
    std::error_code cause;
    fs::rename(from, to, cause);
    if (cause && cause != std::errc::no_such_file_or_directory) {
        fail(to, Message("cannot replace the one before"), cause);
    }
}

bool isThere(const fs::path& file) {
    std::error_code cause;
    const fs::file_status status = fs::symlink_status(file, cause);
    if (status.type() == fs::file_type::none) {
        fail(file, Message("cannot be accessed"), cause);
    }
    return fs::exists(status);
}

} // namespace

fs::path CheckpointFiles::last(int age) const {
    return folder_ /
           (age == 0 ? "last.safetensors" : "last-" + std::to_string(age) + ".safetensors");
}

fs::path CheckpointFiles::best() const {
    return folder_ / "best.safetensors";
}

fs::path CheckpointFiles::branchStart() const {
    return folder_ / kBranchStart;
}

fs::path CheckpointFiles::next() const {
    return folder_ / "next.safetensors";
}

std::vector<fs::path> CheckpointFiles::candidates() const {
    std::vector<fs::path> files{next()};
    for (int age = 0; age <= kOldest; ++age) {
        files.push_back(last(age));
    }
    files.push_back(best());
    return files;
}

fs::path CheckpointFiles::save(CheckpointKind kind, const Checkpoint& checkpoint) const {
    std::error_code cause;
    fs::create_directories(folder_, cause);
    if (cause) {
        fail(folder_, Message("cannot be made"), cause);
    }
    const fs::path file = fileOf(kind, checkpoint);
    saveCheckpoint(file, checkpoint);
    if (kind != CheckpointKind::Last) {
        return file;
    }
    for (int age = kOldest; age > 0; --age) {
        moveIfThere(last(age - 1), last(age));
    }
    moveIfThere(next(), last());
    return last();
}

// A new last is `next` until it is whole.
fs::path CheckpointFiles::fileOf(CheckpointKind kind, const Checkpoint& checkpoint) const {
    switch (kind) {
    case CheckpointKind::Last:
        return next();
    case CheckpointKind::Best:
        return best();
    case CheckpointKind::Kept:
        break;
    }
    return folder_ / keptCheckpointName(checkpoint.info.epoch);
}

void CheckpointFiles::take(const fs::path& file, Found& found) {
    const auto unreadable = [&](Unreadable::Kind kind, const Message& reason,
                                std::optional<std::int64_t> step = {}) {
        const bool newer = !found.checkpoint || (step && *step > found.checkpoint->info.step);
        if (newer) {
            found.unreadable.push_back({kind, reason, step});
        }
    };
    try {
        Checkpoint checkpoint = loadCheckpoint(file);
        if (!found.checkpoint || checkpoint.info.step > found.checkpoint->info.step) {
            found.checkpoint = std::move(checkpoint);
            found.file = file;
        }
    } catch (const NewerCheckpoint& error) {
        unreadable(Unreadable::Kind::Newer, error.message(), error.step());
    } catch (const IoError& error) {
        unreadable(Unreadable::Kind::NotOpened, error.message());
    } catch (const Error& error) {
        unreadable(Unreadable::Kind::Damaged, error.message());
    }
}

CheckpointFiles::Found CheckpointFiles::newest() const {
    Found found;
    for (const fs::path& file : candidates()) {
        if (isThere(file)) {
            take(file, found);
        }
    }
    // There may be many; those of epochs that are over there are no news.
    const std::vector<KeptCheckpoint> kept = keptCheckpoints(folder_);
    for (auto each = kept.rbegin(); each != kept.rend(); ++each) {
        if (!found.checkpoint || each->epoch > found.checkpoint->info.epoch) {
            take(each->file, found);
        }
    }
    if (found.checkpoint) {
        std::erase_if(found.unreadable, [&](const Unreadable& file) {
            return file.step && *file.step <= found.checkpoint->info.step;
        });
    }
    return found;
}

std::vector<fs::path> CheckpointFiles::existing() const {
    std::vector<fs::path> files = candidates();
    std::erase_if(files, [](const fs::path& file) { return !isThere(file); });
    for (const KeptCheckpoint& kept : keptCheckpoints(folder_)) {
        files.push_back(kept.file);
    }
    return files;
}

fs::path CheckpointFiles::setAside() const {
    fs::path folder;
    std::error_code cause;
    for (int number = 1; folder.empty(); ++number) {
        const fs::path wanted = folder_ / ("set-aside-" + std::to_string(number));
        if (fs::create_directory(wanted, cause)) {
            folder = wanted;
        } else if (cause) {
            fail(wanted, Message("cannot be made"), cause);
        }
    }
    for (const auto& file : existing()) {
        fs::rename(file, folder / file.filename(), cause);
        if (cause) {
            fail(file, Message("cannot be set aside"), cause);
        }
    }
    return folder;
}

} // namespace sharesnet
