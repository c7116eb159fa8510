#pragma once

#include "core/arch/arch_spec.h"
#include "ui/training/session_bridge.h"
#include "ui/training/training_progress.h"

#include <QObject>

#include <deque>

namespace sharesnet {

class TrainingControls;
class TrainingForm;

// Ties form, controls and bridge together: makes plans from what the person chose, keeps those that wait (the unshared twin),
// and says what happened. Ui thread.
class TrainingController : public QObject {
    Q_OBJECT

  public:
    // None is owned; all must outlive it.
    TrainingController(SessionBridge* bridge, TrainingForm* form, TrainingControls* controls, QObject* parent = nullptr);

    // What Train would train. `obstacle`: why it cannot be trained; empty: it can.
    void setArchitecture(const ArchSpec& arch, const QString& obstacle);
    void setEngine(std::shared_ptr<const Engine> engine, const std::vector<DeviceInfo>& devices);
    void setEngineTrouble(const QString& reason); // there will be none

    void train(bool withTwin);
    void resumeRun(std::int64_t run, int epochs = 0);
    void stop(StopPoint point); // also forgets what waits
    bool isBusy() const { return bridge_->isRunning() || !waiting_.empty(); }

  signals:
    void information(const QString& text);
    void problem(const QString& text);

  private:
    void follow(const std::vector<TrainingEvent>& events);
    void startNext();
    void updateObstacle();

    SessionBridge* bridge_;
    TrainingForm* form_;
    TrainingControls* controls_;
    ArchSpec arch_;
    QString archObstacle_;
    QString engineObstacle_;
    TrainingProgress progress_;
    std::deque<RunPlan> waiting_;
};

} // namespace sharesnet
