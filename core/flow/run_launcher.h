#pragma once

#include "core/flow/active_run.h"
#include "core/run/engine.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace sharesnet {

struct ResumeOptions {
    std::function<void(RunSpec&)> change = {}; // of the run's own spec; empty: none
    bool takeOver = false;                     // also where its process may still live
    bool restart = false;                      // from step 1, in place of what was trained
};

// The only way to a run in training, for the window and the command line alike: checks what a
// person asked for, claims the run in the store, and prepares its trainer. Both functions block for
// the disk and may be called on any thread. They throw Error; then the store is as it was.
class RunLauncher {
  public:
    RunLauncher(std::shared_ptr<const Engine> engine, std::filesystem::path storeFolder)
        : engine_(std::move(engine)), storeFolder_(std::move(storeFolder)) {}

    // A new run. Throws ClassCountError where the network does not fit the data.
    PreparedRun start(const RunSpec& spec) const;

    // A run of the store, from its newest checkpoint. What it changes is written into the store
    // when the trainer has accepted it. Throws RunClaimedError where another process trains it.
    PreparedRun resume(std::int64_t run, const ResumeOptions& options = {}) const;

  private:
    std::shared_ptr<const Engine> engine_;
    std::filesystem::path storeFolder_;
};

} // namespace sharesnet
