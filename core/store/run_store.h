#pragma once

#include "core/base/error.h"
#include "core/store/run_record.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

struct StoredCheckpoint {
    CheckpointSaved checkpoint;
    double time = 0;
};

// A run that stands in the store but cannot be read: damaged, or written by a newer version.
struct UnreadableRun {
    std::int64_t id = 0;
    std::string reason;
};

struct RunList {
    std::vector<RunRecord> runs; // newest first
    std::vector<UnreadableRun> unreadable;
};

// The right to train one run, held by one process at a time. `token` tells this claim from those
// of others, also of the same process.
struct RunClaim {
    std::int64_t run = 0;
    std::string token;
};

// Another process has the claim, or may have it. The message says who; taking over is for a person
// who knows that it is gone.
class RunClaimedError final : public Error {
  public:
    RunClaimedError(const std::string& message, std::int64_t run, bool alive)
        : Error(message), run_(run), alive_(alive) {}
    std::int64_t run() const { return run_; }
    // It cannot be looked at from here, so a person may know better.
    bool mayBeGone() const { return !alive_; }

  private:
    std::int64_t run_;
    bool alive_;
};

enum class StoreAccess {
    Make,  // read and write; the folder is made if missing, the schema brought up to date
    Write, // the same, but Error where there is no store
    Read,  // nothing is written: also for a store whose files may only be read
};

// How often who holds a claim says so, and how long it counts where the process cannot be looked
// at. Seconds.
constexpr double kHeartbeatSeconds = 10;
constexpr double kHeartbeatExpires = 120;

// Runs in one SQLite file (`runs.sqlite`, WAL) in a folder, with the checkpoints beside it. One
// connection: use an object from one thread at a time, and open one a thread; several processes
// may have the same store open. Everything blocks for the disk and throws Error that names the
// file (no store there, not a database, newer schema, disk full, read-only folder, locked for over
// 10 s).
class RunStore {
  public:
    explicit RunStore(const std::filesystem::path& folder, StoreAccess access = StoreAccess::Make);
    ~RunStore();
    RunStore(RunStore&&) noexcept;
    RunStore& operator=(RunStore&&) noexcept;

    const std::filesystem::path& folder() const;
    // folder/checkpoints/ID; made by create and claim
    std::filesystem::path checkpointFolder(std::int64_t run) const;

    // Runs that are created, running or paused but whose process is gone become Interrupted, and
    // claims of processes that are gone end. Gone: for sure, or no heartbeat for kHeartbeatExpires.
    // Returns how many became Interrupted.
    int markInterrupted();

    // A new run, claimed by this process.
    RunClaim create(const RunSpec& spec);
    // The claim of a run that is there, in one transaction: of two who ask at the same moment one
    // gets it. Throws RunClaimedError where a process has it that lives or may live; with takeOver
    // only where that process certainly lives.
    RunClaim claim(std::int64_t run, bool takeOver = false);
    // Says that the holder lives. False: the claim is another's by now.
    bool heartbeat(const RunClaim& claim);
    // Nothing happens where the claim is another's by now.
    void release(const RunClaim& claim);

    // Brings events of the claimed run into the store, in one transaction. Events of other runs are
    // left out, and so are all of them where the claim is another's by now: then false. Activations
    // and notes leave no trace. RunStarted deletes the metrics from firstStep on and adds those of
    // `before` that are missing.
    bool record(const RunClaim& claim, std::span<const TrainingEvent> events);

    RunList runs() const;
    RunRecord run(std::int64_t id) const;                    // throws Error for an unknown id
    std::vector<StoredStep> steps(std::int64_t run) const;   // by step
    std::vector<StoredEpoch> epochs(std::int64_t run) const; // by epoch
    std::vector<StoredMark> marks(std::int64_t run) const;   // by step
    // those whose file exists; the latest of each kind
    std::vector<StoredCheckpoint> checkpoints(std::int64_t run) const;
    // whether a checkpoint was ever told, its file may be gone
    bool hadCheckpoint(std::int64_t run) const;

    void renameRun(std::int64_t id, const std::string& name);
    // with its metrics and checkpoint folder; refuses a claimed run
    void deleteRun(std::int64_t id);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
