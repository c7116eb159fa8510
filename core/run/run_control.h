#pragma once

#include "core/base/message.h"
#include "core/inspect/feature_map.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace sharesnet {

enum class StopPoint { AfterStep, AfterEpoch };

// What is asked of a run that goes on, to be done between two steps.
struct PendingCommands {
    std::optional<ActivationQuery> probe; // the latest
    // from now on; the schedule goes on in proportion. The latest
    std::optional<double> learningRate;
    bool evaluation = false; // over the test images, now
    bool checkpoint = false; // now

    bool any() const { return probe || learningRate || evaluation || checkpoint; }
};

// The one way back from people to the worker. Requests: any thread, never block. Worker functions:
// the worker's thread, between two steps.
class RunControl {
  public:
    void requestPause();
    void requestResume();
    // also ends a pause; cannot be taken back
    void requestStop(StopPoint point = StopPoint::AfterStep);
    // the latest replaces a pending one
    void requestProbe(ActivationQuery query);
    void requestLearningRate(double rate); // above 0; likewise
    void requestEvaluation();
    void requestCheckpoint();
    // Ends the run at once and without a checkpoint, since it is another process's by now: the
    // worker's next takeCommands() throws Error with this reason.
    void abandon(const Message& why);

    bool stopRequested() const;           // after this step
    bool stopAfterEpochRequested() const; // after this epoch, or sooner
    bool pauseRequested() const;

    // Worker: what waits to be done, once. Throws Error where the run was abandoned.
    PendingCommands takeCommands();
    // Worker: while paused, blocks until resume, stop or a request; returns at once if one of them
    // is there.
    void waitWhilePaused();
    // Worker: blocks until anything is requested, or for `longest`.
    void waitForCommand(std::chrono::milliseconds longest);

  private:
    template <class Change>
    void request(Change change);
    void tell(); // under the lock

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<bool> pause_{false};
    std::atomic<bool> stop_{false};
    std::atomic<bool> stopAfterEpoch_{false};
    std::atomic<bool> waits_{false}; // anything in waiting_
    PendingCommands waiting_;
    Message abandoned_; // why; empty: it is not
    std::uint64_t requests_ = 0;
    std::uint64_t requestsSeen_ = 0;
};

} // namespace sharesnet
