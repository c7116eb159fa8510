#include "models/device/memory_estimate.h"

#include "core/arch/cost.h"
#include "models/device/cuda.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

namespace sharesnet {

namespace {

constexpr int kLargestBatch = 32'768;

// A number that stands alone in a file, as the control groups of a container are told; the largest
// for "max" or no file.
std::int64_t numberIn(const char* file) {
    std::ifstream in(file);
    std::int64_t value = 0;
    return in >> value ? value : std::numeric_limits<std::int64_t>::max();
}

std::int64_t freeOnMachine() {
    std::ifstream in("/proc/meminfo");
    for (std::string key; in >> key;) {
        std::int64_t kib = 0;
        if (key == "MemAvailable:" && in >> kib) {
            return kib * 1024;
        }
        in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return cpuMemory();
}

std::int64_t reclaimable() {
    std::ifstream in("/sys/fs/cgroup/memory.stat");
    std::string key;
    for (std::int64_t value = 0; in >> key >> value;) {
        if (key == "inactive_file") {
            return value;
        }
    }
    return 0;
}

std::int64_t freeInContainer() {
    const std::int64_t most = numberIn("/sys/fs/cgroup/memory.max");
    const std::int64_t used = numberIn("/sys/fs/cgroup/memory.current");
    // counted as used, but given back when memory is wanted
    const std::int64_t files = reclaimable();
    const bool known = most != std::numeric_limits<std::int64_t>::max() &&
                       used != std::numeric_limits<std::int64_t>::max();
    return known ? std::max<std::int64_t>(0, most - used + files)
                 : std::numeric_limits<std::int64_t>::max();
}

// What a step keeps of the activations that ArchCost counts, which are fp32. On the CPU the inputs
// of convolutions behind norm and ReLU are recomputed (batch_norm_convolve.h). Of the 4 parts of a
// basic block and the 12 of a bottleneck block, whose wide tensors count for 4, that leaves 2 and 6
// in pre-activation, 3 and 10 in post-activation. On a GPU LibTorch keeps all, with temporaries.
double keptShare(const BlockSpec& block, const ComputeDevice& device) {
    if (device.cuda()) {
        return device.bf16 ? 0.6 : 1.1;
    }
    double share = 1.0 / 2;
    if (block.activation == ActivationOrder::Post) {
        share = block.kind == BlockKind::Bottleneck ? 10.0 / 12 : 3.0 / 4;
    }
    return device.bf16 ? share / 2 : share;
}

// Gradients of activations and what is recomputed, at the peak: measured 0.3 to 0.5 of the largest
// block's activations.
double temporaryShare(const ComputeDevice& device) {
    if (device.cuda()) {
        return 0;
    }
    return device.bf16 ? 0.25 : 0.5;
}

// Weights, gradients and momentum. On the CPU the copies of weights and momentum that a checkpoint
// is written from, and the gradients of further replicas, on a GPU the temporaries of the optimizer
// step.
double bytesPerParameter(std::int64_t parameters, const ComputeDevice& device) {
    return kBytesPerWeight * (device.cuda() ? 4.0 : 4.0 + trainingReplicas(parameters, device));
}

// What training needs for any batch, and for each image of it.
struct Need {
    double fixed = 0;
    double perImage = 0;

    double bytes(int images) const { return fixed + perImage * images; }
};

Need needOf(const ArchSpec& arch, const ComputeDevice& device) {
    const ArchCost cost = costOf(arch);
    std::int64_t largestBlock = 0;
    for (const StageCost& stage : cost.stages) {
        for (const BlockCost& block : stage.blocks) {
            largestBlock = std::max(largestBlock, block.activationElements);
        }
    }
    const auto bytes = [](std::int64_t elements) {
        return static_cast<double>(elements) * sizeof(float);
    };
    return {static_cast<double>(kLibraryBytes) +
                bytesPerParameter(cost.parameters, device) * static_cast<double>(cost.parameters),
            keptShare(arch.block, device) * bytes(cost.activationElements) +
                temporaryShare(device) * bytes(largestBlock)};
}

} // namespace

int trainingReplicas(std::int64_t parameters, const ComputeDevice& device) {
    constexpr std::int64_t kMostBytes = std::int64_t{512} << 20; // of the further replicas
    int replicas = device.cuda() ? 1 : std::max(1, device.threads);
    while (replicas > 1 &&
           (device.threads % replicas != 0 ||
            (replicas - 1) * parameters * std::int64_t{kBytesPerWeight} > kMostBytes)) {
        --replicas;
    }
    return replicas;
}

std::int64_t trainingBytes(const ArchSpec& arch, int batchSize, const ComputeDevice& device) {
    return static_cast<std::int64_t>(needOf(arch, device).bytes(batchSize));
}

int largestBatch(const ArchSpec& arch, std::int64_t bytes, const ComputeDevice& device) {
    const Need need = needOf(arch, device);
    int batch = kLargestBatch;
    while (batch > 0 && need.bytes(batch) > static_cast<double>(bytes)) {
        batch /= 2;
    }
    return batch;
}

std::optional<Message> memoryWarning(const ArchSpec& arch, int imagesAtOnce, std::int64_t freeBytes,
                                     const ComputeDevice& device) {
    const std::int64_t needed = trainingBytes(arch, imagesAtOnce, device);
    if (needed <= freeBytes) {
        return std::nullopt;
    }
    const int fits = largestBatch(arch, freeBytes, device);
    const Message remedy =
        fits > 0 ? Message("a batch of %1 would fit, or more accumulation steps", fits)
                 : Message("no batch would fit: take a smaller network");
    const Message need = imagesAtOnce == 1
                             ? Message("training %1 image at once needs about %2 of memory",
                                       imagesAtOnce, numeral::bytes(needed))
                             : Message("training %1 images at once needs about %2 of memory",
                                       imagesAtOnce, numeral::bytes(needed));
    return Message("%1, and %2 are free; %3", need, numeral::bytes(freeBytes), remedy);
}

std::int64_t freeMemory(const ComputeDevice& device) {
    if (device.cuda()) {
        return cudaFreeBytes(device.device.index());
    }
    return std::min(freeOnMachine(), freeInContainer());
}

} // namespace sharesnet
