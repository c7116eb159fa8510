#pragma once

#include "core/run/run_control.h"
#include "models/training/checkpoint_policy.h"
#include "models/training/run_reporter.h"

#include <functional>

namespace sharesnet {

// What a run can do when it is asked to, between two steps.
class LiveCommands {
  public:
    virtual ~LiveCommands() = default;
    virtual void answer(const ActivationQuery& query) = 0; // at any time
    virtual void changeLearningRate(double rate) = 0;
    // `goOn` is asked before each batch; false ends it without a result.
    virtual void evaluate(const std::function<bool()>& goOn) = 0;
    virtual void saveCheckpoint() = 0;
};

// Does between two steps what people ask of a run: pauses, answers, changes, evaluates, saves. What
// cannot be done at once, since an evaluation is under way or there is no room on the disk, is kept
// for later. One thread.
class CommandServer {
  public:
    CommandServer(RunControl& control, RunReporter& reporter, CheckpointPolicy& checkpoints,
                  LiveCommands& run)
        : control_(control), reporter_(reporter), checkpoints_(checkpoints), run_(run) {}

    // Blocks while the run is paused. False: stop now.
    bool betweenSteps();
    // The same within an evaluation, whose weights may be averages: only probes are answered, all
    // else is kept.
    bool withinEvaluation();
    // Answers probes and keeps the rest; never blocks. Throws Error where the run was abandoned.
    void collect();

  private:
    void serve(const std::function<bool()>& withinEvaluation);

    RunControl& control_;
    RunReporter& reporter_;
    CheckpointPolicy& checkpoints_;
    LiveCommands& run_;
    PendingCommands pending_; // without probes
};

} // namespace sharesnet
