#pragma once

#include "core/arch/spec.h"
#include "core/base/message.h"
#include "core/config/train_config.h"
#include "core/run/events.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace sharesnet {

// The checkpoints that a run keeps of every n-th epoch (TrainConfig::keepEvery), in its folder
// beside the last and the best: `epoch-N.safetensors`, after N epochs.

std::string keptCheckpointName(int epoch);

// What a checkpoint is called where it is chosen: "last", "best", "epoch-10".
std::string checkpointName(const CheckpointSaved& checkpoint);

struct KeptCheckpoint {
    int epoch = 0; // finished
    std::filesystem::path file;
};
// By epoch; none where the folder is gone or cannot be read. Blocks for the disk.
std::vector<KeptCheckpoint> keptCheckpoints(const std::filesystem::path& folder);

// About how many bytes a checkpoint takes after so many steps: weights, momentum, averages where
// they are kept, running statistics, and 75 bytes of curve per step.
std::int64_t checkpointBytes(const ArchSpec& arch, const TrainConfig& config, std::int64_t steps);

// "20 checkpoints are kept, one every 10 epochs: 20 x 7.2 MiB = 144 MiB on the disk", of those that
// come after `epochsDone`. With `stepsPerEpoch` the size is the mean, with the growing curve; 0: it
// is not known, and the curve is left out. Empty where none is kept. Any thread.
Message keptCheckpointsText(const ArchSpec& arch, const TrainConfig& config, int epochsDone,
                            std::int64_t stepsPerEpoch);
// The bytes of them all.
std::int64_t keptCheckpointsBytes(const ArchSpec& arch, const TrainConfig& config, int epochsDone,
                                  std::int64_t stepsPerEpoch);

} // namespace sharesnet
