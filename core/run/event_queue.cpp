#include "core/run/event_queue.h"

#include <algorithm>
#include <utility>

namespace sharesnet {
namespace {

bool isStep(const TrainingEvent& event) {
    return std::holds_alternative<StepDone>(event.fact);
}

} // namespace

EventQueue::EventQueue(std::size_t stepCapacity) : stepCapacity_(stepCapacity) {}

void EventQueue::publish(const TrainingEvent& event) {
    const std::lock_guard lock(mutex_);
    if (isStep(event)) {
        ++waitingSteps_;
        if (waitingSteps_ > stepCapacity_) {
            // From the back: as a rule it is the last one. Taken out rather than overwritten, so
            // that no step overtakes an epoch's end that stands between the two.
            const auto before = std::find_if(events_.rbegin(), events_.rend(),
                                             [&event](const TrainingEvent& waiting) {
                                                 return waiting.run == event.run && isStep(waiting);
                                             });
            if (before != events_.rend()) {
                events_.erase(std::next(before).base());
                --waitingSteps_;
            }
        }
    }
    events_.push_back(event);
    changed_.notify_all();
}

std::vector<TrainingEvent> EventQueue::drain() {
    const std::lock_guard lock(mutex_);
    waitingSteps_ = 0;
    return std::exchange(events_, {});
}

std::vector<TrainingEvent> EventQueue::waitAndDrain(std::chrono::milliseconds atMost) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, atMost, [this] { return closed_ || !events_.empty(); });
    waitingSteps_ = 0;
    return std::exchange(events_, {});
}

void EventQueue::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
}

bool EventQueue::closed() const {
    const std::lock_guard lock(mutex_);
    return closed_;
}

} // namespace sharesnet
