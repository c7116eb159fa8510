#pragma once

#include "core/arch/spec.h"
#include "core/config/train_config.h"
#include "core/run/events.h"
#include "core/run/run_control.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sharesnet {

struct RunJob {
    std::int64_t run = 0; // id in the run store
    ArchSpec arch;
    TrainConfig config;
    std::string data = "shapes"; // DATA as on the command line
    // exists; last.safetensors, those before it and best.safetensors go there
    std::filesystem::path checkpointFolder;
    // go on from the newest whole checkpoint in that folder; from the start without one
    bool resume = false;
};

// Trains one network. run() blocks until the end on the thread that calls it; it loads the data,
// polls `control` at every step, and tells `sink` everything. It ends with RunFinished, or
// RunFailed where the run diverged; everything else that goes wrong is thrown as an exception,
// which the session turns into RunFailed.
class Trainer {
  public:
    virtual ~Trainer() = default;
    virtual void run(const RunJob& request, RunControl& control, EventSink& sink) = 0;
};

} // namespace sharesnet
