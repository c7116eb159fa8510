#pragma once

#include "core/run/engine.h"

namespace sharesnet {

// The engine over LibTorch: hands out trainers, inspectors and the benchmark of models/training. Stateless.
class TorchEngine : public Engine {
  public:
    TorchEngine();
    std::unique_ptr<Trainer> makeTrainer() const override;
    std::unique_ptr<Inspector> openCheckpoint(const std::filesystem::path& file, const std::string& device) const override;
    std::vector<DeviceInfo> devices() const override;
    BenchResult bench(const BenchRequest& request, const std::function<bool()>& cancelled) const override;
    std::string version() const override;
};

} // namespace sharesnet
