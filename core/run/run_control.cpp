#include "core/run/run_control.h"

#include <utility>

namespace sharesnet {

void RunControl::requestPause() {
    const std::lock_guard lock(mutex_);
    pause_ = true;
    tell();
}

void RunControl::requestResume() {
    const std::lock_guard lock(mutex_);
    pause_ = false;
    tell();
}

void RunControl::requestStop(StopPoint point) {
    const std::lock_guard lock(mutex_);
    stopAfterEpoch_ = true;
    if (point == StopPoint::AfterStep) {
        stop_ = true;
    }
    pause_ = false;
    tell();
}

void RunControl::requestProbe(ActivationQuery query) {
    const std::lock_guard lock(mutex_);
    probe_ = std::move(query);
    hasProbe_ = true;
    tell();
}

bool RunControl::stopRequested() const {
    return stop_;
}

bool RunControl::stopAfterEpochRequested() const {
    return stopAfterEpoch_;
}

bool RunControl::pauseRequested() const {
    return pause_ && !stop_;
}

std::optional<ActivationQuery> RunControl::takeProbe() {
    if (!hasProbe_) { // asked at every step: no lock for nothing
        return std::nullopt;
    }
    const std::lock_guard lock(mutex_);
    hasProbe_ = false;
    return std::exchange(probe_, std::nullopt);
}

void RunControl::tell() {
    ++requests_;
    changed_.notify_all();
}

void RunControl::waitForRequest(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, longest, [this] { return requests_ != requestsSeen_; });
    requestsSeen_ = requests_;
}

void RunControl::waitWhilePaused() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !pause_ || stop_ || hasProbe_; });
}

} // namespace sharesnet
