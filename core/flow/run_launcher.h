#pragma once

#include "core/flow/active_run.h"
#include "core/flow/branch_start.h"
#include "core/run/engine.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace sharesnet {

struct ResumeOptions {
    std::function<void(RunSpec&)> change = {}; // of the run's own spec; empty: none
    bool takeOver = false;                     // also where its process may still live
    bool restart = false;                      // from step 1, in place of what was trained
};

// The only way to a run in training, for the window and the command line alike: checks what a
// person asked for, claims the run in the store, and prepares its trainer. All functions block for
// the disk and may be called on any thread. They throw Error; then the store is as it was.
class RunLauncher {
  public:
    RunLauncher(std::shared_ptr<const Engine> engine, std::filesystem::path storeFolder)
        : engine_(std::move(engine)), storeFolder_(std::move(storeFolder)) {}

    // A new run; without a name it gets its default, which gets a number where it is taken. Throws
    // ClassCountError where the network does not fit the data.
    PreparedRun start(const RunSpec& spec) const;

    // A run of the store, from its newest checkpoint. What it changes is written into the store
    // when the trainer has accepted it. Throws RunClaimedError where another process trains it.
    PreparedRun resume(std::int64_t run, const ResumeOptions& options = {}) const;

    // A new run that begins where a checkpoint of `run` stands: with its weights and optimizer, and
    // with any other settings and data. Of the architecture, what blocks share may be other
    // (ModelExchange::reshare), nothing else. Its curve begins behind that step; what was before is
    // the parent's. The parent may be in training meanwhile, and deleted later: the branch has the
    // checkpoint as a file of its own (a hard link where that can be).
    PreparedRun branch(std::int64_t run, const BranchOptions& options = {}) const;

    // The next run of a sweep that nobody has, new or to be resumed; see RunStore::takeNext. One
    // that is resumed gets the settings of the machine from its place.
    struct NextOfSweep {
        std::size_t place = 0;
        PreparedRun run;
    };
    std::optional<NextOfSweep> nextOf(const std::string& sweep, std::span<const SweepPlace> places,
                                      const SweepChoice& choice) const;

    // A prepared run that will not be trained after all: a new one was never there, any other is as
    // it was, but for a claim that was taken over.
    static void takeBack(const PreparedRun& prepared);

  private:
    class OwnClaim;
    PreparedRun prepare(const RunStore& store) const;
    PreparedRun resumeClaimed(RunStore& store, OwnClaim& claim, const ResumeOptions& options) const;

    std::shared_ptr<const Engine> engine_;
    std::filesystem::path storeFolder_;
};

} // namespace sharesnet
