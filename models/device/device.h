#pragma once

#include "core/config/train_config.h"
#include "core/run/engine.h"

#include <torch/torch.h>

#include <string>
#include <vector>

namespace sharesnet {

// Where and how a network computes.
struct ComputeDevice {
    torch::Device device = torch::kCPU;
    bool bf16 = false;
    int threads = 1; // of the CPU
    std::string id = "cpu";
    std::string text; // "cpu (2 threads)", "cuda:0 NVIDIA H200"

    bool cuda() const { return device.is_cuda(); }
    const char* precisionName() const { return bf16 ? "bf16" : "fp32"; }
};

// Takes `auto`, `cpu`, `cuda` or `cuda:N`; auto is the first GPU if there is one. Precision auto is
// bf16 where the device computes it in hardware. threads 0: all physical cores, at most
// OMP_NUM_THREADS. Throws Error that lists what there is.
ComputeDevice chooseDevice(const std::string& device, Precision precision, int threads);

// Lets LibTorch use the device's threads on the calling thread (OpenMP keeps the number per
// thread).
void useThreads(const ComputeDevice& device);

// Whether the process computes only what comes to the same bits each time. On the CPU it does so
// anyway; a GPU adds up in any order where it is not told to.
void useDeterminism(bool on);

std::vector<DeviceInfo> listDevices(); // the CPU first

// that this process may use: affinity and container limits are respected; at least 1
int physicalCores();
std::string cpuName();    // "AMD EPYC"; "CPU" where it is not known
bool cpuComputesBf16();   // AVX-512 BF16 or AMX
std::int64_t cpuMemory(); // bytes

} // namespace sharesnet
