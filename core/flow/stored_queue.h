#pragma once

#include "core/flow/run_queue.h"

#include <filesystem>

namespace sharesnet {

// The queue of a store's folder for one window. The first window to come holds the lock
// `queue.lock` for as long as it lives and keeps its queue in `queue.json`; a second one on the
// same store has a queue of its own that is not kept, so that neither overwrites the other's. The
// kernel frees the lock of a window that is gone, however it went. One thread; all functions block
// for the disk.
class StoredQueue {
  public:
    // Makes the folder if missing. Never throws for what the system refuses: then it is not own.
    explicit StoredQueue(std::filesystem::path storeFolder);
    ~StoredQueue();
    StoredQueue(const StoredQueue&) = delete;
    StoredQueue& operator=(const StoredQueue&) = delete;

    bool isOwn() const { return lock_ >= 0; }
    // One sentence for people where it is not own, else empty.
    const Message& whyNotKept() const { return whyNotKept_; }

    // As loadQueue and saveQueue; where it is not own, empty and nothing. Throw IoError.
    LoadedQueue load() const;
    void save(const RunQueue& queue) const;

  private:
    std::filesystem::path folder_;
    int lock_ = -1; // a file descriptor
    Message whyNotKept_;
};

} // namespace sharesnet
