#pragma once

#include "core/run/trainer.h"

#include <functional>

namespace sharesnet {

// Trains with LibTorch. What LibTorch throws leaves as Error with one clear line; lack of memory names a smaller batch.
class TorchTrainer : public Trainer {
  public:
    void run(const RunRequest& request, RunControl& control, EventSink& sink) override;
};

// Runs `work`, turning LibTorch's exceptions into Error; `batchSize` is named where memory ran out.
void withClearErrors(int batchSize, const std::function<void()>& work);

} // namespace sharesnet
