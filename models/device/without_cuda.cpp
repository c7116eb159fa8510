#include "core/base/error.h"
#include "models/device/cuda.h"

namespace sharesnet {

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

std::int64_t cudaReservedBytes(int) {
    return 0;
}

GraphCapture cudaGraphCapture(int device) {
    throw Error("there is no cuda:%1 in this build", device);
}

} // namespace sharesnet
