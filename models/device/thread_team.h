#pragma once

#include <atomic>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sharesnet {

// Threads that work on one thing together; between two works they sleep. LibTorch computes on
// `threadsEach` threads within each of them. One caller at a time.
class ThreadTeam {
  public:
    ThreadTeam(int members, int threadsEach);
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;

    int members() const { return members_; }
    int threadsEach() const { return threadsEach_; }

    // Calls work(member) once for each member, all at a time, 0 on the calling thread. Blocks until
    // all are done. Throws what the first of them to fail has thrown.
    void run(const std::function<void(int member)>& work);

    // Within a work, by all members: blocks until all of them are here. Throws where another one
    // has failed and so will not come.
    void meet();

  private:
    void perform(int member);
    void awaitWork(const std::stop_token& stop, int member);

    const int members_;
    const int threadsEach_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    const std::function<void(int)>* work_ = nullptr; // guarded, as the two that follow
    std::uint64_t works_ = 0;                        // that were begun
    int busy_ = 0;                                   // other members than the caller
    std::atomic<int> arrived_{0};                    // at the meeting that is being waited for
    std::atomic<unsigned> meetings_{0};              // that are over
    std::atomic<bool> failed_{false};
    std::exception_ptr failure_; // of the first; read when all are done
    std::vector<std::jthread> threads_;
};

} // namespace sharesnet
