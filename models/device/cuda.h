#pragma once

#include "models/device/graph_capture.h"

#include <cstdint>
#include <string>
#include <vector>

// The one room that knows CUDA: cuda.cpp with a LibTorch that has it, without_cuda.cpp else.

namespace sharesnet {

struct GpuInfo {
    std::string name;
    std::int64_t memoryBytes = 0;
    bool bf16 = false; // computes bf16 in hardware
};

std::vector<GpuInfo> cudaDevices(); // empty without CUDA; any thread

// that can still be taken, the largest number where it is not told; 0 without CUDA
std::int64_t cudaFreeBytes(int device);

// Of the device's allocator: the highest number of bytes held since the last reset. 0 without CUDA.
std::int64_t cudaPeakBytes(int device);
void resetCudaPeak(int device);
std::int64_t cudaReservedBytes(int device); // held now

// Captures CUDA graphs: the work runs directly a few times, then is captured and replayed. Where
// that is impossible it runs directly, and CapturedGraph::whyNot() says why. Throws Error without
// CUDA.
GraphCapture cudaGraphCapture(int device);

} // namespace sharesnet
