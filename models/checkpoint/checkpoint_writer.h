#pragma once

#include "core/base/message.h"
#include "core/run/events.h"
#include "models/checkpoint/checkpoint.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace sharesnet {

// Why a checkpoint could not be written.
struct CheckpointFailure {
    Message message;       // names the file
    std::error_code cause; // where the system refused; else not set
    int tries = 1;         // of this checkpoint
    std::chrono::steady_clock::time_point when;

    bool noRoom() const; // the disk is full, or the person's share of it
};

// Writes checkpoints on a thread of its own, so that training goes on meanwhile. What cannot be
// written is kept for retry(). All functions are for the one thread that trains.
class CheckpointWriter {
  public:
    // As CheckpointFiles::save; called on the writer's thread.
    using Save = std::function<std::filesystem::path(CheckpointKind, const Checkpoint&)>;

    explicit CheckpointWriter(Save save);
    ~CheckpointWriter(); // blocks until what is being written is done; what failed is dropped

    // Takes a checkpoint whose tensors nobody changes any more, to be written under all of `kinds`.
    // Blocks while the one before is still being written. Must not be called while failure() holds.
    void write(Checkpoint checkpoint, std::vector<CheckpointKind> kinds);

    void wait();  // blocks until all is written or failed
    void retry(); // begins to write what failed; does not block

    // Why the last could not be written; nullopt also while it is being written.
    std::optional<CheckpointFailure> failure() const;
    std::optional<Checkpoint> takeFailed();      // then there is no failure any more
    std::vector<CheckpointSaved> takeFinished(); // what was written since the last call, in order

  private:
    struct Task {
        Checkpoint checkpoint;
        std::vector<CheckpointKind> kinds; // still to be written
        int tries = 0;
    };

    void work(const std::stop_token& stop);
    void writeKinds(Task& task); // without the lock

    const Save save_;
    mutable std::mutex mutex_; // guards what follows
    std::condition_variable_any changed_;
    std::optional<Task> task_;
    bool busy_ = false; // task_ is being written
    std::optional<CheckpointFailure> failure_;
    std::vector<CheckpointSaved> finished_;
    std::jthread thread_; // last: started when all else stands
};

} // namespace sharesnet
