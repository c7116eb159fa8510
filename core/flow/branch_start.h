#pragma once

#include "core/run/engine.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace sharesnet {

// The checkpoint that a branch begins from, as a file of its own in the store's folder: it stays
// what it is while its run goes on and replaces its files. Gone with this object unless moved.
// Blocks for the disk, to read the whole file too; throws Error.
class BranchStart {
  public:
    // Of `kind` (none: the last, or else the best), or with `step` above 0 that of this step,
    // whichever of the run's files has it.
    BranchStart(const RunStore& store, const Engine& engine, std::int64_t run,
                std::optional<CheckpointKind> kind, std::int64_t step);
    ~BranchStart();
    BranchStart(const BranchStart&) = delete;
    BranchStart& operator=(const BranchStart&) = delete;

    const CheckpointInfo& info() const { return info_; }
    // The same with other sharing; see ModelExchange::reshare.
    void share(const ModelExchange& exchange, const ArchSpec& as, const TieRule& rule);
    void moveTo(const std::filesystem::path& file);

  private:
    void keep(const std::filesystem::path& checkpoint, const Engine& engine);

    std::filesystem::path file_;
    CheckpointInfo info_;
};

// Throws Error that names what may not be other than in the checkpoint: the architecture, sharing
// aside, and fewer epochs than are finished there.
void requireBranchable(const CheckpointInfo& start, const RunSpec& wanted);

struct BranchOptions {
    std::optional<CheckpointKind> from = {};   // empty: the last
    std::int64_t step = 0;                     // above 0: the checkpoint of this step, whichever
    std::function<void(RunSpec&)> change = {}; // of the checkpoint's spec; empty: none
    TieRule tie = {};                          // for blocks that share anew
};

struct NewBranch {
    RunClaim claim;
    RunSpec spec;
    std::filesystem::path checkpoint; // in the run's folder
    int epoch = 0;                    // that it begins behind
    std::int64_t step = 0;
    Message from; // "branch of run 1, step 12: epochs 3 -> 5"
};

// A new run with what it begins from as `file` in its folder, and no events. `check` throws for a
// spec that does not go with the checkpoint. Throws Error; then the store is as it was.
NewBranch makeBranch(RunStore& store, const Engine& engine, std::int64_t run,
                     const BranchOptions& options, const std::string& file,
                     const std::function<void(const CheckpointInfo&, const RunSpec&)>& check);

// A branch with other sharing that is not trained: finished as it is, to be looked at, exported or
// branched from. Needs no data. Returns the run. Blocks; any thread. Throws Error, also where
// nothing shares otherwise.
std::int64_t branchUntrained(RunStore& store, const Engine& engine, std::int64_t run,
                             const BranchOptions& options);

} // namespace sharesnet
