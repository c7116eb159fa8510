#pragma once

#include "core/run/engine.h"
#include "core/store/run_store.h"

#include <cstdint>
#include <filesystem>
#include <optional>

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

} // namespace sharesnet
