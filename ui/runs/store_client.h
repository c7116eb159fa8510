#pragma once

#include "core/store/run_store.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
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
    // Opens the store on the own thread; runs of processes that are gone become interrupted.
    explicit StoreClient(std::filesystem::path folder, QObject* parent = nullptr);
    // Joins: waits for the call under way and for the changes that were asked for; loads that wait
    // are dropped.
    ~StoreClient() override;

    const std::filesystem::path& folder() const { return folder_; }

    void refresh();                                        // -> runsLoaded, newest first
    void loadCurves(std::int64_t run);                     // -> curvesLoaded
    void loadAllCheckpoints();                             // -> allCheckpointsLoaded
    void renameRun(std::int64_t run, const QString& name); // -> runChanged
    void deleteRun(std::int64_t run);                      // -> runDeleted
    // one CSV file, unthinned -> curvesExported
    void exportCurves(std::vector<std::int64_t> runs, QString file);

  signals:
    void runsLoaded(const sharesnet::RunList& list);
    void curvesLoaded(const sharesnet::RunCurves& curves);
    void allCheckpointsLoaded(const std::vector<sharesnet::CheckpointChoice>& checkpoints);
    void runChanged(qint64 run);
    void runDeleted(qint64 run);
    void curvesExported(const QString& file);
    void failed(const QString& message);

  private:
    using Answer = std::function<void()>;                // emitted on the owner's thread
    using Task = std::function<Answer(RunStore& store)>; // run on the own thread
    enum class Kind { Load, Change };
    void post(Kind kind, Task task);
    RunStore& store();

    std::filesystem::path folder_;
    std::unique_ptr<RunStore> store_; // of the own thread
    std::atomic<bool> closing_{false};
    Worker worker_;
};

} // namespace sharesnet
