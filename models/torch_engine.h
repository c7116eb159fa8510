#pragma once

#include "core/run/engine.h"
#include "models/device/pooled_allocator.h"

#include <memory>

namespace sharesnet {

// The engine over LibTorch: makes trainers and checkpoint probes, and runs the benchmark.
// One at a time: it changes LibTorch's host allocator for as long as it or one of its trainers
// lives.
class TorchEngine : public Engine {
  public:
    TorchEngine();
    std::unique_ptr<Trainer> makeTrainer() const override;
    std::unique_ptr<CheckpointProbe> openCheckpoint(const std::filesystem::path& file,
                                                    const std::string& device) const override;
    std::unique_ptr<ModelExchange> makeExchange() const override;
    std::vector<DeviceInfo> devices() const override;
    BenchResult bench(const BenchRequest& request,
                      const std::function<bool()>& cancelled) const override;
    std::string version() const override;

  private:
    std::shared_ptr<PooledMemory> memory_;
};

} // namespace sharesnet
