#include "ui/activations/latest_worker.h"

#include <utility>

namespace sharesnet {

LatestWorker::LatestWorker() : thread_([this](const std::stop_token& stop) { work(stop); }) {}

LatestWorker::~LatestWorker() = default;

void LatestWorker::post(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(job);
    }
    changed_.notify_one();
}

void LatestWorker::work(const std::stop_token& stop) {
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, stop, [this] { return waiting_.has_value(); });
            if (stop.stop_requested()) {
                return;
            }
            job = std::move(*waiting_);
            waiting_.reset();
        }
        job();
    }
}

} // namespace sharesnet
