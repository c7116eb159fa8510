#include "core/run/run_control.h"

#include "core/base/error.h"

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

template <class Change>
void RunControl::request(Change change) {
    const std::lock_guard lock(mutex_);
    change(waiting_);
    waits_ = true;
    tell();
}

void RunControl::requestProbe(ActivationQuery query) {
    request([&query](PendingCommands& waiting) { waiting.probe = std::move(query); });
}

void RunControl::requestLearningRate(double rate) {
    request([rate](PendingCommands& waiting) { waiting.learningRate = rate; });
}

void RunControl::requestEvaluation() {
    request([](PendingCommands& waiting) { waiting.evaluation = true; });
}

void RunControl::requestCheckpoint() {
    request([](PendingCommands& waiting) { waiting.checkpoint = true; });
}

void RunControl::abandon(const Message& why) {
    const std::lock_guard lock(mutex_);
    abandoned_ = why;
    waits_ = true;
    pause_ = false;
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

PendingCommands RunControl::takeCommands() {
    if (!waits_) { // asked at every step: no lock for nothing
        return {};
    }
    const std::lock_guard lock(mutex_);
    if (!abandoned_.empty()) {
        throw Error(abandoned_);
    }
    waits_ = false;
    return std::exchange(waiting_, PendingCommands{});
}

void RunControl::tell() {
    ++requests_;
    changed_.notify_all();
}

void RunControl::waitForCommand(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, longest, [this] { return requests_ != requestsSeen_; });
    requestsSeen_ = requests_;
}

void RunControl::waitWhilePaused() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !pause_ || stop_ || waits_; });
}

} // namespace sharesnet
