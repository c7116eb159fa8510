#pragma once

#include "core/run/events.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <vector>

namespace sharesnet {

// Carries events from the worker to a reader that drains when it likes. When more than
// `stepCapacity` StepDone wait unread, the latest replaces the one before it (of the same
// run); all other events are never dropped. All functions: any thread.
class EventQueue final : public EventSink {
  public:
    explicit EventQueue(std::size_t stepCapacity = 65'536);
    void publish(const TrainingEvent& event) override; // never blocks beyond a short lock
    // everything that waits, in order; never blocks
    std::vector<TrainingEvent> drain();
    // Blocks until something waits, or the time is over, or close() was called; then drains.
    std::vector<TrainingEvent> waitAndDrain(std::chrono::milliseconds atMost);
    void close(); // wakes all who wait; publishing goes on working
    bool closed() const;

  private:
    std::size_t stepCapacity_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<TrainingEvent> events_;
    std::size_t waitingSteps_ = 0;
    bool closed_ = false;
};

} // namespace sharesnet
