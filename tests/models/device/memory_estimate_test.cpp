#include "models/device/memory_estimate.h"

#include "core/arch/presets.h"

#include <gtest/gtest.h>

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
    const ArchCost small = costOf(cifarPreActivation(29));
    const ArchCost large = costOf(cifarPreActivation(164));
    EXPECT_LT(trainingBytes(small, 128, kFp32), trainingBytes(small, 256, kFp32));
    EXPECT_LT(trainingBytes(small, 128, kBf16), trainingBytes(small, 128, kFp32));
    EXPECT_LT(trainingBytes(small, 128, kFp32), trainingBytes(large, 128, kFp32));
    EXPECT_GE(trainingBytes(large, 1, kFp32), large.activationBytes() + 12 * large.parameters);
    EXPECT_GT(trainingBytes(large, 128, kGpu), trainingBytes(large, 128, kFp32))
        << "recomputes nothing";
}

TEST(MemoryEstimate, TheLargestBatchFitsAndTwiceAsManyDoNot) {
    const ArchCost cost = costOf(cifarPreActivation(1001));
    const int batch = largestBatch(cost, 8 * kGib, kFp32);
    ASSERT_GT(batch, 0);
    EXPECT_LE(trainingBytes(cost, batch, kFp32), 8 * kGib);
    EXPECT_GT(trainingBytes(cost, 2 * batch, kFp32), 8 * kGib);
    EXPECT_EQ(largestBatch(cost, 1000, kFp32), 0);
}

TEST(MemoryEstimate, TheWarningNamesABatchThatFits) {
    const ArchCost cost = costOf(cifarPreActivation(1001));
    EXPECT_FALSE(memoryWarning(cost, 1, 8 * kGib, kFp32));
    const auto warning = memoryWarning(cost, 128, 8 * kGib, kFp32);
    ASSERT_TRUE(warning);
    EXPECT_NE(warning->find("a batch of " + std::to_string(largestBatch(cost, 8 * kGib, kFp32)) +
                            " would fit"),
              std::string::npos)
        << *warning;
    EXPECT_NE(memoryWarning(cost, 128, 1000, kFp32)->find("no batch would fit"), std::string::npos);
}

TEST(MemoryEstimate, SomeMemoryIsFree) {
    const ComputeDevice cpu = chooseDevice("cpu", Precision::Fp32, 1);
    EXPECT_GT(freeMemory(cpu), 0);
    EXPECT_LE(freeMemory(cpu), cpuMemory());
}

} // namespace
} // namespace sharesnet::test
