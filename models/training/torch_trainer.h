#pragma once

#include "core/run/trainer.h"
#include "models/device/pooled_allocator.h"

#include <memory>

namespace sharesnet {

// Trains with LibTorch. What LibTorch throws leaves as Error with one clear line; lack of memory
// names a smaller batch.
class TorchTrainer : public Trainer {
  public:
    // `memory`, where given, is what LibTorch allocates from; what a run leaves there goes back to
    // the system at its end.
    explicit TorchTrainer(std::shared_ptr<PooledMemory> memory = nullptr)
        : memory_(std::move(memory)) {}
    void run(const RunJob& job, RunControl& control, EventSink& sink) override;

  private:
    std::shared_ptr<PooledMemory> memory_;
};

} // namespace sharesnet
