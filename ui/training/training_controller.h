#pragma once

#include "core/arch/spec.h"
#include "core/flow/run_progress.h"
#include "ui/training/session_bridge.h"

#include <QObject>

namespace sharesnet {

class TrainingControls;
class TrainingForm;

// Ties form, controls and bridge together: makes plans from what the person chose, keeps those that
// wait in a queue, and says what happened. A run that ends lets the next begin; one that a person
// stopped or that failed holds the queue. Ui thread.
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
    // as SessionBridge::resumeRun
    void resumeRun(std::int64_t run, ResumeOptions options = {});
    // The run until `wanted` says, with its settings: see prolonged in core/flow/prolong.h.
    void prolongRun(std::int64_t run, const RunSpec& wanted);
    // A new run from the checkpoint of `step`, with the settings of `wanted`, and its name unless
    // that is empty.
    void branchRun(std::int64_t run, std::int64_t step, const RunSpec& wanted);
    // Fills form, device and data with those of a run.
    void takeSettings(const RunSpec& spec);
    // now, or as the next one
    void trainNext(QueuedRun run);
    // and holds the queue
    void stop(StopPoint point);

    // The queue, the next one first. Indices that do not exist do nothing.
    const std::deque<QueuedRun>& waiting() const { return queue_.waiting(); }
    void moveWaiting(int from, int to);
    void dropWaiting(int index);
    void forgetWaiting();
    void startWaiting(); // goes on with a queue that was held
    bool isTraining() const { return bridge_->isRunning(); }
    bool isBusy() const { return bridge_->isRunning() || !queue_.empty(); }

  signals:
    void queueChanged();
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
    void follow(const std::vector<TrainingEvent>& events);
    void startNext();
    void hold();
    void updateObstacle();

    SessionBridge* bridge_;
    TrainingForm* form_;
    TrainingControls* controls_;
    ArchSpec arch_;
    QString archObstacle_;
    QString engineObstacle_;
    RunProgress progress_;
    RunQueue queue_;
    bool resuming_ = false;          // the run of the bridge was resumed, and has not begun yet
    bool checkpointAwaited_ = false; // a person asked for one
};

} // namespace sharesnet
