#include "models/device/thread_team.h"

#include "models/device/torch_compat.h"

namespace sharesnet {

namespace {

// About 30 us, longer than members of equal work usually wait for each other; then a thread sleeps.
constexpr int kSpins = 1000;

class LeftAlone : public std::exception {
  public:
    const char* what() const noexcept override { return "another thread of the team has failed"; }
};

void pauseBriefly() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    std::this_thread::yield();
#endif
}

} // namespace

ThreadTeam::ThreadTeam(int members, int threadsEach)
    : members_(members), threadsEach_(threadsEach) {
    for (int member = 1; member < members; ++member) {
        threads_.emplace_back(
            [this, member](const std::stop_token& stop) { awaitWork(stop, member); });
    }
}

ThreadTeam::~ThreadTeam() {
    for (std::jthread& thread : threads_) {
        thread.request_stop();
    }
}

void ThreadTeam::awaitWork(const std::stop_token& stop, int member) {
    const ThreadsHere threads(threadsEach_);
    std::uint64_t done = 0;
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return works_ > done; })) {
        done = works_;
        lock.unlock();
        perform(member);
        lock.lock();
        if (--busy_ == 0) {
            changed_.notify_all();
        }
    }
}

void ThreadTeam::run(const std::function<void(int member)>& work) {
    {
        const std::lock_guard lock(mutex_);
        work_ = &work;
        ++works_;
        busy_ = members_ - 1;
        arrived_ = 0;
        failed_ = false;
        failure_ = nullptr;
    }
    changed_.notify_all();
    {
        const ThreadsHere threads(threadsEach_);
        perform(0);
    }
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return busy_ == 0; });
    if (failure_) {
        std::rethrow_exception(failure_);
    }
}

void ThreadTeam::perform(int member) {
    try {
        (*work_)(member);
    } catch (...) {
        bool none = false;
        if (failed_.compare_exchange_strong(none, true)) {
            failure_ = std::current_exception();
        }
        ++meetings_; // nobody waits for this member
        meetings_.notify_all();
    }
}

void ThreadTeam::meet() {
    const unsigned meeting = meetings_.load(std::memory_order_acquire);
    if (failed_) { // after the line above, or what a failing member does there might be missed
        throw LeftAlone();
    }
    if (arrived_.fetch_add(1, std::memory_order_acq_rel) + 1 == members_) {
        arrived_.store(0, std::memory_order_relaxed);
        meetings_.fetch_add(1, std::memory_order_release);
        meetings_.notify_all();
        return;
    }
    const auto isOver = [&] { return meetings_.load(std::memory_order_acquire) != meeting; };
    for (int spin = 0; spin < kSpins && !isOver(); ++spin) {
        pauseBriefly();
    }
    while (!isOver()) {
        meetings_.wait(meeting, std::memory_order_acquire);
    }
    if (failed_) {
        throw LeftAlone();
    }
}

} // namespace sharesnet
