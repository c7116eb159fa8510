#include "models/distributed/rank_leader.h"

#include "core/base/error.h"
#include "models/distributed/rank_hello.h"

#include <thread>

namespace sharesnet {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

} // namespace

RankLeader::RankLeader(const RankPlace& place, Job job, const RankTimes& times)
    : times_(times), ranks_(place.ranks), store_(serveRankStore(place.port, times)) {
    RankPlace known = place;
    known.port = store_->port();
    if (place.startedBy.empty()) {
        children_ = std::make_unique<RankChildren>(known);
    }
    who_.resize(static_cast<std::size_t>(ranks_));
    try {
        awaitAll(job);
        store_->set(kRankJob, job.text);
        RankWatch::Watched watched;
        for (int rank = 1; rank < ranks_; ++rank) {
            watched.ranks.push_back(rank);
        }
        watched.name = [this](int rank) { return nameOf(rank); };
        if (children_) {
            watched.other = [this] { return children_->ended(); };
        }
        watched.onLost = [this, tell = job.onLost](int rank, const Message& why) {
            if (children_ && rank > 0) {
                children_->end(rank); // so that its connections break
            }
            if (tell) {
                tell(why);
            }
        };
        watch_ = std::make_unique<RankWatch>(*store_, 0, times_, std::move(watched));
        group_ = connectRanks(*store_, 0, ranks_, known.host, times_,
                              [this] { watch_->requireAlive(); });
    } catch (const Error& error) {
        fail(error.message());
        watch_.reset();
        awaitLeaving();
        throw;
    }
}

RankLeader::~RankLeader() {
    watch_.reset();
    try {
        awaitLeaving();
    } catch (const Error&) { // they see that this rank is gone
    }
    group_.reset();
    children_.reset();
}

void RankLeader::awaitAll(const Job& job) {
    for (int rank = 1; rank < ranks_; ++rank) {
        awaitHello(rank, job);
    }
}

void RankLeader::awaitHello(int rank, const Job& job) {
    const auto before = Clock::now();
    for (;;) {
        throwIfCancelled(job.cancelled);
        if (const auto text = store_->find(helloOf(rank))) {
            const RankHello hello = rankHelloFrom(*text);
            who_[static_cast<std::size_t>(rank)] = hello.who;
            if (hello.version != job.version) {
                throw Error("%1 is %2, rank 0 is %3: start the same program everywhere",
                            nameOf(rank), hello.version, job.version);
            }
            return;
        }
        if (const auto why = receivedMessage(*store_, kRankFailed)) {
            throw Error(*why);
        }
        if (const auto why = children_ ? children_->ended() : std::nullopt) {
            throw Error("%1 before it joined the others", *why);
        }
        if (Clock::now() - before > times_.connect) {
            throw Error("rank %1 of %2 has not connected to port %3 of this machine within %4 s: "
                        "were all ranks started?",
                        rank, ranks_, store_->port(), times_.connect.count() / 1'000);
        }
        std::this_thread::sleep_for(20ms);
    }
}

Message RankLeader::nameOf(int rank) const {
    const std::string& who = who_[static_cast<std::size_t>(rank)];
    return who.empty() ? Message("rank %1", rank) : Message("rank %1 (%2)", rank, who);
}

void RankLeader::fail(const Message& why) {
    try {
        sendMessage(*store_, kRunEnded, why);
    } catch (const Error&) { // then they see that this rank is gone
    }
    if (group_) {
        group_->giveUp();
    }
}

// Those that live say that they leave; one that is lost cannot.
void RankLeader::awaitLeaving() {
    const auto longest = 2s;
    const auto before = Clock::now();
    while (store_->add(kRankLeft, 0) < ranks_ - 1 && Clock::now() - before < longest) {
        if (children_ && children_->ended() && store_->add(kRankLeft, 0) >= ranks_ - 2) {
            return;
        }
        std::this_thread::sleep_for(10ms);
    }
}

} // namespace sharesnet
