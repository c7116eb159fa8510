#pragma once

#include "core/arch/spec.h"
#include "core/base/message.h"
#include "models/device/device.h"

#include <cstdint>
#include <optional>

namespace sharesnet {

// What the library's kernels keep for themselves, beside tensors.
constexpr std::int64_t kLibraryBytes = std::int64_t{160} << 20;

// How many replicas of a network of so many parameters train side by side on the device's threads
// (step/threaded_pass.h): as many as there are threads, unless their gradients took too much
// memory; then as many as divide the threads.
int trainingReplicas(std::int64_t parameters, const ComputeDevice& device);

// What training needs at most, in bytes, beside what the program held before: weights, gradients
// and momentum, what the backward pass keeps of every image, and the largest temporaries. Measured
// against peaks of real runs, it is meant to be a little above.
std::int64_t trainingBytes(const ArchSpec& arch, int batchSize, const ComputeDevice& device);

// The largest power of two (below 65,536) whose batches fit into `bytes`; 0: none does.
int largestBatch(const ArchSpec& arch, std::int64_t bytes, const ComputeDevice& device);

// A warning where training on so many images at once will not fit, with a batch that would;
// nullopt: it fits.
std::optional<Message> memoryWarning(const ArchSpec& arch, int imagesAtOnce, std::int64_t freeBytes,
                                     const ComputeDevice& device);

// What the device has left now: of the machine or container, or of the GPU. Any thread.
std::int64_t freeMemory(const ComputeDevice& device);

} // namespace sharesnet
