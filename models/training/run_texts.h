#pragma once

#include "core/base/message.h"
#include "core/run/rank_place.h"
#include "core/run/trainer.h"
#include "models/checkpoint/checkpoint.h"
#include "models/device/device.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace sharesnet {

// What a run says of itself, in facts and sentences.

// How it begins; images and the curve so far are the caller's to add.
RunStarted startOf(const RunSpec& spec, const TrainerState& progress, const ComputeDevice& device,
                   const RankPlace& place);

// Nothing where a batch fits into the memory that is free now.
std::optional<std::string> memoryWarningOf(const RunSpec& spec, std::int64_t trainImages,
                                           const ComputeDevice& device);

// That torchrun's OMP_NUM_THREADS leaves cores unused; empty where it does not. `threads`: the
// setting.
std::string threadsNote(const RankPlace& place, int threads);

// What the checkpoints of every n-th epoch take of the disk, and whether there is room. Empty where
// none are kept.
Message keptCheckpointsNote(const RunJob& job, const TrainerState& progress);

// What measuring the uses costs: `seconds` of each `between` that the steps between two of them
// take.
std::string useCostNote(double seconds, double between, int useSteps);

// `lastSaved`: empty where there was no checkpoint yet.
std::string divergedText(const std::string& what, const TrainerState& progress, double learningRate,
                         double slowerRate, const std::filesystem::path& lastSaved);

} // namespace sharesnet
