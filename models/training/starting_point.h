#pragma once

#include "core/base/message.h"
#include "core/data/dataset.h"
#include "core/run/trainer.h"
#include "models/checkpoint/checkpoint_files.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Where a run begins.
struct StartingPoint {
    std::optional<Checkpoint> checkpoint; // nullopt: at step 1
    bool branch = false;                  // it is another run's
    std::filesystem::path file;           // of the checkpoint
    std::vector<Message> notes;           // about files that were passed over
};

// Looks into the job's checkpoint folder and changes nothing there. Blocks for the disk. Throws
// Error that says what to do: for a new run in a folder that holds checkpoints, for a resume
// without a whole one, for a branch without its first, and where a newer one is there that cannot
// be read but may be whole, since going on from an older one would push it out.
StartingPoint findStartingPoint(const RunJob& job);

// Throws Error where training would not go on as the checkpoint's run did: with another
// architecture, other classes or epochs of other lengths, or where a figure of the training images
// says that they are others.
void requireSameTraining(const Checkpoint& checkpoint, const std::filesystem::path& file,
                         const ArchSpec& arch, const Dataset& data, std::int64_t stepsPerEpoch);

// Throws Error where the training or test images are not those that the checkpoint's run had.
void requireSameImages(const Checkpoint& checkpoint, const std::filesystem::path& file,
                       const DataFingerprints& images);

// The same for a branch, whose settings and images may be others: architecture and classes alone.
void requireSameNetwork(const Checkpoint& checkpoint, const std::filesystem::path& file,
                        const ArchSpec& arch, const Dataset& data);

// The state in which a branch begins. It has no best accuracy, since that was another run's. Where
// its epochs have another number of steps than those of the checkpoint's run, the epoch that was
// under way begins anew, and steps count as if all epochs before had had as many.
TrainerState branchState(const TrainerState& parent, std::int64_t stepsPerEpoch);

} // namespace sharesnet
