#pragma once

#include "core/exchange/model_import.h"
#include "core/run/engine.h"

#include <filesystem>

namespace sharesnet {

// A file of weights as a checkpoint, for looking at it without a store: the file itself, or where
// it is another program's, what an import makes of it, in a temporary folder that is gone with this
// object.
class FoldableFile {
  public:
    // Blocks. Throws as importRun does.
    FoldableFile(const Engine& engine, const ImportPlan& plan);
    ~FoldableFile();
    FoldableFile(const FoldableFile&) = delete;
    FoldableFile& operator=(const FoldableFile&) = delete;

    const std::filesystem::path& checkpoint() const { return checkpoint_; }
    bool isImported() const { return !folder_.empty(); }

  private:
    std::filesystem::path checkpoint_;
    std::filesystem::path folder_; // empty: none
};

} // namespace sharesnet
