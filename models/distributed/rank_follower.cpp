#include "models/distributed/rank_follower.h"

#include "core/base/error.h"
#include "core/base/process_identity.h"
#include "models/distributed/rank_hello.h"

#include <thread>

namespace sharesnet {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

} // namespace

RankFollower::RankFollower(const RankPlace& place, Joining joining, const RankTimes& times)
    : times_(times), rank_(place.rank), store_(reachRankStore(place.host, place.port, times)) {
    try {
        store_->set(helloOf(rank_), toText({toString(thisProcess()), joining.version}));
        RankWatch::Watched watched;
        watched.ranks = {0};
        watched.name = [host = place.host](int) { return Message("rank 0 (on %1)", host); };
        watched.onLost = [tell = joining.onLost](int, const Message& why) {
            if (tell) {
                tell(why);
            }
        };
        watch_ = std::make_unique<RankWatch>(*store_, rank_, times_, std::move(watched));
        job_ = awaitJob(joining);
        group_ = connectRanks(*store_, rank_, place.ranks, place.host, times_,
                              [this] { watch_->requireAlive(); });
    } catch (const Error& error) {
        fail(error.message());
        throw;
    }
}

RankFollower::~RankFollower() {
    watch_.reset(); // before rank 0 may go
    try {
        store_->add(kRankLeft, 1);
    } catch (const Error&) { // it is gone already
    }
}

std::string RankFollower::awaitJob(const Joining& joining) {
    const auto before = Clock::now();
    for (;;) {
        throwIfCancelled(joining.cancelled);
        if (const auto why = receivedMessage(*store_, kRunEnded)) {
            throw Error(*why);
        }
        if (auto job = store_->find(kRankJob)) {
            return *job;
        }
        if (Clock::now() - before > 2 * times_.connect) {
            throw Error("rank 0 has sent no job: not all ranks have joined");
        }
        std::this_thread::sleep_for(20ms);
    }
}

void RankFollower::fail(const Message& why) {
    try {
        sendMessage(*store_, kRankFailed,
                    Message("rank %1 (%2) failed: %3", rank_, toString(thisProcess()), why));
    } catch (const Error&) { // then rank 0 sees no sign of life
    }
}

} // namespace sharesnet
