#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

// The one file that knows differences between LibTorch 1.13 and later releases, and between CPU and CUDA builds.

namespace sharesnet {

std::string torchVersionText(); // "LibTorch 1.13.1, CPU"

// While it lives, the forward passes of this thread run in bf16 where that is sound (autocast); weights stay fp32. Its end
// forgets the bf16 copies of the weights, so one object serves one step. Does nothing where `enabled` is false.
class Bf16Autocast {
  public:
    Bf16Autocast(bool enabled, bool cuda);
    ~Bf16Autocast();
    Bf16Autocast(const Bf16Autocast&) = delete;
    Bf16Autocast& operator=(const Bf16Autocast&) = delete;

  private:
    bool enabled_;
    bool cuda_;
};

// What `work` does in LibTorch on this thread, as a trace in the JSON of Chrome's tracing page. Blocks.
std::string chromeTrace(const std::function<void()>& work);

struct GpuInfo {
    std::string name;
    std::int64_t memoryBytes = 0;
    bool bf16 = false; // computes bf16 in hardware
};

std::vector<GpuInfo> cudaDevices(); // empty without CUDA; any thread

std::int64_t cudaFreeBytes(int device); // that can still be taken, the largest number where it is not told; 0 in a CPU build

// Of the device's allocator: the highest number of bytes held since the last reset. 0 in a CPU build.
std::int64_t cudaPeakBytes(int device);
void resetCudaPeak(int device);

} // namespace sharesnet
