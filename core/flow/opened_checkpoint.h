#pragma once

#include "core/run/engine.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// A moment of a run that was kept, maybe more than once: as the last, the best, and one of every
// n-th epoch.
struct CheckpointStep {
    std::vector<std::filesystem::path> files; // that hold it, the preferred one first
    std::int64_t step = 0;                    // 0: whichever they hold
    int epoch = 0;                            // finished epochs
};

// The checkpoint that was looked into last, kept open. One thread.
class OpenedCheckpoint {
  public:
    // On the CPU unless it is said otherwise: a training that has the GPU keeps it.
    explicit OpenedCheckpoint(std::string device = "cpu") : device_(std::move(device)) {}

    // Blocks for the reading of a file that is not open yet, or was written anew since. Throws
    // Error that names the file.
    CheckpointProbe& at(const Engine& engine, const std::filesystem::path& file);
    // The first of a step's files that can be opened and holds that step; null: none. Why those
    // before it were passed over is added to `passedOver`.
    CheckpointProbe* firstOf(const Engine& engine, const CheckpointStep& step,
                             std::vector<SkippedFile>& passedOver);

  private:
    std::string device_;
    std::filesystem::path file_;
    std::filesystem::file_time_type written_;
    std::unique_ptr<CheckpointProbe> probe_;
};

} // namespace sharesnet
