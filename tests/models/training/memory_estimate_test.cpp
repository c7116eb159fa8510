#include "models/training/memory_estimate.h"

#include "core/arch/presets.h"

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

constexpr std::int64_t kGib = std::int64_t{1} << 30;

TEST(MemoryEstimate, GrowsWithBatchAndNetworkAndIsLessInBf16) {
    const ArchCost small = costOf(cifarPreActivation(29));
    const ArchCost large = costOf(cifarPreActivation(164));
    EXPECT_LT(trainingBytes(small, 128, false), trainingBytes(small, 256, false));
    EXPECT_LT(trainingBytes(small, 128, true), trainingBytes(small, 128, false));
    EXPECT_LT(trainingBytes(small, 128, false), trainingBytes(large, 128, false));
    EXPECT_GE(trainingBytes(large, 1, false), large.activationBytes() + 12 * large.parameters);
}

TEST(MemoryEstimate, TheLargestBatchFitsAndTwiceAsManyDoNot) {
    const ArchCost cost = costOf(cifarPreActivation(1001));
    const int batch = largestBatch(cost, 8 * kGib, false);
    ASSERT_GT(batch, 0);
    EXPECT_LE(trainingBytes(cost, batch, false), 8 * kGib);
    EXPECT_GT(trainingBytes(cost, 2 * batch, false), 8 * kGib);
    EXPECT_EQ(largestBatch(cost, 1000, false), 0);
}

TEST(MemoryEstimate, TheWarningNamesABatchThatFits) {
    const ArchCost cost = costOf(cifarPreActivation(1001));
    EXPECT_FALSE(memoryTrouble(cost, 1, 8 * kGib, false));
    const auto trouble = memoryTrouble(cost, 128, 8 * kGib, false);
    ASSERT_TRUE(trouble);
    EXPECT_NE(trouble->find("a batch of " + std::to_string(largestBatch(cost, 8 * kGib, false)) + " would fit"),
              std::string::npos)
        << *trouble;
    EXPECT_NE(memoryTrouble(cost, 128, 1000, false)->find("no batch would fit"), std::string::npos);
}

TEST(MemoryEstimate, SomeMemoryIsFree) {
    const ComputeDevice cpu = chooseDevice("cpu", Precision::Fp32, 1);
    EXPECT_GT(freeMemory(cpu), 0);
    EXPECT_LE(freeMemory(cpu), cpuMemory());
}

} // namespace
} // namespace sharesnet::test
