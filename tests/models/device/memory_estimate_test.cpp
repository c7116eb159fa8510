#include "models/device/memory_estimate.h"

#include "core/arch/presets.h"
#include "models/network/move_to_device.h"
#include "models/step/training_step.h"

#include <c10/core/CPUAllocator.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <new>
#include <string>
#include <vector>

namespace sharesnet::test {
namespace {

constexpr std::int64_t kGib = std::int64_t{1} << 30;

ComputeDevice computing(torch::Device device, bool bf16) {
    ComputeDevice computes;
    computes.device = device;
    computes.bf16 = bf16;
    return computes;
}

const ComputeDevice kFp32 = computing(torch::kCPU, false);
const ComputeDevice kBf16 = computing(torch::kCPU, true);
const ComputeDevice kGpu = computing(torch::kCUDA, false);

TEST(MemoryEstimate, GrowsWithBatchAndNetworkAndIsLessInBf16) {
    const ArchSpec small = cifarPreActivation(29);
    const ArchSpec large = cifarPreActivation(164);
    EXPECT_LT(trainingBytes(small, 128, kFp32), trainingBytes(small, 256, kFp32));
    EXPECT_LT(trainingBytes(small, 128, kBf16), trainingBytes(small, 128, kFp32));
    EXPECT_LT(trainingBytes(small, 128, kFp32), trainingBytes(large, 128, kFp32));
    EXPECT_GT(trainingBytes(large, 128, kGpu), trainingBytes(large, 128, kFp32))
        << "recomputes nothing";
}

TEST(MemoryEstimate, TheLargestBatchFitsAndTwiceAsManyDoNot) {
    const ArchSpec arch = cifarPreActivation(1001);
    const int batch = largestBatch(arch, 8 * kGib, kFp32);
    ASSERT_GT(batch, 0);
    EXPECT_LE(trainingBytes(arch, batch, kFp32), 8 * kGib);
    EXPECT_GT(trainingBytes(arch, 2 * batch, kFp32), 8 * kGib);
    EXPECT_EQ(largestBatch(arch, 1000, kFp32), 0);
}

TEST(MemoryEstimate, TheWarningNamesABatchThatFits) {
    const ArchSpec arch = cifarPreActivation(1001);
    EXPECT_FALSE(memoryWarning(arch, 1, 8 * kGib, kFp32));
    const auto warning = memoryWarning(arch, 128, 8 * kGib, kFp32);
    ASSERT_TRUE(warning);
    EXPECT_NE(warning->english().find("a batch of " +
                                      std::to_string(largestBatch(arch, 8 * kGib, kFp32)) +
                                      " would fit"),
              std::string::npos)
        << warning->english();
    EXPECT_NE(memoryWarning(arch, 128, 1000, kFp32)->english().find("no batch would fit"),
              std::string::npos);
}

TEST(MemoryEstimate, OfAsManyReplicasAsThreadsUnlessTheirGradientsTakeTooMuch) {
    ComputeDevice cpu = kFp32;
    cpu.threads = 12;
    EXPECT_EQ(trainingReplicas(1'000'000, cpu), 12);
    EXPECT_EQ(trainingReplicas(25'000'000, cpu), 6); // 5 x 100 MB more
    EXPECT_EQ(trainingReplicas(60'000'000, cpu), 3);
    EXPECT_EQ(trainingReplicas(1'000'000'000, cpu), 1);
    ComputeDevice gpu = kGpu;
    gpu.threads = 12;
    EXPECT_EQ(trainingReplicas(1'000'000, gpu), 1);
    const ArchSpec arch = cifarPreActivation(164);
    ComputeDevice one = kFp32;
    one.threads = 1;
    EXPECT_GT(trainingBytes(arch, 128, cpu), trainingBytes(arch, 128, one));
}

TEST(MemoryEstimate, SomeMemoryIsFree) {
    const ComputeDevice cpu = chooseDevice("cpu", Precision::Fp32, 1);
    EXPECT_GT(freeMemory(cpu), 0);
    EXPECT_LE(freeMemory(cpu), cpuMemory());
}

// Counts what tensors hold, in place of LibTorch's host allocator as long as it lives. One thread.
class CountingAllocator final : public c10::Allocator {
  public:
    CountingAllocator() : before_(c10::GetCPUAllocator()) {
        held = peak = 0;
        c10::SetCPUAllocator(this);
    }
    ~CountingAllocator() override { c10::SetCPUAllocator(before_); }
    CountingAllocator(const CountingAllocator&) = delete;
    CountingAllocator& operator=(const CountingAllocator&) = delete;

    // As PooledAllocator, for all releases of LibTorch.
    // NOLINTBEGIN(modernize-use-override)
    c10::DataPtr allocate(std::size_t bytes) const { return counted(bytes); }
    c10::DataPtr allocate(std::size_t bytes) { return counted(bytes); }
    void copy_data(void* to, const void* from, std::size_t bytes) const {
        std::copy_n(static_cast<const std::byte*>(from), bytes, static_cast<std::byte*>(to));
    }
    // NOLINTEND(modernize-use-override)
    c10::DeleterFnPtr raw_deleter() const override { return &CountingAllocator::release; }

    static std::int64_t peakBytes() { return peak; }

  private:
    static constexpr std::size_t kHead = 64; // the size, in front; keeps the alignment

    static c10::DataPtr counted(std::size_t bytes) {
        auto* block =
            static_cast<std::byte*>(::operator new(kHead + bytes, std::align_val_t{kHead}));
        *reinterpret_cast<std::size_t*>(block) = bytes;
        held += static_cast<std::int64_t>(bytes);
        peak = std::max(peak, held);
        void* data = block + kHead;
        return {data, data, &CountingAllocator::release, c10::kCPU};
    }
    static void release(void* data) {
        auto* block = static_cast<std::byte*>(data) - kHead;
        held -= static_cast<std::int64_t>(*reinterpret_cast<std::size_t*>(block));
        ::operator delete(block, std::align_val_t{kHead});
    }

    static inline std::int64_t held = 0;
    static inline std::int64_t peak = 0;
    c10::Allocator* before_;
};

ArchSpec networkOf(BlockKind kind, ActivationOrder order, bool maxPool) {
    ArchSpec arch;
    arch.name = "measured";
    arch.input = {3, 32, 32};
    arch.stem.channels = 32;
    arch.stem.normRelu = order == ActivationOrder::Post;
    arch.stem.maxPool = maxPool;
    arch.block.kind = kind;
    arch.block.activation = order;
    const int wider = kind == BlockKind::Bottleneck ? 4 : 1;
    arch.stages = {{3, 32 * wider, 1, {{2, {{2, 3}}}}}, {3, 64 * wider, 2, {}}};
    return arch;
}

std::int64_t measuredPeak(const ArchSpec& arch, int batchSize, const ComputeDevice& device) {
    const CountingAllocator counting;
    {
        SharedResNet network(arch);
        initialize(network, 1);
        moveToDevice(network, torch::kCPU);
        TrainingStep step(network, TrainConfig{}, device);
        const BatchTensors batch{
            torch::randn({batchSize, 3, 32, 32}).contiguous(torch::MemoryFormat::ChannelsLast),
            torch::randint(0, 10, {batchSize}, torch::kInt64)};
        for (int i = 0; i < 2; ++i) { // the first makes the momentum
            step.run(batch, 0.05);
        }
    }
    return CountingAllocator::peakBytes();
}

struct Measured {
    const char* name;
    ArchSpec arch;
    Precision precision;
};

class MeasuredPeak : public ::testing::TestWithParam<Measured> {};

// Never below what tensors really hold, and little above.
TEST_P(MeasuredPeak, IsAtMostAQuarterBelowTheEstimate) {
    const ComputeDevice device = chooseDevice("cpu", GetParam().precision, 1);
    constexpr int kBatch = 16;
    const auto peak = static_cast<double>(measuredPeak(GetParam().arch, kBatch, device));
    const auto estimate =
        static_cast<double>(trainingBytes(GetParam().arch, kBatch, device) - kLibraryBytes);
    EXPECT_GE(estimate, peak);
    EXPECT_LE(estimate, 1.25 * peak);
}

std::vector<Measured> measuredNetworks() {
    using enum BlockKind;
    using enum ActivationOrder;
    return {{"PreBasic", networkOf(Basic, Pre, false), Precision::Fp32},
            {"PreBottleneck", networkOf(Bottleneck, Pre, false), Precision::Fp32},
            {"PostBasic", networkOf(Basic, Post, false), Precision::Fp32},
            {"PostBottleneckMaxPool", networkOf(Bottleneck, Post, true), Precision::Fp32},
            {"PreBottleneckBf16", networkOf(Bottleneck, Pre, false), Precision::Bf16},
            {"PostBasicMaxPoolBf16", networkOf(Basic, Post, true), Precision::Bf16},
            {"ShaResNet29", cifarPreActivation(29), Precision::Fp32},
            {"ShaResNetCifar20", cifarPostActivation(20), Precision::Fp32}};
}

INSTANTIATE_TEST_SUITE_P(Networks, MeasuredPeak, ::testing::ValuesIn(measuredNetworks()),
                         [](const auto& tested) { return std::string(tested.param.name); });

} // namespace
} // namespace sharesnet::test
