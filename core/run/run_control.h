#pragma once

#include "core/view/feature_map.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>

namespace sharesnet {

enum class StopPoint { AfterStep, AfterEpoch };

// The one way back from people to the worker. Requests: any thread, never block. Worker functions: the worker's thread, between
// two steps.
class RunControl {
  public:
    void requestPause();
    void requestResume();
    void requestStop(StopPoint point = StopPoint::AfterStep); // also ends a pause; cannot be taken back
    void requestProbe(ActivationQuery query);                 // the latest takes the place of one still waiting

    bool stopRequested() const;           // after this step
    bool stopAfterEpochRequested() const; // after this epoch, or sooner
    bool pauseRequested() const;

    // Worker: the waiting probe, once.
    std::optional<ActivationQuery> takeProbe();
    // Worker: while paused, blocks until resume, stop or a probe; returns at once if one of them is there.
    void waitWhilePaused();
    // Worker: blocks until anything is requested, or for `longest`.
    void waitForRequest(std::chrono::milliseconds longest);

  private:
    void tell(); // under the lock

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<bool> pause_{false};
    std::atomic<bool> stop_{false};
    std::atomic<bool> stopAfterEpoch_{false};
    std::atomic<bool> hasProbe_{false};
    std::optional<ActivationQuery> probe_;
    std::uint64_t requests_ = 0;
    std::uint64_t requestsSeen_ = 0;
};

} // namespace sharesnet
