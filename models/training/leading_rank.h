#pragma once

#include "core/base/message.h"
#include "core/run/run_control.h"
#include "models/distributed/rank_leader.h"
#include "models/training/joint_training.h"

#include <exception>

namespace sharesnet {

// Rank 0's hold on the other ranks of a run. Its end has them end, too: with the run where they
// wait for an order, else with the reason that was given, or that the run was stopped.
class LeadingRank {
  public:
    // Blocks until all are there; `control` ends the run where one is lost. Throws as RankLeader.
    LeadingRank(const RankPlace& place, const RunSpec& spec, RunControl& control);
    ~LeadingRank();
    LeadingRank(const LeadingRank&) = delete;
    LeadingRank& operator=(const LeadingRank&) = delete;

    RankGroup& group() { return leader_.group(); }
    void awaitOrders() { awaiting_ = true; } // the others have come to where they wait for one
    void order(const RankOrder& order);      // the step that comes
    // The run fails with this, wherever the others are in a step.
    void fail(const std::exception& error);
    bool hasLost() const { return leader_.hasLost(); } // any thread
    void requireAlive() const { leader_.requireAlive(); }

  private:
    RankLeader leader_;
    bool awaiting_ = false;
    Message why_;
};

} // namespace sharesnet
