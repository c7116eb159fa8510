#include "models/training/torch_trainer.h"

#include "models/device/clear_errors.h"
#include "models/device/device.h"
#include "models/device/memory_estimate.h"
#include "models/training/training_run.h"

namespace sharesnet {

void TorchTrainer::run(const RunJob& job, RunControl& control, EventSink& sink) {
    struct TrimAtEnd {
        PooledMemory* memory;
        ~TrimAtEnd() {
            if (memory != nullptr) {
                memory->trim();
            }
        }
    } const trimAtEnd{memory_.get()};
    const auto fits = [&] { // asked when the run is gone
        if (memory_ != nullptr) {
            memory_->trim();
        }
        const ComputeDevice device = chooseDevice(job.spec.config.device, job.spec.config.precision,
                                                  job.spec.config.threads);
        return largestBatch(job.spec.arch, freeMemory(device), device);
    };
    withClearErrors(
        job.spec.config.batchSize, [&] { TrainingRun(job, control, sink).run(); }, fits);
}

} // namespace sharesnet
