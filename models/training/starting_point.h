#pragma once

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
    std::filesystem::path file;           // of the checkpoint
    std::vector<std::string> notes;       // about files that were passed over
};

// Looks into the job's checkpoint folder and changes nothing there. Blocks for the disk. Throws
// Error that says what to do: for a new run in a folder that holds checkpoints, for a resume
// without a whole one, and where a newer one is there that cannot be read but may be whole, since
// going on from an older one would push it out.
StartingPoint findStartingPoint(const RunJob& job);

// Throws Error where training would not go on as the checkpoint's run did: with another
// architecture, other classes or training images, or epochs of other lengths.
void requireSameTraining(const Checkpoint& checkpoint, const std::filesystem::path& file,
                         const ArchSpec& arch, const Dataset& data, std::int64_t stepsPerEpoch);

} // namespace sharesnet
