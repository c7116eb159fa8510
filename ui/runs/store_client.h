#pragma once

#include "core/base/atomic_file.h"
#include "core/flow/run_groups.h"
#include "core/flow/sweep_outlook.h"
#include "core/flow/use_history.h"
#include "core/flow/verdict.h"
#include "core/store/run_store.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// The curves of one run, as the plots draw them.
struct RunCurves {
    RunRecord run;
    std::vector<StoredStep> steps; // all of them, or those of keptSteps
    std::vector<StoredEpoch> epochs;
    std::vector<StoredMark> marks;
    std::vector<StoredCheckpoint> checkpoints;
};

// Of a run with more steps, about so many are kept for drawing: 13 MB.
inline constexpr std::size_t kKeptSteps = 200'000;
// The places, ascending, of the steps to keep: all up to kKeptSteps; of more, in equal slices,
// those with the lowest and the highest loss, the first, the last and one that is not finite.
std::vector<std::size_t> keptSteps(const std::vector<StoredStep>& steps);

// A run as it was when it was read. Records are shared, not copied: there may be many.
using RunPtr = std::shared_ptr<const RunRecord>;

// What a list of runs has to learn.
struct RunUpdate {
    bool all = false;         // `runs` are all there are; otherwise those that are new or changed
    std::vector<RunPtr> runs; // newest first
    std::vector<std::int64_t> gone; // deleted or purged
    std::vector<UnreadableRun> unreadable;
};

// Of one run, what its page shows beside the record.
struct RunFacts {
    RunPtr run;
    std::vector<StoredMark> marks;
    std::vector<StoredCheckpoint> checkpoints;
    std::filesystem::path folder; // of the checkpoints
};

// What a run kept of a convolution's uses while it was trained.
struct MeasuredRun {
    std::int64_t run = 0;
    ConvAddress conv;
    std::vector<UseMoment> moments; // by step; empty: it was trained without
};

// Of one run the layers that have histograms, and those of one of them.
struct RunHistograms {
    std::int64_t run = 0;
    std::vector<HistogramKey> keys; // empty: it was trained without
    HistogramKey key;               // of the moments
    std::vector<StoredHistogram> moments;
};

// What was measured at the end of the epochs of these runs.
struct EpochsOfRuns {
    std::vector<std::int64_t> runs; // as they were asked for
    std::map<std::int64_t, std::vector<StoredEpoch>> epochs;
};

// A sweep with its runs, and how far it is.
using SweepPlanPtr = std::shared_ptr<const SweepPlan>;
struct PlannedSweep {
    SweepPlanPtr plan;
    SweepOutlook outlook;
};

// Runs that may be trained, and how long they take here.
using RunSpecsPtr = std::shared_ptr<const std::vector<RunSpec>>;
struct PlannedRuns {
    RunSpecsPtr runs;
    TimeEstimate time;
};

// A checkpoint whose file exists, with the run that it belongs to.
struct CheckpointChoice {
    RunRecord run;
    StoredCheckpoint checkpoint;
};

// All run-store access of the ui, in the order asked, on one own thread with its own connection.
// Every function is for the thread that owns the client, returns at once and is answered by a
// signal on that thread; what goes wrong comes as `failed`.
class StoreClient : public QObject {
    Q_OBJECT
  public:
    // Opens the store on the own thread; runs of processes that are gone become interrupted. One
    // that may not be written is opened for reading, which `failed` says once.
    explicit StoreClient(std::filesystem::path folder, QObject* parent = nullptr);
    // Joins: waits for the call under way and for the changes that were asked for; loads that wait
    // are dropped.
    ~StoreClient() override;

    const std::filesystem::path& folder() const { return folder_; }

    void refresh(); // -> runsLoaded: all at first, then what has changed
    // From now on also what other connections and processes write, about a second later.
    void watch();
    void loadCurves(std::int64_t run); // -> curvesLoaded
    // -> measuredUsesLoaded
    void loadMeasuredUses(std::int64_t run, const ConvAddress& conv);
    // -> histogramsLoaded; of a layer that the run does not have its first
    void loadHistograms(std::int64_t run, HistogramKey key);
    void loadAllCheckpoints();        // -> allCheckpointsLoaded
    void loadFacts(std::int64_t run); // -> factsLoaded or factsFailed
    // Those of runs that are gone are left out. -> epochsLoaded
    void loadEpochs(std::vector<std::int64_t> runs);

    void loadTime(RunSpecsPtr runs);     // -> timeLoaded
    void loadOutlook(SweepPlanPtr plan); // -> outlookLoaded
    void loadPlans();                    // those that were kept -> plansLoaded
    void keepPlan(SweepPlanPtr plan);
    void forgetPlan(std::string sweep);

    // Each is answered by runsLoaded. Where a run refuses, the others are changed all the same.
    void renameRun(std::int64_t run, const QString& name);
    void setNote(std::int64_t run, const QString& note);
    void changeTags(std::vector<std::int64_t> runs, std::vector<std::string> add,
                    std::vector<std::string> remove);
    void setStarred(std::vector<std::int64_t> runs, bool starred);
    void setArchived(std::vector<std::int64_t> runs, bool archived);
    void deleteRuns(std::vector<std::int64_t> runs); // into the trash -> runDeleted for each, too
    void undeleteRuns(std::vector<std::int64_t> runs);
    void purgeRuns(std::vector<std::int64_t> runs); // those that are in the trash

    // HTML, or by the ending of the file Markdown (.md) or LaTeX (.tex) -> fileWritten or
    // fileNotWritten
    void writeReport(std::vector<RunPtr> runs, GroupBy by, Accuracy accuracy, QString file);

  signals:
    void runsLoaded(const sharesnet::RunUpdate& update);
    void curvesLoaded(const sharesnet::RunCurves& curves);
    void histogramsLoaded(const sharesnet::RunHistograms& histograms);
    void measuredUsesLoaded(const sharesnet::MeasuredRun& measured);
    void allCheckpointsLoaded(const std::vector<sharesnet::CheckpointChoice>& checkpoints);
    void factsLoaded(const sharesnet::RunFacts& facts);
    void factsFailed(qint64 run, const QString& why); // beside `failed`
    void epochsLoaded(const sharesnet::EpochsOfRuns& epochs);
    void timeLoaded(const sharesnet::PlannedRuns& runs);
    void outlookLoaded(const sharesnet::PlannedSweep& sweep);
    void plansLoaded(const std::vector<sharesnet::PlannedSweep>& sweeps);
    void runDeleted(qint64 run);
    void fileWritten(const QString& file);
    void fileNotWritten(const QString& file, const QString& why);
    // What a person should know of the store itself, once: it was brought up to date.
    void noticed(const QString& message);
    void failed(const QString& message);

  private:
    using Answer = std::function<void()>;                // emitted on the owner's thread
    using Task = std::function<Answer(RunStore& store)>; // run on the own thread
    enum class Kind { Load, Change };
    using Edit = std::function<void(RunStore& store, std::int64_t run)>;
    using Failed = std::function<void(const QString& why)>; // beside `failed`
    void post(Kind kind, Task task, Failed alsoFailed = {});
    void edit(std::vector<std::int64_t> runs, Edit edit, std::function<void(qint64)> after = {});
    void look();
    void write(QString file, std::function<void(RunStore&, const AppendBytes&)> content);
    RunStore& store();
    std::unique_ptr<RunStore> open();
    void tell(void (StoreClient::*signal)(const QString&), const Message& message); // any thread
    RunUpdate readUpdate(RunStore& store);

    std::filesystem::path folder_;
    std::unique_ptr<RunStore> store_;  // of the own thread, as is
    Message readOnly_;                 // why; empty: it is not
    std::optional<std::int64_t> upTo_; // what was read; none: nothing yet
    std::atomic<bool> closing_{false};
    QTimer timer_;
    bool looking_ = false;
    QString lookFailure_; // that was told
    Worker worker_;
};

} // namespace sharesnet
