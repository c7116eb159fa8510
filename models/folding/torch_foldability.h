#pragma once

#include "core/run/model_exchange.h"
#include "models/device/device.h"
#include "models/folding/channel_matching.h"
#include "models/inspection/study_batches.h"

#include <filesystem>
#include <functional>
#include <string>

namespace sharesnet {

class TorchFoldability final : public FoldabilityProbe {
  public:
    TorchFoldability(const std::filesystem::path& file, const std::string& device,
                     const FoldImages& images, const std::function<bool()>& cancelled);
    const CheckpointInfo& info() const override { return info_; }
    std::int64_t images() const override;
    std::vector<FoldPair> pairs(int stage, int conv, const StudyWatch& watch) const override;
    // A tied network is the one at hand with some of its weights exchanged, and what stands before
    // the first of them is computed once for all sharings.
    std::vector<TestResult> measure(std::span<const ArchSpec> sharings,
                                    const StudyWatch& watch) override;

  private:
    CheckpointInfo info_;
    ComputeDevice device_;
    NamedWeights weights_; // on the CPU
    SharedResNet network_{nullptr};
    StudyBatches batches_;
    mutable KnownOrders known_; // of weights_
};

} // namespace sharesnet
