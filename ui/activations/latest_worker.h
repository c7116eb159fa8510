#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace sharesnet {

// Runs jobs one after the other on an own thread. A job that still waits gives way to a newer one,
// so that the answer to what was asked last never stands in line. Jobs must not throw.
class LatestWorker {
  public:
    LatestWorker();
    ~LatestWorker(); // waits for the job under way; one that waits is dropped
    LatestWorker(const LatestWorker&) = delete;
    LatestWorker& operator=(const LatestWorker&) = delete;

    void post(std::function<void()> job); // any thread; never blocks beyond a short lock

  private:
    void work(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<std::function<void()>> waiting_;
    std::jthread thread_; // last: started when all else stands
};

} // namespace sharesnet
