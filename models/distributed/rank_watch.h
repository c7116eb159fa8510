#pragma once

#include "core/base/message.h"
#include "models/distributed/rank_store.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace sharesnet {

// Gives signs of life of this rank in the store and looks for those of others, on threads of its
// own: a process that was killed or halted, or that can no longer be reached, gives none.
class RankWatch {
  public:
    struct Watched {
        std::vector<int> ranks;
        // "rank 2 (process 4711 on node-a17)", for messages
        std::function<Message(int rank)> name;
        // Asked on the watch's thread: what else says that a rank is gone; may be empty.
        std::function<std::optional<Message>()> other = {};
        // Once, on the watch's thread, with the first rank that is lost (-1: not known which).
        std::function<void(int rank, const Message& why)> onLost = {};
    };
    RankWatch(const RankStore& store, int rank, const RankTimes& times, Watched watched);
    ~RankWatch(); // waits for a look of its own
    RankWatch(const RankWatch&) = delete;
    RankWatch& operator=(const RankWatch&) = delete;

    void requireAlive() const; // any thread; throws Error that says which rank is lost
    bool hasLost() const;      // any thread

  private:
    using Clock = std::chrono::steady_clock;
    struct Pulse {
        std::int64_t beats = 0;
        Clock::time_point since = Clock::now();
    };
    void work(const std::stop_token& stop);
    void guard(const std::stop_token& stop);
    void look();
    void lose(int rank, const Message& why);
    void loseSilent(int rank);
    void tellOthers(const Message& why);

    std::unique_ptr<RankStore> store_;
    int rank_;
    RankTimes times_;
    Watched watched_;
    std::map<int, Pulse> pulses_;
    Clock::time_point lastLook_ = Clock::now();
    std::atomic<Clock::time_point> looked_{Clock::now()}; // through all of it
    mutable std::mutex mutex_;
    std::optional<Message> lost_; // guarded
    std::jthread thread_;
    std::jthread guard_; // last; of other ranks than the first, whose store is their own
};

// Where a rank says in the store why it ends.
inline constexpr const char* kRankFailed = "failed"; // a follower, to rank 0
inline constexpr const char* kRunEnded = "ended";    // rank 0, to all others

} // namespace sharesnet
