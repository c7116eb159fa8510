#pragma once

#include "core/exchange/live_board.h"
#include "core/flow/run_launcher.h"
#include "core/flow/run_queue.h"
#include "core/flow/sweep.h"
#include "core/run/event_queue.h"
#include "ui/base/worker.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

// Between one training session at a time and the window. Owns the active run and its queue; hands
// the events over in one signal, 40 ms after they came at most; steps without other news 400 ms.
// All functions: ui thread; none blocks, the disk and the engine are asked in the background. Only
// the destructor joins (after asking a session that still runs to stop).
class SessionBridge : public QObject {
    Q_OBJECT

  public:
    enum class State {
        Idle,
        Preparing, // the run is being written into the store
        Running,
        Pausing, // asked for, not yet acknowledged
        Paused,
        Stopping,
        Ending // over; the last events are being written into the store
    };
    Q_ENUM(State)

    explicit SessionBridge(std::filesystem::path storeFolder, QObject* parent = nullptr);
    ~SessionBridge() override;

    void setEngine(std::shared_ptr<const Engine> engine);
    // Where runs that begin from now on are written for TensorBoard, too; empty: nowhere.
    void setLogFolder(std::filesystem::path folder) { logFolder_ = std::move(folder); }

    State state() const { return state_; }
    bool isRunning() const { return state_ != State::Idle; } // also while preparing and ending
    // of the present or the last session; 0: none yet
    std::int64_t run() const { return run_; }
    const RunSpec& spec() const { return spec_; } // of that run

    // Each throws Error where a session runs already or there is no engine yet. What goes wrong
    // later comes as `failed`, `classesDiffer` or `claimed`; then no run was made or changed.
    void start(RunSpec spec);
    void resumeRun(std::int64_t run, ResumeOptions options = {});
    void branchRun(std::int64_t run, BranchOptions options = {});
    // The next run of a sweep that nobody has, new or to be resumed; `nothingLeft` where there is
    // none to take.
    void startNextOf(std::shared_ptr<const SweepPlan> plan, SweepChoice choice);

    void pause();
    void resume();
    void stop(StopPoint point = StopPoint::AfterStep);
    // Asks the model in training; the answer comes as ActivationsReady. False where none is in
    // training.
    bool probe(ActivationQuery query);

    // Each is done by the worker between two steps and comes back as an event; nothing happens
    // where no run goes on.
    void changeLearningRate(double rate); // above 0; the schedule goes on in proportion
    void evaluateNow();
    void saveCheckpointNow();

  signals:
    void stateChanged(sharesnet::SessionBridge::State state);
    void runCreated(qint64 run); // it stands in the store, training begins
    void eventsDrained(const std::vector<sharesnet::TrainingEvent>& events);
    // these can be read from the store now
    void eventsStored(const std::vector<sharesnet::TrainingEvent>& events);
    void nothingLeft();        // of the sweep
    void runEnded(qint64 run); // all of it stands in the store; the state is Idle again
    void noted(const QString& message);
    void failed(const QString& message);
    // the network does not fit the data; set to `dataClasses` it would
    void classesDiffer(const QString& message, int dataClasses);
    // another process has the run, or may have it
    void claimed(const QString& message, qint64 run, bool mayBeGone);

  private:
    using Launch = std::function<std::optional<PreparedRun>(const RunLauncher&)>;
    void prepare(Launch launch);
    void begin(PreparedRun prepared);
    void reportFailure(const std::exception_ptr& failure);
    ActiveRun::Listener listener();
    void drain();
    void handOver();
    void follow(const TrainingEvent& event);
    void finish();
    void setState(State state);

    std::filesystem::path storeFolder_;
    std::shared_ptr<const Engine> engine_;
    State state_ = State::Idle;
    std::int64_t run_ = 0;
    RunSpec spec_;
    std::optional<StopPoint> stopWanted_; // asked for while preparing
    QTimer timer_;
    std::vector<TrainingEvent> waiting_; // steps that nobody need know of at once
    QElapsedTimer sinceEvents_;          // since the last ones were handed over
    // what one drain can hand on within a frame; the store gets every step
    EventQueue queue_{8192};
    std::filesystem::path logFolder_;
    std::shared_ptr<LiveBoard> board_;  // of the active run; null: none
    std::shared_ptr<ActiveRun> active_; // behind what it publishes into: ends before
    Worker worker_;
};

} // namespace sharesnet
