#include "models/device/peak_memory.h"

#include "models/device/cuda.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

namespace sharesnet {

namespace {

bool resetHighWaterMark() {
    std::ofstream out("/proc/self/clear_refs");
    out << "5" << std::flush;
    return out.good();
}

std::int64_t highWaterBytes() {
    std::ifstream in("/proc/self/status");
    for (std::string word; in >> word;) {
        std::int64_t kib = 0;
        if (word == "VmHWM:" && in >> kib) {
            return kib * 1024;
        }
    }
    return 0;
}

std::int64_t residentBytes() {
    std::ifstream in("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    in >> total >> resident;
    return resident * sysconf(_SC_PAGE_SIZE);
}

} // namespace

std::int64_t memoryInUse(torch::Device device) {
    return device.is_cuda() ? cudaReservedBytes(device.index()) : residentBytes();
}

PeakMemory::PeakMemory(torch::Device device) : device_(device) {
    if (device_.is_cuda()) {
        resetCudaPeak(device_.index());
    } else if (!resetHighWaterMark()) {
        sampler_ = std::jthread([this] { sample(); });
    }
}

PeakMemory::~PeakMemory() {
    done_ = true;
}

void PeakMemory::sample() {
    while (!done_) {
        sampledBytes_ = std::max(sampledBytes_.load(), residentBytes());
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

double PeakMemory::mib() const {
    const std::int64_t bytes =
        device_.is_cuda() ? cudaPeakBytes(device_.index())
                          : (sampler_.joinable() ? sampledBytes_.load() : highWaterBytes());
    return static_cast<double>(bytes) / (1024.0 * 1024.0);
}

} // namespace sharesnet
