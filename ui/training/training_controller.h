#pragma once

#include "core/arch/spec.h"
#include "core/flow/run_progress.h"
#include "ui/training/queued_run.h"
#include "ui/training/session_bridge.h"
#include "ui/training/sweep_training.h"
#include "ui/training/training_queue.h"

#include <QObject>

#include <functional>
#include <optional>

namespace sharesnet {

class TrainingControls;
class TrainingForm;

// Ties form, controls and bridge together: makes plans from what the person chose, keeps those that
// wait in a queue, and says what happened. A run that ends lets the next begin; one that a person
// stopped or that failed holds the queue. One that cannot begin stays in the queue with the reason,
// until it is tried again or removed. Ui thread.
class TrainingController : public QObject {
    Q_OBJECT

  public:
    // None is owned; all must outlive it.
    TrainingController(SessionBridge* bridge, TrainingForm* form, TrainingControls* controls,
                       QObject* parent = nullptr);

    // What Train would train. `obstacle`: why it cannot be trained; empty: it can.
    void setArchitecture(const ArchSpec& arch, const QString& obstacle);
    void setEngine(std::shared_ptr<const Engine> engine, const std::vector<DeviceInfo>& devices);
    void setEngineTrouble(const QString& reason); // there will be none

    // now, or behind what runs and waits
    void train(bool withTwin);
    // The same for runs of the store: with the settings of `wanted`, which for a prolonged run are
    // those of `prolonged` in core/flow/prolong.h.
    void resumeLater(std::int64_t run, const RunSpec& wanted);
    // Its blocks share as in `wanted`; `tie`: BranchOptions::tie.
    void branchRun(std::int64_t run, std::int64_t step, const RunSpec& wanted,
                   const TieRule& tie = {});
    // The same for several new runs; those that wait or are in training already are left out.
    void trainAll(const std::vector<RunSpec>& specs);
    std::vector<RunSpec> notQueued(const std::vector<RunSpec>& specs) const; // those that are not
    // as SessionBridge::resumeRun: now
    void resumeRun(std::int64_t run, ResumeOptions options = {});
    // Fills form, device and data with those of a run.
    void takeSettings(const RunSpec& spec);
    // now, or as the next one
    void trainNext(QueuedRun run);
    // and holds the queue
    void stop(StopPoint point);

    // Trains the runs of a sweep that nobody has taken yet, one after the other, once the queue is
    // empty. With `retry`, runs that failed are trained again. A sweep that was being trained is
    // replaced. Its pause lets the run in training finish; stop() ends that run and pauses the
    // sweep.
    void trainSweep(std::shared_ptr<const SweepPlan> plan, bool retry);
    SweepTraining* sweep() { return &sweep_; }

    // What waits; to change it is to change what comes next.
    TrainingQueue* queue() { return &queue_; }
    // Undoes the last change of the queue, and goes on with what was put back as with what was
    // never gone.
    void undoQueueStep();
    // Goes on with a queue that was held, with what was kept, and with what could not begin.
    void startWaiting();
    void retryWaiting(int index); // now, or when its turn comes
    bool isTraining() const { return bridge_->isRunning(); }
    bool isBusy() const { return bridge_->isRunning() || !queue_.empty(); }

  signals:
    void busyChanged(); // isTraining()
    void information(const QString& text);
    void problem(const QString& text);
    // in place of a problem; how it might go on
    void diverged(const QString& text, const sharesnet::QueuedRun& slower);
    // the network has other classes than the data; `dataClasses` would fit
    void classesDiffer(const QString& text, int dataClasses);
    // a run could not be resumed and is as it was; it can be restarted from step 1
    void notResumed(const QString& text, qint64 run);
    // another process has the run; where that may be gone, a person can take it over
    void claimed(const QString& text, qint64 run, bool mayBeGone);

  private:
    void connectBridge();
    void follow(const std::vector<TrainingEvent>& events);
    void enqueue(std::vector<QueuedRun> runs); // now, or behind what runs and waits
    void startNext();
    // Calls `begin`, which asks the bridge; false where that refuses. `queued`: what of the queue
    // is to begin, nothing where it is a run of the store that did not wait there.
    bool launch(std::optional<QueuedRun> queued, const std::function<void()>& begin);
    // Puts what was to begin back into the queue, holds it, and answers the message with its name.
    QString notStarted(std::optional<QueuedRun> queued, const QString& why);
    void updateObstacle();

    SessionBridge* bridge_;
    TrainingForm* form_;
    TrainingControls* controls_;
    ArchSpec arch_;
    QString archObstacle_;
    QString engineObstacle_;
    RunProgress progress_;
    TrainingQueue queue_;
    SweepTraining sweep_;
    std::optional<QueuedRun> starting_; // of the queue, while the bridge prepares it
    bool resuming_ = false;             // the run of the bridge was resumed, and has not begun yet
    bool checkpointAwaited_ = false;    // a person asked for one
};

} // namespace sharesnet
