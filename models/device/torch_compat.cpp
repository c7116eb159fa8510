#include "models/device/torch_compat.h"

#include <ATen/autocast_mode.h>
#include <torch/csrc/autograd/profiler_legacy.h>
#include <torch/torch.h>

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

} // namespace

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
