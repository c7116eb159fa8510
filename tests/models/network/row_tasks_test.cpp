#include "models/network/row_tasks.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace sharesnet {
namespace {

// LibTorch's threads for one test.
class ThreadCount {
  public:
    explicit ThreadCount(int threads) : before_(torch::get_num_threads()) {
        torch::set_num_threads(threads);
    }
    ~ThreadCount() { torch::set_num_threads(before_); }

  private:
    int before_;
};

TEST(ForTasks, EachIsDoneOnce) {
    for (const std::int64_t tasks : {0, 1, 2, 3, 1000}) {
        std::vector<std::atomic<int>> done(static_cast<std::size_t>(tasks));
        forTasks(tasks, [&](std::int64_t task) { ++done[static_cast<std::size_t>(task)]; });
        for (const std::atomic<int>& times : done) {
            EXPECT_EQ(times, 1) << "of " << tasks;
        }
    }
}

// Each of two tasks waits until the other has begun as well: on one thread, the first would wait in
// vain.
TEST(ForTasks, RunsOnSeveralThreads) {
    const ThreadCount two(2);
    std::mutex mutex;
    std::condition_variable changed;
    std::set<std::thread::id> threads;
    forTasks(2, [&](std::int64_t) {
        std::unique_lock lock(mutex);
        threads.insert(std::this_thread::get_id());
        changed.notify_all();
        changed.wait_for(lock, std::chrono::seconds(20), [&] { return threads.size() == 2; });
    });
    EXPECT_EQ(threads.size(), 2U);
}

} // namespace
} // namespace sharesnet
