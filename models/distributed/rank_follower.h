#pragma once

#include "core/run/rank_place.h"
#include "models/distributed/rank_group.h"
#include "models/distributed/rank_watch.h"

#include <functional>
#include <memory>
#include <string>

namespace sharesnet {

// The side of every other rank: joins rank 0 and watches it. Made and used by one thread.
class RankFollower {
  public:
    struct Joining {
        std::string version;
        std::function<bool()> cancelled = {}; // until the job is there
        // On another thread, once: rank 0 is lost, or has ended the run. What this rank waits for
        // then may never come, so the process is to end.
        std::function<void(const Message& why)> onLost = {};
    };
    // Blocks until all ranks are there. Throws Error that names where rank 0 was looked for, or
    // says why it refuses; Cancelled.
    RankFollower(const RankPlace& place, Joining joining, const RankTimes& times = {});
    ~RankFollower();
    RankFollower(const RankFollower&) = delete;
    RankFollower& operator=(const RankFollower&) = delete;

    const std::string& job() const { return job_; }
    RankGroup& group() { return *group_; }
    // This rank cannot go on: rank 0 is told, and ends the run with this reason.
    void fail(const Message& why);

  private:
    std::string awaitJob(const Joining& joining);

    RankTimes times_;
    int rank_;
    std::unique_ptr<RankStore> store_;
    std::unique_ptr<RankWatch> watch_;
    std::unique_ptr<RankGroup> group_;
    std::string job_;
};

} // namespace sharesnet
