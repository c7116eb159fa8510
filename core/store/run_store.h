#pragma once

#include "core/base/error.h"
#include "core/store/run_record.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

struct StoredCheckpoint {
    CheckpointSaved checkpoint;
    double time = 0;
};

// A layer of which a run has histograms.
struct HistogramKey {
    std::string layer;
    LayerHistogram::Of of = LayerHistogram::Of::Weight;
    bool operator==(const HistogramKey&) const = default;
};

struct StoredHistogram {
    int epoch = 0;
    std::int64_t step = 0;
    Histogram histogram;
};

// What a convolution did at each of its uses, at a step of the training.
struct StoredUses {
    int epoch = 0; // under way
    std::int64_t step = 0;
    MeasuredUses measured;
};

// A run that stands in the store but cannot be read: damaged, or written by a newer version.
struct UnreadableRun {
    std::int64_t id = 0;
    Message reason;
};

struct RunList {
    std::vector<RunRecord> runs; // newest first
    std::vector<UnreadableRun> unreadable;
    std::int64_t upTo = 0; // for changesSince
};

// The right to train one run, held by one process at a time. `token` tells this claim from those
// of others, also of the same process.
struct RunClaim {
    std::int64_t run = 0;
    std::string token;
};

enum class RunScope {
    Kept,
    Trash, // deleted, but not purged yet
};

// What became of runs since a look at the store.
struct RunChanges {
    RunList changed;                // new or changed, and all that are being trained
    std::vector<std::int64_t> gone; // deleted or purged
};

// Where a new run comes from.
struct RunOrigin {
    std::int64_t parent = 0; // the run that it branches from, after its step parentStep
    std::int64_t parentStep = 0;
    bool freeName = false; // another run that is kept has its name: add "-2", "-3" ...
};

// One run of a sweep. Equal keys, equal runs: of a sweep no two have the same, in whatever order
// and how often its file is read.
struct SweepPlace {
    int index = 0; // from 1, for people
    std::string key;
    RunSpec spec;
};

// How a run of a sweep stands.
struct SweepState {
    std::string key;
    std::int64_t run = 0;
    RunState state = RunState::Created;
    bool claimed = false; // a process has it
};

// What an epoch of a run took.
struct EpochTime {
    std::int64_t run = 0;
    double seconds = 0; // the mean, evaluation included
};

struct SweepChoice {
    bool retry = false;                 // those that failed or diverged, too
    std::set<std::int64_t> except = {}; // runs that were tried by whoever asks
};

struct SweepRun {
    std::size_t place = 0; // among those that were given
    RunClaim claim;
    bool isNew = true; // false: to be resumed
};

// Another process has the claim, or may have it. The message says who; taking over is for a person
// who knows that it is gone.
class RunClaimedError final : public Error {
  public:
    RunClaimedError(const Message& message, std::int64_t run, bool alive)
        : Error(message), run_(run), alive_(alive) {}
    std::int64_t run() const { return run_; }
    // It cannot be accessed from here, so a person may know better.
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
    // One sentence for people, where opening brought an older store up to date; else empty.
    const Message& notice() const;
    // folder/checkpoints/ID; made by create and claim
    std::filesystem::path checkpointFolder(std::int64_t run) const;

    // Runs that are created, running or paused but whose process is gone become Interrupted, and
    // claims of processes that are gone end. Gone: for sure, or no heartbeat for kHeartbeatExpires.
    // Returns how many became Interrupted.
    int markInterrupted();

    // A new run, claimed by this process.
    RunClaim create(const RunSpec& spec, const RunOrigin& origin = {});
    // The next run of a sweep that is not finished and that nobody has, claimed, in one
    // transaction: a new one where its place has none, else one that was stopped or interrupted.
    // Of several processes each gets another. nullopt: none is left to take.
    std::optional<SweepRun> takeNext(const std::string& sweep, std::span<const SweepPlace> places,
                                     const SweepChoice& choice = {});
    std::vector<SweepState> sweepStates(const std::string& sweep) const; // kept runs, by id
    // The claim of a run that is there, in one transaction: of two who ask at the same moment one
    // gets it. Throws RunClaimedError where a process has it that lives or may live; with takeOver
    // only where that process certainly lives. Throws Error for one in the trash.
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

    RunList runs(RunScope scope = RunScope::Kept) const;
    // Quick where little changed; the next call takes changed.upTo. Changes of this object are
    // among them.
    RunChanges changesSince(std::int64_t upTo) const;
    // Whether another connection, of any process, has written since the last call; the first says
    // true. Costs next to nothing: for a look every second.
    bool writtenByOthers();
    RunRecord run(std::int64_t id) const;   // throws Error for an unknown id
    void requireRun(std::int64_t id) const; // the same, also for one that cannot be read
    // Of kept runs with this data, trained last on this host, that have a whole epoch: the latest
    // `atMost`.
    std::vector<EpochTime> epochTimes(const DataSpec& data, const std::string& host,
                                      int atMost) const;
    std::vector<StoredStep> steps(std::int64_t run) const;   // by step
    std::vector<StoredEpoch> epochs(std::int64_t run) const; // by epoch
    std::vector<StoredMark> marks(std::int64_t run) const;   // by step
    // In the order of the network; empty: the run was trained without histograms.
    std::vector<HistogramKey> histogramKeys(std::int64_t run) const;
    std::vector<StoredHistogram> histograms(std::int64_t run,
                                            const HistogramKey& key) const; // by step
    // Empty: the run was trained without `use-steps`.
    std::vector<ConvAddress> measuredConvs(std::int64_t run) const;
    std::vector<StoredUses> measuredUses(std::int64_t run,
                                         const ConvAddress& conv) const; // by step
    // Those whose file exists, by step: the latest and the best, and all that are kept.
    std::vector<StoredCheckpoint> checkpoints(std::int64_t run) const;
    // whether a checkpoint was ever told, its file may be gone
    bool hadCheckpoint(std::int64_t run) const;

    // All of these throw Error for an unknown id, and may be asked of a run that is being trained.
    void renameRun(std::int64_t id, const std::string& name);
    // Throws Error for a tag that is empty, over 64 bytes long, or holds a comma or control
    // characters.
    void setTags(std::int64_t id, std::vector<std::string> tags);
    void setNote(std::int64_t id, const std::string& note); // as typed
    void setNote(std::int64_t id, const Message& note);     // read in any language
    void setStarred(std::int64_t id, bool starred);
    void setArchived(std::int64_t id, bool archived);

    // Into the trash: out of all lists, but with everything it has. Refuses a claimed run.
    void deleteRun(std::int64_t id);
    // Back from there. Throws Error where its place in a sweep has another run by now.
    void undeleteRun(std::int64_t id);
    // Permanently, with its metrics and checkpoint folder; refuses a claimed run. Branches of it
    // have their own checkpoints.
    void purgeRun(std::int64_t id);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
