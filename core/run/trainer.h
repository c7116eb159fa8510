#pragma once

#include "core/config/run_spec.h"
#include "core/run/events.h"
#include "core/run/rank_place.h"
#include "core/run/run_control.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sharesnet {

// The checkpoint that a branch begins from, in its checkpoint folder.
constexpr const char* kBranchStart = "start.safetensors";

enum class RunStart {
    New,     // from step 1, in a folder without checkpoints
    Resume,  // from the newest whole checkpoint; Error where there is none, and nothing is touched
    Restart, // from step 1; checkpoints that are there are set aside once training begins
};

struct RunJob {
    std::int64_t run = 0; // id in the run store
    RunSpec spec;
    // exists; last.safetensors, those before it and best.safetensors go there
    std::filesystem::path checkpointFolder;
    RunStart start = RunStart::New;
    // Where a launcher has started several processes; else the setting `processes` counts.
    RankPlace place = {};
    // It begins at another run's checkpoint, kBranchStart in its folder, instead of step 1: with
    // that one's weights and optimizer, but settings, data and curve of its own. For New and
    // Restart.
    bool branch = false;
    // What this resume changes of the run's settings, for people; told as a mark. Empty: nothing.
    Message changes;
};

// Trains one network. run() blocks until the end on the thread that calls it; it loads the data,
// polls `control` at every step, and tells `sink` everything. It ends with RunFinished, or
// RunFailed where the run diverged; everything else that goes wrong is thrown as an exception,
// which the session turns into RunFailed. Before RunStarted nothing of the run on disk has changed.
class Trainer {
  public:
    virtual ~Trainer() = default;
    virtual void run(const RunJob& job, RunControl& control, EventSink& sink) = 0;
};

} // namespace sharesnet
