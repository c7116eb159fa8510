#include "models/training/pooled_allocator.h"

#include <c10/core/CPUAllocator.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstring>
#include <optional>

namespace sharesnet {
namespace {

constexpr std::int64_t kFloats = 1 << 20; // 4 MiB

TEST(PooledAllocator, KeepsLargeMemoryAndUsesItAgain) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    void* first = nullptr;
    {
        const c10::DataPtr memory = allocator.allocate(kFloats * 4);
        first = memory.get();
        EXPECT_EQ(allocator.heldBytes(), kFloats * 4U);
    }
    EXPECT_EQ(allocator.heldBytes(), kFloats * 4U);
    const c10::DataPtr again = allocator.allocate(kFloats * 4 - 5);
    EXPECT_EQ(again.get(), first);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(again.get()) % 64, 0U);
}

TEST(PooledAllocator, DoesNotWasteAMuchLargerBlock) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    allocator.allocate(std::size_t{64} << 20); // back in the pool at once
    const c10::DataPtr small = allocator.allocate(std::size_t{4} << 20);
    EXPECT_EQ(allocator.heldBytes(), std::size_t{68} << 20);
}

TEST(PooledAllocator, LeavesSmallRequestsToTheOneBefore) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    const c10::DataPtr memory = allocator.allocate(1000);
    EXPECT_NE(memory.get(), nullptr);
    EXPECT_EQ(allocator.heldBytes(), 0U);
}

TEST(PooledAllocator, FreesByAddressAlone) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{1000}, std::size_t{4} << 20}) {
        void* memory = allocator.raw_allocate(bytes);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory) % 64, 0U);
        if (bytes > 0)
            std::memset(memory, 1, bytes);
        allocator.raw_deallocate(memory);
    }
    const c10::DataPtr again = allocator.allocate(std::size_t{4} << 20);
    EXPECT_EQ(allocator.heldBytes(), std::size_t{4} << 20); // the one that was freed
}

TEST(PooledAllocator, TrimGivesBackWhatNobodyUses) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    const c10::DataPtr used = allocator.allocate(std::size_t{4} << 20);
    allocator.allocate(std::size_t{8} << 20);
    allocator.trim();
    EXPECT_EQ(allocator.heldBytes(), std::size_t{4} << 20);
    static_cast<char*>(used.get())[(4 << 20) - 1] = 1; // still there
}

TEST(PooledMemory, ServesTensorsThatOutliveIt) {
    c10::Allocator* before = c10::GetCPUAllocator();
    std::optional<torch::Tensor> tensor;
    {
        const PooledMemory memory;
        EXPECT_NE(c10::GetCPUAllocator(), before);
        tensor = torch::full({kFloats}, 3.0F);
    }
    EXPECT_EQ(c10::GetCPUAllocator(), before);
    EXPECT_EQ(tensor->sum().item<double>(), 3.0 * kFloats);
    tensor.reset();
}

} // namespace
} // namespace sharesnet
