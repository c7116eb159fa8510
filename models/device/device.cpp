#include "models/device/device.h"

#include "core/base/error.h"
#include "models/device/cuda.h"
#include "models/device/torch_compat.h"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>

namespace sharesnet {

namespace {

std::string cpuinfoField(const std::string& name) {
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);) {
        const auto colon = line.find(':');
        if (line.rfind(name, 0) == 0 && colon != std::string::npos && colon + 2 <= line.size()) {
            return line.substr(colon + 2);
        }
    }
    return {};
}

// Cores of a container's CPU quota (cgroup v2); a large number without one.
int quotaCores() {
    std::ifstream in("/sys/fs/cgroup/cpu.max");
    double quota = 0;
    double period = 0;
    if (in >> quota >> period && period > 0) {
        return std::max(1, static_cast<int>(std::ceil(quota / period)));
    }
    return 1 << 20;
}

// "cuda:N" -> N, "cuda" -> 0, anything else -> -1.
int cudaIndex(const std::string& id) {
    if (id == "cuda") {
        return 0;
    }
    if (id.rfind("cuda:", 0) != 0 || id.size() < 6 || id.size() > 8) {
        return -1;
    }
    int index = -1;
    const auto [end, error] = std::from_chars(id.data() + 5, id.data() + id.size(), index);
    return error == std::errc{} && end == id.data() + id.size() ? index : -1;
}

// What OMP_NUM_THREADS allows, the limit that users of LibTorch know; a list is for nested
// parallelism, of which there is none here. A large number where it is not set, or to no number.
int openMpThreads() {
    const char* value = std::getenv("OMP_NUM_THREADS");
    const std::string_view text = value != nullptr ? value : "";
    const std::string_view number =
        text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
    int threads = 0;
    std::from_chars(number.data(), number.data() + number.size(), threads);
    return threads > 0 ? threads : 1 << 20;
}

std::string knownDevices() {
    std::string text;
    for (const auto& device : listDevices()) {
        text += (text.empty() ? "" : ", ") + device.id;
    }
    return text;
}

} // namespace

int physicalCores() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return 1;
    }
    std::set<std::string> cores; // hardware threads of one core name the same siblings
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (!CPU_ISSET(cpu, &allowed)) {
            continue;
        }
        std::ifstream in("/sys/devices/system/cpu/cpu" + std::to_string(cpu) +
                         "/topology/thread_siblings_list");
        std::string siblings;
        if (!std::getline(in, siblings)) {
            siblings = std::to_string(cpu);
        }
        cores.insert(siblings);
    }
    return std::clamp(static_cast<int>(cores.size()), 1, quotaCores());
}

std::string cpuName() {
    const std::string name = cpuinfoField("model name");
    return name.empty() ? "CPU" : name;
}

bool cpuComputesBf16() {
    std::istringstream flags(cpuinfoField("flags"));
    for (std::string flag; flags >> flag;) {
        if (flag == "avx512_bf16" || flag == "amx_bf16") {
            return true;
        }
    }
    return false;
}

std::int64_t cpuMemory() {
    return std::int64_t{sysconf(_SC_PHYS_PAGES)} * sysconf(_SC_PAGE_SIZE);
}

std::vector<DeviceInfo> listDevices() {
    const int cores = physicalCores();
    const Message name = cores == 1 ? Message("%1, %2 core", cpuName(), cores)
                                    : Message("%1, %2 cores", cpuName(), cores);
    std::vector<DeviceInfo> devices{{"cpu", name, cpuMemory(), cpuComputesBf16()}};
    int index = 0;
    for (const auto& gpu : cudaDevices()) {
        devices.push_back({"cuda:" + std::to_string(index++), gpu.name, gpu.memoryBytes, gpu.bf16});
    }
    return devices;
}

ComputeDevice chooseDevice(const std::string& device, Precision precision, int threads) {
    ComputeDevice chosen;
    chosen.threads = threads > 0 ? threads : std::min(physicalCores(), openMpThreads());
    const auto gpus = cudaDevices();
    const int gpu = device == "auto" ? (gpus.empty() ? -1 : 0) : cudaIndex(device);
    if (gpu < 0 && device != "auto" && device != "cpu") {
        throw Error("device: '%1' is not one of auto, cpu, cuda:N; this machine has %2", device,
                    knownDevices());
    }
    if (gpu >= static_cast<int>(gpus.size())) {
        throw Error("device: there is no %1; this machine and this build of LibTorch (%2) have %3",
                    device, torchVersionText(), knownDevices());
    }
    bool hardwareBf16 = cpuComputesBf16();
    chosen.text =
        "cpu (" + std::to_string(chosen.threads) + (chosen.threads == 1 ? " thread)" : " threads)");
    if (gpu >= 0) {
        const auto& info = gpus[static_cast<std::size_t>(gpu)];
        hardwareBf16 = info.bf16;
        chosen.device = torch::Device(torch::kCUDA, static_cast<c10::DeviceIndex>(gpu));
        chosen.id = "cuda:" + std::to_string(gpu);
        chosen.text = chosen.id + " " + info.name;
    }
    chosen.bf16 = precision == Precision::Bf16 || (precision == Precision::Auto && hardwareBf16);
    return chosen;
}

void useThreads(const ComputeDevice& device) {
    at::set_num_threads(device.threads);
}

void useDeterminism(bool on) {
    at::globalContext().setDeterministicAlgorithms(on, false);
}

} // namespace sharesnet
