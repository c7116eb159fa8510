#pragma once

#include "core/base/message.h"
#include "core/data/dataset.h"
#include "models/batches/batch_tensors.h"
#include "models/device/device.h"

#include <array>
#include <memory>
#include <vector>

namespace sharesnet {

struct PreparedBatch {
    BatchTensors tensors; // on the device; valid until the next batch is asked for
    std::int64_t count = 0;
    std::vector<SkippedFile> skipped;
};

// The batches of one epoch after the other, where the network computes. Owned and called by one
// thread.
class BatchSource {
  public:
    virtual ~BatchSource() = default;

    virtual std::int64_t batchesPerEpoch() const = 0;
    // Starts epoch `epoch` (from 0) at batch `firstBatch`.
    virtual void startEpoch(std::int64_t epoch, std::int64_t firstBatch = 0) = 0;
    // The next batch in order; false at the end of the epoch. Blocks until it is ready. Throws
    // Error.
    virtual bool next(PreparedBatch& batch) = 0;
    // Why their preparation is not captured though it might be; empty: it is, or there is nothing
    // to capture.
    virtual Message whyNotCaptured() const { return {}; }
};

// On a GPU that has room for the images they lie there and are augmented there; else worker threads
// prepare batches on the CPU. Both give the same batches. The set must outlive it. Throws Error for
// options that cannot be.
std::unique_ptr<BatchSource> makeBatchSource(const ImageSet& images,
                                             const std::array<float, 3>& mean,
                                             const std::array<float, 3>& std,
                                             const BatchOptions& options,
                                             const ComputeDevice& device);

} // namespace sharesnet
