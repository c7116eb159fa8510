#pragma once

#include "core/run/run_control.h"
#include "models/distributed/rank_leader.h"
#include "models/training/joint_training.h"

#include <memory>
#include <string>

namespace sharesnet {

// Rank 0's hold on the other ranks of a run. Its end has them end, too.
class LeadingRank {
  public:
    // Blocks until all are there; `control` ends the run where one is lost. Throws as RankLeader.
    LeadingRank(const RankPlace& place, const RunSpec& spec, RunControl& control);
    ~LeadingRank();
    LeadingRank(const LeadingRank&) = delete;
    LeadingRank& operator=(const LeadingRank&) = delete;

    RankGroup& group() { return leader_.group(); }
    void order(const RankOrder& order); // the step that comes

  private:
    RankLeader leader_;
};

} // namespace sharesnet
