#pragma once

#include "core/data/batch_plan.h"
#include "core/data/dataset.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace sharesnet {

// One batch, ready for the network: normalized floats in N, H, W, C order (the memory of a
// channels-last N, C, H, W tensor).
struct Batch {
    std::int64_t index = 0; // within the epoch, from 0
    // images; fewer than asked in the last batch and where images could not be read
    std::int64_t count = 0;
    std::vector<float> imagesNhwc; // count * H * W * C
    std::vector<std::int64_t> labels;
    std::vector<std::int64_t> indices; // of the images, in their set
    // mixup (Zhang et al. 2018): image i is mixupLambda of itself and the rest of an image of class
    // mixupLabels[i].
    std::vector<std::int64_t> mixupLabels; // empty: nothing is mixed
    float mixupLambda = 1;
    std::vector<SkippedFile> skipped; // unreadable images, left out
};

// Prepares the batches of one epoch after the other on worker threads. What comes out depends on
// seed, epoch and options, not on the number of threads. Owned and called by one thread; the set
// must outlive it.
class BatchLoader {
  public:
    BatchLoader(const ImageSet& images, std::array<float, 3> mean, std::array<float, 3> std,
                BatchOptions options);
    ~BatchLoader(); // joins its workers; waits for at most one image each

    std::int64_t batchesPerEpoch() const;
    // Starts epoch `epoch` (from 0) at batch `firstBatch`; batches still waiting of another epoch
    // are thrown away.
    void startEpoch(std::int64_t epoch, std::int64_t firstBatch = 0);
    // The next batch in order; false at the end of the epoch. Blocks until it is ready. `batch` is
    // swapped: its memory is used again. Throws Error if a worker failed; Cancelled, where
    // `cancelled`, asked while it waits, says so.
    bool next(Batch& batch, const std::function<bool()>& cancelled = {});

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace sharesnet
