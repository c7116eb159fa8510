#pragma once

#include "core/run/checkpoint_probe.h"
#include "models/checkpoint/checkpoint.h"
#include "models/device/device.h"
#include "models/inspection/activation_probe.h"

#include <filesystem>
#include <string>

namespace sharesnet {

// A checkpoint opened for looking at: its network, on a device of its own choice, in evaluation
// mode.
class TorchCheckpointProbe : public CheckpointProbe {
  public:
    // Blocks for the reading. Throws Error that names the file.
    TorchCheckpointProbe(const std::filesystem::path& file, const std::string& device);
    const CheckpointInfo& info() const override { return checkpoint_.info; }
    FeatureMaps activations(const ActivationQuery& query) override;
    Evaluation evaluate(const EvaluationQuery& query) override;
    UseStudy studyUses(const UseStudyRequest& request, const StudyWatch& watch) override;
    Attributions attribute(const AttributionQuery& query) override;
    TopImages topImages(const TopImagesRequest& request, const StudyWatch& watch) override;

  private:
    ProbeContext context() const;
    // of those classes that the network knows
    Dataset testImages(const DataSpec& data, std::int64_t limit,
                       const std::function<bool()>& cancelled) const;

    std::filesystem::path file_;
    Checkpoint checkpoint_; // its tensors are gone once the network has them
    ComputeDevice device_;
    SharedResNet network_{nullptr};
};

} // namespace sharesnet
