#pragma once

#include <torch/torch.h>

#include <atomic>
#include <cstdint>
#include <thread>

namespace sharesnet {

// Memory in use now, in bytes: what a GPU's allocator holds, or the process's resident memory.
std::int64_t memoryInUse(torch::Device device);

// The highest memory since it was made: of a GPU's allocator, or the process's resident memory. The
// kernel keeps the latter's high-water mark; where it may not be reset, a thread looks every few
// milliseconds instead.
class PeakMemory {
  public:
    explicit PeakMemory(torch::Device device);
    ~PeakMemory();
    PeakMemory(const PeakMemory&) = delete;
    PeakMemory& operator=(const PeakMemory&) = delete;

    double mib() const;

  private:
    void sample();

    torch::Device device_;
    std::atomic<std::int64_t> sampledBytes_{0};
    std::atomic<bool> done_{false};
    std::jthread sampler_; // only where the high-water mark cannot be reset
};

} // namespace sharesnet
