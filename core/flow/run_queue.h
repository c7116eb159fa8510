#pragma once

#include "core/base/message.h"
#include "core/config/run_spec.h"
#include "core/run/model_exchange.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// The same run with every share group dissolved, named as such, by default or after a name that a
// person gave: what a saving is measured against.
RunSpec unsharedTwin(RunSpec spec);

struct QueuedRun {
    RunSpec spec;
    std::int64_t resumes = 0; // this run of the store, with the spec's settings; 0: a new run
    // Above 0: a new run from the checkpoint of `branchStep` of this run, with the spec's settings
    // and sharing, and its name unless that is empty.
    std::int64_t branches = 0;
    std::int64_t branchStep = 0;
    TieRule branchTie = {};  // BranchOptions::tie
    bool fromBefore = false; // of an earlier window, and nobody has said that it is to begin
    // Why it could not begin, as the person was told; empty: it may. Not kept in the file, so that
    // a run of an earlier window is tried anew.
    std::string failure = {};
    bool operator==(const QueuedRun&) const = default;
};

// Runs to be trained one after the other, the next one first. A queue that is held lets nothing
// begin by itself: a person stopped a run, or one failed for a reason that may meet them all. Runs
// of an earlier window, and those that could not begin, are passed over until they are admitted.
// Indices that do not exist do nothing. One thread.
class RunQueue {
  public:
    const std::deque<QueuedRun>& waiting() const { return waiting_; }
    bool empty() const { return waiting_.empty(); }

    void append(QueuedRun run) { waiting_.push_back(std::move(run)); }
    void prepend(QueuedRun run) { waiting_.push_front(std::move(run)); }
    bool move(int from, int to); // false: nothing moved
    bool remove(int index);      // false: no such run
    void clear() { waiting_.clear(); }

    void hold() { held_ = true; }
    void release() { held_ = false; }
    void admitAll();       // those of an earlier window and those that failed, too; and releases
    bool admit(int index); // this one alone, and holds or releases nothing; false: no such run
    bool held() const { return held_; }
    // Those on this data that have not failed yet fail for this reason. Their names, in order.
    std::vector<std::string> failOn(const DataSpec& data, const std::string& why);
    // The data of those that may begin, each once.
    std::vector<DataSpec> dataInUse() const;
    // Takes out what waits to resume this run of the store and failed to; nullopt: none.
    std::optional<QueuedRun> takeFailed(std::int64_t resumes);
    std::size_t fromBefore() const; // how many wait to be admitted
    // Takes the next run out; nullopt where the queue is held, or has none that may begin.
    std::optional<QueuedRun> takeNext();

    bool operator==(const RunQueue&) const = default;

  private:
    std::deque<QueuedRun> waiting_;
    bool held_ = false;
};

// The queue of a store's folder (`queue.json`), so that it survives the program. Blocks for the
// disk. An empty queue that is not held has no file. Throws IoError.
void saveQueue(const RunQueue& queue, const std::filesystem::path& storeFolder);

struct LoadedQueue {
    RunQueue queue;
    // One sentence for people where the file cannot be read (damaged, of a newer version): the
    // queue is empty then, and the file stands beside under the name that is said here.
    Message notice;
};
// Any queue that holds runs comes back held, and they are `fromBefore`: whether they are to go on
// is for a person to say. Throws IoError where the system refuses.
LoadedQueue loadQueue(const std::filesystem::path& storeFolder);

} // namespace sharesnet
