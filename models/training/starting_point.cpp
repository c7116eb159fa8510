#include "models/training/starting_point.h"

#include "core/base/error.h"
#include "core/data/class_names.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sharesnet {

namespace {

namespace fs = std::filesystem;
using Unreadable = CheckpointFiles::Unreadable;

// Mean and deviation of the training images, whose pixels are 0 to 1, are computed again at each
// start; the same images give the same but for rounding.
constexpr float kSameStatistics = 1e-4F;

Message advice() {
    return Message("resume with the same data, limits and batch size, or branch");
}

bool sameNetwork(ArchSpec a, const ArchSpec& b) {
    a.name = b.name;
    return a == b;
}

Message joined(const std::vector<Unreadable>& files) {
    Message all;
    for (const auto& file : files) {
        all = all.empty() ? file.reason : Message("%1; %2", all, file.reason);
    }
    return all;
}

void requireNoCheckpoints(const CheckpointFiles& files) {
    const auto existing = files.existing();
    if (!existing.empty()) {
        throw Error("%1: a new run cannot begin in a folder that holds checkpoints; resume their "
                    "run, or restart it to begin again",
                    existing.front());
    }
}

StartingPoint newestOf(const CheckpointFiles& files) {
    auto found = files.newest();
    if (!found.checkpoint) {
        throw found.unreadable.empty()
            ? Error("%1: there is no checkpoint to continue from; restart the run to begin again",
                    files.folder())
            : Error("no checkpoint can be read: %1; restart the run to begin again",
                    joined(found.unreadable));
    }
    const Message from = Message("%1, step %2", found.file.filename(), found.checkpoint->info.step);
    StartingPoint start;
    for (const auto& file : found.unreadable) {
        if (file.kind != Unreadable::Kind::Damaged) {
            throw Error("%1; going on from %2 instead would overwrite what is newer", file.reason,
                        from);
        }
        start.notes.push_back(Message("%1; going on from %2", file.reason, from));
    }
    start.checkpoint = std::move(found.checkpoint);
    start.file = std::move(found.file);
    return start;
}

void requireSameStatistics(const Checkpoint& checkpoint, const Dataset& data,
                           const fs::path& where) {
    const auto differ = [](float a, float b) { return std::abs(a - b) > kSameStatistics; };
    for (std::size_t c = 0; c < static_cast<std::size_t>(std::min(data.shape.channels, 3)); ++c) {
        if (differ(checkpoint.mean[c], data.mean[c]) || differ(checkpoint.std[c], data.std[c])) {
            const auto figures = [c](const std::array<float, 3>& mean,
                                     const std::array<float, 3>& std) {
                return Message("mean %1, standard deviation %2",
                               numeral::fixed(static_cast<double>(mean[c]), 4),
                               numeral::fixed(static_cast<double>(std[c]), 4));
            };
            throw Error("%1: it was trained on other images (channel %2: %3, now %4); %5", where,
                        c + 1, figures(checkpoint.mean, checkpoint.std),
                        figures(data.mean, data.std), advice());
        }
    }
}

} // namespace

StartingPoint findStartingPoint(const RunJob& job) {
    const CheckpointFiles files(job.checkpointFolder);
    if (job.start == RunStart::Resume) {
        return newestOf(files);
    }
    if (job.start == RunStart::New) {
        requireNoCheckpoints(files);
    }
    if (!job.branch) {
        return {};
    }
    StartingPoint start;
    start.file = files.branchStart();
    start.checkpoint = loadCheckpoint(start.file);
    start.branch = true;
    return start;
}

void requireSameTraining(const Checkpoint& checkpoint, const fs::path& file, const ArchSpec& arch,
                         const Dataset& data, std::int64_t stepsPerEpoch) {
    requireSameNetwork(checkpoint, file, arch, data);
    if (checkpoint.progress.stepsPerEpoch != stepsPerEpoch) {
        const std::int64_t before = checkpoint.progress.stepsPerEpoch;
        throw before == 1
            ? Error("%1: its epochs have %2 step, with these settings they would have %3; %4", file,
                    before, stepsPerEpoch, advice())
            : Error("%1: its epochs have %2 steps, with these settings they would have %3; %4",
                    file, before, stepsPerEpoch, advice());
    }
    requireSameStatistics(checkpoint, data, file);
}

void requireSameImages(const Checkpoint& checkpoint, const fs::path& file,
                       const DataFingerprints& images) {
    const auto differ = [](const std::string& before, const std::string& now) {
        return !before.empty() && before != now;
    };
    const bool train = differ(checkpoint.images.train, images.train);
    const bool test = differ(checkpoint.images.test, images.test);
    if (train && test) {
        throw Error("%1: its training and test images or their labels were others; %2", file,
                    advice());
    }
    if (train || test) {
        throw train
            ? Error("%1: its training images or their labels were different; %2", file, advice())
            : Error("%1: its test images or their labels were others; %2", file, advice());
    }
}

void requireSameNetwork(const Checkpoint& checkpoint, const fs::path& file, const ArchSpec& arch,
                        const Dataset& data) {
    if (!sameNetwork(checkpoint.info.spec.arch, arch)) {
        throw Error("%1: it holds another architecture (%2); use the run's own", file,
                    checkpoint.info.spec.arch.name);
    }
    requireSameClasses(checkpoint.info.classNames, data.classNames, file.string());
}

TrainerState branchState(const TrainerState& parent, std::int64_t stepsPerEpoch) {
    TrainerState state = parent;
    if (parent.stepsPerEpoch != stepsPerEpoch) {
        state = {};
        state.epoch = parent.epoch;
        state.stepsPerEpoch = stepsPerEpoch;
        state.learningRateFactor = parent.learningRateFactor;
    }
    state.bestTop1 = TrainerState{}.bestTop1;
    state.bestEpoch = 0;
    return state;
}

} // namespace sharesnet
