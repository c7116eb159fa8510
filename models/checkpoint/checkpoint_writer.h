#pragma once

#include "core/run/events.h"
#include "models/checkpoint/checkpoint_files.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace sharesnet {

// Writes checkpoints on a thread of its own, so that training goes on meanwhile. What cannot be
// written is kept for retry(). All functions are for the one thread that trains.
class CheckpointWriter {
  public:
    explicit CheckpointWriter(const std::filesystem::path& folder);
    ~CheckpointWriter(); // blocks until what is being written is done; what failed is given up

    // Takes a checkpoint whose tensors nobody changes any more, to be written under all of `kinds`.
    // Blocks while the one before is still being written. Must not be called while failure() holds.
    void write(Checkpoint checkpoint, std::vector<CheckpointKind> kinds);

    void wait();  // blocks until all is written or failed
    void retry(); // tries again what failed, and blocks until that is decided

    std::optional<std::string> failure() const;  // why the last could not be written; it is kept
    std::vector<CheckpointSaved> takeFinished(); // what was written since the last call, in order

  private:
    struct Task {
        Checkpoint checkpoint;
        std::vector<CheckpointKind> kinds; // still to be written
    };

    void work(const std::stop_token& stop);
    void writeKinds(Task& task); // without the lock

    const CheckpointFiles files_;
    mutable std::mutex mutex_; // guards what follows
    std::condition_variable_any changed_;
    std::optional<Task> task_;
    bool busy_ = false; // task_ is being written
    std::optional<std::string> failure_;
    std::vector<CheckpointSaved> finished_;
    std::jthread thread_; // last: started when all else stands
};

} // namespace sharesnet
