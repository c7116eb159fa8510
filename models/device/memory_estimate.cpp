#include "models/device/memory_estimate.h"

#include "core/base/number_text.h"

#include "models/device/cuda.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

namespace sharesnet {

namespace {

// weight, gradient, momentum, and a copy in the precision computed in
constexpr double kBytesPerParameter = 16;
constexpr double kLibrary = 160.0 * 1024 * 1024; // what the kernels keep for themselves
constexpr int kLargestBatch = 32'768;

// A number that stands alone in a file, as the control groups of a container are told; the largest
// for "max" or no file.
std::int64_t numberIn(const char* file) {
    std::ifstream in(file);
    std::int64_t value = 0;
    return in >> value ? value : std::numeric_limits<std::int64_t>::max();
}

std::int64_t freeOnMachine() {
    std::ifstream in("/proc/meminfo");
    for (std::string key; in >> key;) {
        std::int64_t kib = 0;
        if (key == "MemAvailable:" && in >> kib) {
            return kib * 1024;
        }
        in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return cpuMemory();
}

std::int64_t reclaimable() {
    std::ifstream in("/sys/fs/cgroup/memory.stat");
    std::string key;
    for (std::int64_t value = 0; in >> key >> value;) {
        if (key == "inactive_file") {
            return value;
        }
    }
    return 0;
}

std::int64_t freeInContainer() {
    const std::int64_t most = numberIn("/sys/fs/cgroup/memory.max");
    const std::int64_t used = numberIn("/sys/fs/cgroup/memory.current");
    // counted as used, but given back when memory is wanted
    const std::int64_t files = reclaimable();
    const bool known = most != std::numeric_limits<std::int64_t>::max() &&
                       used != std::numeric_limits<std::int64_t>::max();
    return known ? std::max<std::int64_t>(0, most - used + files)
                 : std::numeric_limits<std::int64_t>::max();
}

// What a step keeps of the activations that are counted in fp32. On the CPU what lies between a
// norm's input and its convolution is computed again: measured 0.67 (ShaResNet-29, WRN-16-4) to
// 0.86 (CIFAR-20, post-activation), in bf16 0.33 to 0.45. On a GPU LibTorch keeps all.
double keptShare(const ComputeDevice& device) {
    if (device.cuda()) {
        return device.bf16 ? 0.6 : 1.1;
    }
    return device.bf16 ? 0.5 : 0.9;
}

} // namespace

std::int64_t trainingBytes(const ArchCost& cost, int batchSize, const ComputeDevice& device) {
    const double kept = static_cast<double>(cost.activationBytes()) * keptShare(device);
    return static_cast<std::int64_t>(
        kLibrary + kBytesPerParameter * static_cast<double>(cost.parameters) + kept * batchSize);
}

int largestBatch(const ArchCost& cost, std::int64_t bytes, const ComputeDevice& device) {
    int batch = kLargestBatch;
    while (batch > 0 && trainingBytes(cost, batch, device) > bytes) {
        batch /= 2;
    }
    return batch;
}

std::optional<std::string> memoryWarning(const ArchCost& cost, int imagesAtOnce,
                                         std::int64_t freeBytes, const ComputeDevice& device) {
    const std::int64_t needed = trainingBytes(cost, imagesAtOnce, device);
    if (needed <= freeBytes) {
        return std::nullopt;
    }
    const int fits = largestBatch(cost, freeBytes, device);
    return "training " + std::to_string(imagesAtOnce) + " images at once needs about " +
           plain::bytes(needed) + " of memory, and " + plain::bytes(freeBytes) + " are free; " +
           (fits > 0 ? "a batch of " + std::to_string(fits) + " would fit, or more micro batches"
                     : "no batch would fit: take a smaller network");
}

std::int64_t freeMemory(const ComputeDevice& device) {
    if (device.cuda()) {
        return cudaFreeBytes(device.device.index());
    }
    return std::min(freeOnMachine(), freeInContainer());
}

} // namespace sharesnet
