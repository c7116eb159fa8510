#include "models/torch_compat.h"

#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/profiler_legacy.h>
#include <torch/torch.h>

#include <limits>
#include <sstream>

#ifdef SHARESNET_CUDA
#include <ATen/cuda/CUDAContext.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAGuard.h>
#include <cuda_runtime_api.h>
#endif

namespace sharesnet {

namespace {

// 2.4 made one pair of functions for all devices and deprecated the ones of each.
void setAutocast(bool cuda, bool enabled) {
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    const at::DeviceType device = cuda ? at::kCUDA : at::kCPU;
    at::autocast::set_autocast_enabled(device, enabled);
    at::autocast::set_autocast_dtype(device, at::kBFloat16);
#else
    if (cuda) {
        at::autocast::set_enabled(enabled);
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
    } else {
        at::autocast::set_cpu_enabled(enabled);
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    }
#endif
}

} // namespace

std::string torchVersionText() {
    return std::string("LibTorch ") + TORCH_VERSION + (torch::cuda::is_available() ? ", CUDA" : ", CPU");
}

std::string chromeTrace(const std::function<void()>& work) {
    std::ostringstream trace;
    {
        const torch::autograd::profiler::RecordProfile record(trace);
        work();
    }
    return trace.str();
}

Bf16Autocast::Bf16Autocast(bool enabled, bool cuda) : enabled_(enabled), cuda_(cuda) {
    if (!enabled_)
        return;
    setAutocast(cuda_, true);
    at::autocast::set_autocast_cache_enabled(true);
    at::autocast::increment_nesting();
}

Bf16Autocast::~Bf16Autocast() {
    if (!enabled_)
        return;
    if (at::autocast::decrement_nesting() == 0)
        at::autocast::clear_cache();
    setAutocast(cuda_, false);
}

#ifdef SHARESNET_CUDA

std::vector<GpuInfo> cudaDevices() {
    std::vector<GpuInfo> gpus;
    if (!torch::cuda::is_available())
        return gpus;
    const auto count = static_cast<int>(torch::cuda::device_count());
    for (int i = 0; i < count; ++i) {
        const auto* properties = at::cuda::getDeviceProperties(static_cast<c10::DeviceIndex>(i));
        gpus.push_back({properties->name, static_cast<std::int64_t>(properties->totalGlobalMem), properties->major >= 8});
    }
    return gpus;
}

std::int64_t cudaFreeBytes(int device) {
    const auto index = static_cast<c10::DeviceIndex>(device);
    const c10::cuda::CUDAGuard guard(index);
    std::size_t free = 0;
    std::size_t total = 0;
    if (cudaMemGetInfo(&free, &total) != cudaSuccess)
        return std::numeric_limits<std::int64_t>::max();
    const auto stats = c10::cuda::CUDACachingAllocator::getDeviceStats(index);
    return static_cast<std::int64_t>(free) + stats.reserved_bytes[0].current - stats.allocated_bytes[0].current;
}

std::int64_t cudaPeakBytes(int device) {
    const auto stats = c10::cuda::CUDACachingAllocator::getDeviceStats(static_cast<c10::DeviceIndex>(device));
    return stats.allocated_bytes[0].peak; // 0: over all pools
}

void resetCudaPeak(int device) {
    c10::cuda::CUDACachingAllocator::resetPeakStats(static_cast<c10::DeviceIndex>(device));
}

#else

std::vector<GpuInfo> cudaDevices() {
    return {};
}

std::int64_t cudaFreeBytes(int) {
    return 0;
}

std::int64_t cudaPeakBytes(int) {
    return 0;
}

void resetCudaPeak(int) {}

#endif

} // namespace sharesnet
