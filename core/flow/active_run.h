#pragma once

#include "core/run/engine.h"
#include "core/run/training_session.h"
#include "core/store/run_recorder.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace sharesnet {

// What RunLauncher hands over: a claimed run and its trainer. Whoever drops it lets the claim end
// with the process or by its silence.
struct PreparedRun {
    std::filesystem::path storeFolder;
    RunClaim claim;
    RunJob job;
    std::shared_ptr<const Engine> engine; // made the trainer and outlives it
    std::unique_ptr<Trainer> trainer;
    std::vector<Message> notes;    // to be told before it begins
    std::optional<StopPoint> stop; // asked for already: before its first step
};

// A run in training: its session and the recorder that brings its events into the store. Made and
// used by one thread; nothing blocks but flush() and the destructor, which asks the run to stop,
// waits for it, and gives the claim back.
class ActiveRun {
  public:
    struct Listener { // each is called on the recorder's thread; any may be empty
        std::function<void(const Message&)> onTrouble = {}; // also by the destructor
        std::function<void(std::span<const TrainingEvent>)> onStored = {};
    };

    // Starts at once. `sink` is told every event on the worker's thread and must outlive the run.
    ActiveRun(PreparedRun prepared, EventSink& sink, Listener listener);
    ~ActiveRun();
    ActiveRun(const ActiveRun&) = delete;
    ActiveRun& operator=(const ActiveRun&) = delete;

    const RunJob& job() const { return session_->job(); }
    RunControl& control() { return session_->control(); }
    bool running() const { return session_->running(); }
    // Asks it to stop; it is kept with what it has, and can be resumed.
    void stop(StopPoint point = StopPoint::AfterStep) { control().requestStop(point); }
    // Asks it to stop after this step; once it has ended, this object's end puts it into the trash.
    void stopAndDiscard();
    // Blocks until what was told so far stands in the store; why it does not, or nullopt.
    std::optional<Message> flush() { return recorder_->flush(); }

  private:
    void discard(std::int64_t run);

    std::filesystem::path storeFolder_;
    std::function<void(const Message&)> onTrouble_;
    bool discards_ = false;
    std::atomic<RunControl*> control_{nullptr}; // to be stopped where the claim is lost
    std::atomic<bool> lost_{false};
    std::shared_ptr<const Engine> engine_;
    std::unique_ptr<RunRecorder> recorder_;
    std::unique_ptr<TrainingSession> session_; // last: ends before what it publishes into
};

} // namespace sharesnet
