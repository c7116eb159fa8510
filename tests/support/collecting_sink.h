#pragma once

#include "core/run/events.h"

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <type_traits>
#include <variant>
#include <vector>

namespace sharesnet::test {

inline bool isFinal(const TrainingEvent& event) {
    return std::holds_alternative<RunFinished>(event.fact) ||
           std::holds_alternative<RunFailed>(event.fact);
}

// Keeps every event and lets tests wait for them. All functions: any thread.
class CollectingSink final : public EventSink {
  public:
    void publish(const TrainingEvent& event) override {
        const std::lock_guard lock(mutex_);
        events_.push_back(event);
        changed_.notify_all();
    }

    std::vector<TrainingEvent> events() const {
        const std::lock_guard lock(mutex_);
        return events_;
    }

    // All facts of one type so far, in order.
    template <class Fact>
    std::vector<Fact> all() const {
        const std::lock_guard lock(mutex_);
        return allLocked<Fact>();
    }

    // Blocks until there are `count` facts of this type; answers the count-th.
    template <class Fact>
    Fact waitFor(std::size_t count = 1) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return allLocked<Fact>().size() >= count; });
        return allLocked<Fact>()[count - 1];
    }

    // Blocks until RunFinished or RunFailed.
    TrainingEvent waitForEnd() {
        std::unique_lock lock(mutex_);
        const auto end = [this] { return std::find_if(events_.begin(), events_.end(), isFinal); };
        changed_.wait(lock, [&] { return end() != events_.end(); });
        return *end();
    }

  private:
    template <class Fact>
    std::vector<Fact> allLocked() const {
        std::vector<Fact> facts;
        for (const TrainingEvent& event : events_) {
            if (const Fact* fact = std::get_if<Fact>(&event.fact)) {
                facts.push_back(*fact);
            }
        }
        return facts;
    }

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<TrainingEvent> events_;
};

} // namespace sharesnet::test
