#pragma once

#include "core/arch/cost.h"
#include "models/device/device.h"

#include <cstdint>
#include <optional>
#include <string>

namespace sharesnet {

// What training needs at most, in bytes, beside what the program held before: weights, gradients
// and momentum, what the backward pass keeps of every image, and the largest temporaries. Measured
// against peaks of real runs, it is meant to be a little above.
std::int64_t trainingBytes(const ArchCost& cost, int batchSize, const ComputeDevice& device);

// The largest power of two (below 65,536) whose batches fit into `bytes`; 0: none does.
int largestBatch(const ArchCost& cost, std::int64_t bytes, const ComputeDevice& device);

// Why training will hardly go through with so many images at once, and what would; nullopt: it
// fits.
std::optional<std::string> memoryWarning(const ArchCost& cost, int imagesAtOnce,
                                         std::int64_t freeBytes, const ComputeDevice& device);

// What the device has left now: of the machine or container, or of the GPU. Any thread.
std::int64_t freeMemory(const ComputeDevice& device);

} // namespace sharesnet
