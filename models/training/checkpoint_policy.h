#pragma once

#include "core/base/error.h"
#include "core/run/run_control.h"
#include "models/checkpoint/checkpoint_writer.h"
#include "models/step/throughput.h"
#include "models/training/run_reporter.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sharesnet {

// The run was asked to stop while its last checkpoint could not be written. The message says where
// its weights are.
class StoppedUnsaved final : public IoError {
  public:
    using IoError::IoError;
};

// When a run is saved, and what happens where it cannot be: a full disk holds the run until there
// is room, everything else is tried again for a while and then ends it, its weights saved in the
// state folder or the system's temporary one. One thread; the writing itself is done on another.
class CheckpointPolicy {
  public:
    struct Options {
        double minutes = 0; // a checkpoint at least so often within an epoch; 0: never
        std::chrono::milliseconds betweenTries{3'500};
        int tries = 5;
    };

    // `save` as of CheckpointWriter. While waiting for room, `meanwhile` is called at each request
    // to the run; what it throws ends the wait.
    CheckpointPolicy(CheckpointWriter::Save save, Options options, RunControl& control,
                     RunReporter& reporter, std::function<void()> meanwhile);

    bool due() const; // so long after the last that another should be written

    // Begins to write. Blocks while the one before is being written or cannot be.
    void save(Checkpoint checkpoint, std::vector<CheckpointKind> kinds);

    // Between two steps: tells what was written. Blocks where there is no room on the disk, until
    // there is; a stop ends that at once. Throws IoError that says what becomes of the weights
    // where a checkpoint cannot be written after all, StoppedUnsaved after a stop.
    void look();
    // Blocks until all is written and told, as look() does where it cannot be.
    void finish();
    // Blocks for what is being written just now and tells it; what fails is left to look().
    void settle();

    // The newest file of the run, for messages; empty: none yet.
    const std::filesystem::path& lastSaved() const { return lastSaved_; }
    void resumedFrom(const std::filesystem::path& file) { lastSaved_ = file; }

  private:
    void tellSaved();
    void waitForRoom(const CheckpointFailure& failure);
    void tryAgain(const CheckpointFailure& failure);
    bool dueAgain(const CheckpointFailure& failure) const;
    [[noreturn]] void giveUp(const CheckpointFailure& failure);

    const Options options_;
    RunControl& control_;
    RunReporter& reporter_;
    const std::function<void()> meanwhile_;
    Stopwatch sinceSaved_;
    std::filesystem::path lastSaved_;
    // Of the checkpoint that cannot be written:
    bool failureTold_ = false;
    int roomTries_ = 0;       // that failed for lack of room alone
    CheckpointWriter writer_; // last: nothing is written any more when the rest goes
};

} // namespace sharesnet
