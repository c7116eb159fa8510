#pragma once

#include "core/run/engine.h"
#include "ui/training/session_bridge.h"

#include <QPointer>
#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace sharesnet {

class DataPicker;
class LearningRateDialog;
class RunProgress;

// The training part of the tool bar: data, device, Train / Pause / Stop, and how far it is. It only
// shows and asks; who listens to its signals does the work. Its actions also stand in the menu. Ui
// thread.
class TrainingControls : public QWidget {
    Q_OBJECT

  public:
    explicit TrainingControls(QWidget* parent = nullptr);

    DataPicker* dataPicker() const { return data_; }
    std::string device() const; // "auto", "cpu", "cuda:0"
    void setDevice(const std::string& device);
    void setDevices(const std::vector<DeviceInfo>& devices);

    QAction* trainAction() const { return train_; }
    QAction* trainTwinAction() const { return twin_; }
    QAction* pauseAction() const { return pause_; }
    QAction* stopAction() const { return stop_; }
    // For the current run: its learning rate, an evaluation and a checkpoint now, a stop at the end
    // of the epoch.
    std::vector<QAction*> liveActions() const {
        return {learningRate_, evaluate_, checkpoint_, stopAfterEpoch_};
    }

    void showState(SessionBridge::State state);
    void showProgress(const RunProgress& progress);
    void clearProgress(); // of a run that is gone
    // Why Train cannot be used now; empty: it can.
    void setObstacle(const QString& reason);

  signals:
    void trainRequested(bool withTwin);
    void pauseRequested();
    void resumeRequested();
    void stopRequested(sharesnet::StopPoint point);
    void learningRateRequested(double rate);
    void evaluationRequested();
    void checkpointRequested();
    void deviceChanged(const std::string& device);

  private:
    void makeActions();
    void makeLiveActions();
    void makeWidgets();
    void updateActions();
    void togglePause();
    void askForLearningRate();
    void showDevice();
    bool ends() const { return state_ != SessionBridge::State::Running && !isPaused(); }
    bool isPaused() const {
        return state_ == SessionBridge::State::Paused || state_ == SessionBridge::State::Pausing;
    }

    SessionBridge::State state_ = SessionBridge::State::Idle;
    QString obstacle_;
    QString progressText_; // of the latest run
    double learningRateNow_ = 0;
    QPointer<LearningRateDialog> rateDialog_;
    DataPicker* data_ = nullptr;
    QComboBox* device_ = nullptr;
    QPushButton* trainButton_ = nullptr;
    QPushButton* pauseButton_ = nullptr;
    QPushButton* stopButton_ = nullptr;
    QToolButton* moreButton_ = nullptr;
    QProgressBar* bar_ = nullptr;
    QLabel* status_ = nullptr;
    QAction* train_ = nullptr;
    QAction* twin_ = nullptr;
    QAction* pause_ = nullptr;
    QAction* stop_ = nullptr;
    QAction* stopAfterEpoch_ = nullptr;
    QAction* learningRate_ = nullptr;
    QAction* evaluate_ = nullptr;
    QAction* checkpoint_ = nullptr;
};

QString deviceLabel(const DeviceInfo& device); // "cuda:0 · NVIDIA H200 · bf16"

} // namespace sharesnet
