#pragma once

#include "core/run/trainer.h"
#include "models/training/pooled_allocator.h"

#include <functional>
#include <memory>

namespace sharesnet {

// Trains with LibTorch. What LibTorch throws leaves as Error with one clear line; lack of memory names a smaller batch.
class TorchTrainer : public Trainer {
  public:
    // `memory`, where given, is what LibTorch allocates from; what a run leaves there goes back to the system at its end.
    explicit TorchTrainer(std::shared_ptr<PooledMemory> memory = nullptr) : memory_(std::move(memory)) {}
    void run(const RunRequest& request, RunControl& control, EventSink& sink) override;

  private:
    std::shared_ptr<PooledMemory> memory_;
};

// Runs `work`, turning LibTorch's exceptions into Error. Where memory ran out, the message names a batch of at most half
// `batchSize` and at most what `fits` answers then; fits null: not asked.
void withClearErrors(int batchSize, const std::function<void()>& work, const std::function<int()>& fits = {});

} // namespace sharesnet
