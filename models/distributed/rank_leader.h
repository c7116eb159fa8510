#pragma once

#include "core/run/rank_children.h"
#include "core/run/rank_place.h"
#include "models/distributed/rank_group.h"
#include "models/distributed/rank_watch.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// Rank 0's side of a run in several processes: starts the others where no launcher does, waits for
// them, tells them the job, and watches them until the end. Made and used by one thread.
class RankLeader {
  public:
    struct Job {
        std::string text;    // for RankFollower::job
        std::string version; // of this program; ranks of others are refused
        std::function<bool()> cancelled = {};
        // On another thread, once: a rank is lost.
        std::function<void(const Message& why)> onLost = {};
    };
    // Blocks until all ranks are there. Throws Error that names a rank that did not come, has
    // another version or failed; Cancelled.
    RankLeader(const RankPlace& place, Job job, const RankTimes& times = {});
    // Tells the others that the run is over, and waits a moment for them to go.
    ~RankLeader();
    RankLeader(const RankLeader&) = delete;
    RankLeader& operator=(const RankLeader&) = delete;

    RankGroup& group() { return *group_; }
    void requireAlive() const { watch_->requireAlive(); } // throws Error that says who is lost
    bool hasLost() const { return watch_->hasLost(); }    // any thread
    // The run ends for this reason, wherever the others are: they end with it.
    void fail(const Message& why);

  private:
    void awaitAll(const Job& job);
    void awaitHello(int rank, const Job& job);
    Message nameOf(int rank) const;
    void awaitLeaving();

    RankTimes times_;
    int ranks_;
    std::unique_ptr<RankStore> store_;
    std::unique_ptr<RankChildren> children_; // null: a launcher has started the others
    std::vector<std::string> who_;           // "process 4711 on node-a17", by rank
    std::unique_ptr<RankWatch> watch_;
    std::unique_ptr<RankGroup> group_;
};

} // namespace sharesnet
