#include "models/checkpoint/checkpoint_files.h"

#include "core/base/error.h"

#include <system_error>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;

constexpr int kOldest = 3;

void moveIfThere(const fs::path& from, const fs::path& to) {
    std::error_code reason;
    fs::rename(from, to, reason);
    if (reason && reason != std::errc::no_such_file_or_directory) {
        throw Error(to.string() + ": cannot take the place of the one before: " + reason.message());
    }
}

} // namespace

fs::path CheckpointFiles::last(int age) const {
    return folder_ /
           (age == 0 ? "last.safetensors" : "last-" + std::to_string(age) + ".safetensors");
}

fs::path CheckpointFiles::best() const {
    return folder_ / "best.safetensors";
}

fs::path CheckpointFiles::next() const {
    return folder_ / "next.safetensors";
}

fs::path CheckpointFiles::save(CheckpointKind kind, const Checkpoint& checkpoint) const {
    if (kind == CheckpointKind::Best) {
        saveCheckpoint(best(), checkpoint);
        return best();
    }
    saveCheckpoint(next(), checkpoint);
    for (int age = kOldest; age > 0; --age) {
        moveIfThere(last(age - 1), last(age));
    }
    moveIfThere(next(), last());
    return last();
}

CheckpointFiles::Found CheckpointFiles::newest() const {
    Found found;
    std::vector<fs::path> candidates{next()};
    for (int age = 0; age <= kOldest; ++age) {
        candidates.push_back(last(age));
    }
    candidates.push_back(best());
    for (const auto& file : candidates) {
        if (!fs::exists(file)) {
            continue;
        }
        try {
            Checkpoint checkpoint = loadCheckpoint(file);
            if (!found.checkpoint || checkpoint.info.step > found.checkpoint->info.step) {
                found.checkpoint = std::move(checkpoint);
                found.file = file;
            }
        } catch (const Error& error) {
            if (!found.checkpoint) {
                found.damaged.emplace_back(error.what());
            }
        }
    }
    return found;
}

} // namespace sharesnet
