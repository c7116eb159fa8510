#include "models/network/norm_kernels.h"

#include "models/network/norm_loops.h"

#if SHARESNET_CPU_VERSIONS && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SHARESNET_MANY_TARGETS [[gnu::target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")]]
#else
#define SHARESNET_MANY_TARGETS
#endif

namespace sharesnet::kernels {

bool hasNativeBf16() {
#if SHARESNET_CPU_VERSIONS
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
}

SHARESNET_NORM_KERNELS(SHARESNET_MANY_TARGETS, float)
SHARESNET_NORM_KERNELS(SHARESNET_MANY_TARGETS, std::uint16_t)

} // namespace sharesnet::kernels
