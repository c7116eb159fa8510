#include "models/device/torch_compat.h"

#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/profiler_legacy.h>
#include <torch/torch.h>

#include <dlfcn.h>
#include <locale>
#include <sstream>

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

using SetThreads = void (*)(int);

// That of the OpenMP that LibTorch was linked with: PyTorch's archives bring one of their own.
SetThreads openMpSetThreads() {
    Dl_info library{};
    void* loaded = dladdr(reinterpret_cast<const void*>(&at::get_num_threads), &library) != 0
                       ? dlopen(library.dli_fname, RTLD_LAZY | RTLD_NOLOAD)
                       : nullptr;
    void* found = loaded != nullptr ? dlsym(loaded, "omp_set_num_threads") : nullptr;
    return found != nullptr ? reinterpret_cast<SetThreads>(found) : &at::set_num_threads;
}

void setThreadsHere(int count) {
    static const SetThreads set = openMpSetThreads();
    set(count);
}

} // namespace

ThreadsHere::ThreadsHere(int count)
    : before_(at::get_num_threads()) { // which also settles what LibTorch sets on a new thread
    setThreadsHere(count);
}

ThreadsHere::~ThreadsHere() {
    setThreadsHere(before_);
}

std::string torchVersionText() {
    return std::string("LibTorch ") + TORCH_VERSION +
           (torch::cuda::is_available() ? ", CUDA" : ", CPU");
}

std::string chromeTrace(const std::function<void()>& work) {
    std::ostringstream trace;
    trace.imbue(std::locale::classic()); // it is JSON
    {
        const torch::autograd::profiler::RecordProfile record(trace);
        work();
    }
    return trace.str();
}

Bf16Autocast::Bf16Autocast(bool enabled, bool cuda) : enabled_(enabled), cuda_(cuda) {
    if (!enabled_) {
        return;
    }
    setAutocast(cuda_, true);
    at::autocast::set_autocast_cache_enabled(true);
    at::autocast::increment_nesting();
}

Bf16Autocast::~Bf16Autocast() {
    if (!enabled_) {
        return;
    }
    if (at::autocast::decrement_nesting() == 0) {
        at::autocast::clear_cache();
    }
    setAutocast(cuda_, false);
}

} // namespace sharesnet
