#include "models/distributed/rank_watch.h"

#include "core/base/error.h"
#include "models/distributed/rank_hello.h"

#include <algorithm>
#include <condition_variable>
#include <utility>

namespace sharesnet {

namespace {

std::string beatOf(int rank) {
    return "beat/" + std::to_string(rank);
}

} // namespace

RankWatch::RankWatch(const RankStore& store, int rank, const RankTimes& times, Watched watched)
    : store_(store.again()), rank_(rank), times_(times), watched_(std::move(watched)) {
    for (const int other : watched_.ranks) {
        pulses_.emplace(other, Pulse{});
    }
    thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    if (rank_ != 0) {
        guard_ = std::jthread([this](const std::stop_token& stop) { guard(stop); });
    }
}

RankWatch::~RankWatch() = default;

void RankWatch::requireAlive() const {
    const std::lock_guard lock(mutex_);
    if (lost_) {
        throw Error(*lost_);
    }
}

bool RankWatch::hasLost() const {
    const std::lock_guard lock(mutex_);
    return lost_.has_value();
}

void RankWatch::work(const std::stop_token& stop) {
    std::mutex waiting;
    std::condition_variable_any ended;
    std::unique_lock lock(waiting);
    while (!stop.stop_requested()) {
        try {
            look();
        } catch (const Error& error) {
            lose(rank_ == 0 ? -1 : 0, error.message());
            return;
        }
        ended.wait_for(lock, stop, times_.beat, [] { return false; });
    }
}

// A call of the store has no time limit: where rank 0's process is halted, or its machine can no
// longer be reached, the watch itself is stuck in one.
void RankWatch::guard(const std::stop_token& stop) {
    std::mutex waiting;
    std::condition_variable_any ended;
    std::unique_lock lock(waiting);
    auto before = Clock::now();
    auto since = before;
    while (!stop.stop_requested()) {
        ended.wait_for(lock, stop, times_.beat, [] { return false; });
        const auto now = Clock::now();
        if (now - before > times_.silence / 2) { // this process was halted itself
            since = now;
        }
        before = now;
        if (now - std::max(since, looked_.load()) > times_.silence) {
            loseSilent(0);
            return;
        }
    }
}

void RankWatch::look() {
    store_->add(beatOf(rank_), 1);
    if (const auto why = receivedMessage(*store_, rank_ == 0 ? kRankFailed : kRunEnded)) {
        lose(-1, *why);
    }
    if (const auto why = watched_.other ? watched_.other() : std::nullopt) {
        lose(-1, *why);
    }
    const auto now = Clock::now();
    // Where all processes were halted together (Ctrl-Z, a frozen machine) nobody was silent.
    const bool halted = now - lastLook_ > times_.silence / 2;
    lastLook_ = now;
    for (auto& [rank, pulse] : pulses_) {
        pulse.since = halted ? now : pulse.since;
        const std::int64_t beats = store_->add(beatOf(rank), 0);
        if (beats != pulse.beats) {
            pulse = {beats, now};
        } else if (now - pulse.since > times_.silence) {
            loseSilent(rank);
        }
    }
    looked_ = Clock::now();
}

void RankWatch::loseSilent(int rank) {
    lose(rank, Message("%1 has given no sign of life for %2 s", watched_.name(rank),
                       times_.silence.count() / 1'000));
}

void RankWatch::tellOthers(const Message& why) {
    try {
        sendMessage(*store_, kRunEnded, why);
    } catch (const Error&) { // they see that this rank is gone
    }
}

void RankWatch::lose(int rank, const Message& why) {
    {
        const std::lock_guard lock(mutex_);
        if (lost_) {
            return;
        }
        lost_ = why;
    }
    if (rank_ == 0) {
        tellOthers(why);
    }
    if (watched_.onLost) {
        watched_.onLost(rank, why);
    }
}

} // namespace sharesnet
