#include "models/training/starting_point.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
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

constexpr const char* kAdvice = "resume with the same data, limits and batch size, or branch";

bool sameNetwork(ArchSpec a, const ArchSpec& b) {
    a.name = b.name;
    return a == b;
}

std::string joined(const std::vector<Unreadable>& files) {
    std::string text;
    for (const auto& file : files) {
        text += (text.empty() ? "" : "; ") + file.reason;
    }
    return text;
}

void requireNoCheckpoints(const CheckpointFiles& files) {
    const auto existing = files.existing();
    if (!existing.empty()) {
        throw Error(existing.front().string() +
                    ": a new run cannot begin in a folder that holds checkpoints; resume their "
                    "run, or restart it to begin anew");
    }
}

StartingPoint newestOf(const CheckpointFiles& files) {
    auto found = files.newest();
    if (!found.checkpoint) {
        throw Error((found.unreadable.empty()
                         ? files.folder().string() + ": there is no checkpoint to go on from"
                         : "no checkpoint can be read: " + joined(found.unreadable)) +
                    "; restart the run to begin anew");
    }
    const std::string from =
        found.file.filename().string() + ", step " + std::to_string(found.checkpoint->info.step);
    StartingPoint start;
    for (const auto& file : found.unreadable) {
        if (file.kind != Unreadable::Kind::Damaged) {
            throw Error(file.reason + "; going on from " + from +
                        " instead would overwrite what is newer");
        }
        start.notes.push_back(file.reason + "; going on from " + from);
    }
    start.checkpoint = std::move(found.checkpoint);
    start.file = std::move(found.file);
    return start;
}

void requireSameStatistics(const Checkpoint& checkpoint, const Dataset& data,
                           const std::string& where) {
    const auto differ = [](float a, float b) { return std::abs(a - b) > kSameStatistics; };
    for (std::size_t c = 0; c < static_cast<std::size_t>(std::min(data.shape.channels, 3)); ++c) {
        if (differ(checkpoint.mean[c], data.mean[c]) || differ(checkpoint.std[c], data.std[c])) {
            const auto figures = [c](const std::array<float, 3>& mean,
                                     const std::array<float, 3>& std) {
                return "mean " + plain::fixed(static_cast<double>(mean[c]), 4) +
                       ", standard deviation " + plain::fixed(static_cast<double>(std[c]), 4);
            };
            throw Error(where + ": its training images were others (channel " +
                        std::to_string(c + 1) + ": " + figures(checkpoint.mean, checkpoint.std) +
                        ", now " + figures(data.mean, data.std) + "); " + kAdvice);
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
        throw Error(file.string() + ": its epochs have " +
                    std::to_string(checkpoint.progress.stepsPerEpoch) +
                    " steps, with these settings they would have " + std::to_string(stepsPerEpoch) +
                    "; " + kAdvice);
    }
    requireSameStatistics(checkpoint, data, file.string());
}

void requireSameImages(const Checkpoint& checkpoint, const fs::path& file,
                       const DataFingerprints& images) {
    const auto differ = [](const std::string& before, const std::string& now) {
        return !before.empty() && before != now;
    };
    const bool train = differ(checkpoint.images.train, images.train);
    const bool test = differ(checkpoint.images.test, images.test);
    if (train || test) {
        throw Error(file.string() + ": its " +
                    (train && test ? "training and test"
                     : train       ? "training"
                                   : "test") +
                    " images or their labels were others; " + kAdvice);
    }
}

void requireSameNetwork(const Checkpoint& checkpoint, const fs::path& file, const ArchSpec& arch,
                        const Dataset& data) {
    if (!sameNetwork(checkpoint.info.spec.arch, arch)) {
        throw Error(file.string() + ": it holds another architecture (" +
                    checkpoint.info.spec.arch.name + "); use the run's own");
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
