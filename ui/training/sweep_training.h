#pragma once

#include "core/flow/sweep.h"
#include "ui/training/session_bridge.h"

#include <QObject>

#include <memory>

namespace sharesnet {

// The sweep whose runs are trained while the queue is empty: which it is, and whether it goes on.
// Ui thread.
class SweepTraining : public QObject {
    Q_OBJECT
  public:
    // The bridge must outlive it.
    explicit SweepTraining(SessionBridge* bridge, QObject* parent = nullptr);

    const std::shared_ptr<const SweepPlan>& plan() const { return plan_; } // null: none
    bool isPaused() const { return paused_; }

    // Replaces the one before. With `retry`, runs that failed are trained again.
    void take(std::shared_ptr<const SweepPlan> plan, bool retry);
    void pause(); // a run in training goes on
    void leave();

    // Asks the bridge for a run that nobody has taken yet; false where none is to begin, or the
    // bridge refuses, which is told.
    bool startNext();
    bool isTraining() const { return isOwn_; } // the run of the bridge is one of it
    void forgetRun() { isOwn_ = false; }       // another run is the bridge's
    void runCreated(qint64 run);               // by the bridge
    // The bridge has found no run left: leaves, unless it is another sweep by now (false).
    bool endWhenDone();
    void follow(const TrainingEvent& event); // the end of one of its runs

  signals:
    void changed();
    void information(const QString& text);
    void problem(const QString& text);

  private:
    SessionBridge* bridge_;
    std::shared_ptr<const SweepPlan> plan_;
    SweepChoice choice_;
    bool paused_ = false;
    int failures_ = 0;                       // in a row
    std::shared_ptr<const SweepPlan> asked_; // for its next run
    bool isOwn_ = false;
};

} // namespace sharesnet
