#pragma once

#include "core/run/trainer.h"

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace sharesnet {

// One run on its own thread: owns the trainer, the thread and the control. All functions are for
// the owner's thread and never block; only the destructor joins (after asking the run to stop).
// Whatever the trainer throws becomes RunFailed.
class TrainingSession {
  public:
    // Starts at once; `stop` is asked for before its first step. The sinks are told every event, in
    // this order, on the worker's thread; they must outlive the session.
    TrainingSession(std::unique_ptr<Trainer> trainer, RunJob job, std::vector<EventSink*> sinks,
                    std::optional<StopPoint> stop = std::nullopt);
    ~TrainingSession();
    TrainingSession(const TrainingSession&) = delete;
    TrainingSession& operator=(const TrainingSession&) = delete;

    const RunJob& job() const { return job_; }
    RunControl& control() { return control_; }
    // false once the last event has been published; then joining does not wait
    bool running() const { return running_; }

  private:
    void work();

    std::unique_ptr<Trainer> trainer_;
    RunJob job_;
    std::vector<EventSink*> sinks_;
    RunControl control_;
    std::atomic<bool> running_{true};
    std::jthread thread_; // last: started when all else stands
};

} // namespace sharesnet
