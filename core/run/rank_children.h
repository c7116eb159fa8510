#pragma once

#include "core/base/message.h"
#include "core/run/rank_place.h"

#include <optional>
#include <sys/types.h>
#include <vector>

namespace sharesnet {

// The other ranks where rank 0 starts them itself: copies of this program on this machine, each
// told by its environment (startedRank) which rank it is. Their standard output is thrown away,
// since rank 0 alone answers. One thread.
class RankChildren {
  public:
    // Starts ranks 1 to `place.ranks` - 1. Throws Error where one cannot be started.
    explicit RankChildren(const RankPlace& place);
    ~RankChildren(); // ends those that are still there, after giving them a moment
    RankChildren(const RankChildren&) = delete;
    RankChildren& operator=(const RankChildren&) = delete;

    // The first one found that has ended, and how: "rank 1 (process 4711) was ended by signal 9";
    // nullopt: all are there. Does not block.
    std::optional<Message> ended();
    void end(int rank); // at once, as one that no longer answers

  private:
    struct Child {
        int rank = 0;
        pid_t pid = 0;
        std::optional<int> status; // of waitpid, once it has ended
        bool gone() const { return status.has_value(); }
    };
    void look(Child& child);
    bool allGone();
    void endAll();

    std::vector<Child> children_;
};

} // namespace sharesnet
