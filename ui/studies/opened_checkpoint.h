#pragma once

#include "core/run/engine.h"

#include <filesystem>
#include <memory>

namespace sharesnet {

// The checkpoint that was looked into last, kept open. One thread.
class OpenedCheckpoint {
  public:
    // Blocks for the reading of a file that is not open yet, or was written anew since. On the CPU:
    // a training that has the GPU keeps it. Throws Error that names the file.
    CheckpointProbe& at(const Engine& engine, const std::filesystem::path& file);

  private:
    std::filesystem::path file_;
    std::filesystem::file_time_type written_;
    std::unique_ptr<CheckpointProbe> probe_;
};

} // namespace sharesnet
