#include "models/device/pooled_allocator.h"

#include <c10/core/CPUAllocator.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <random>
#include <vector>

namespace sharesnet {
namespace {

constexpr std::int64_t kFloats = 1 << 20; // 4 MiB
constexpr std::size_t kMib = std::size_t{1} << 20;
constexpr std::size_t kHeaderPage = 4096; // that every block has

TEST(PooledAllocator, KeepsLargeMemoryAndUsesItAgain) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    void* first = nullptr;
    {
        const c10::DataPtr memory = allocator.allocate(kFloats * 4);
        first = memory.get();
        EXPECT_EQ(allocator.heldBytes(), kFloats * 4U + kHeaderPage);
    }
    EXPECT_EQ(allocator.heldBytes(), kFloats * 4U + kHeaderPage);
    const c10::DataPtr again = allocator.allocate(kFloats * 4 - 5);
    EXPECT_EQ(again.get(), first);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(again.get()) % 64, 0U);
}

TEST(PooledAllocator, CutsWhatIsFreeAndJoinsFreedNeighbors) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    std::vector<c10::DataPtr> row;
    for (const std::size_t mib : {1, 2, 4, 1}) {
        row.push_back(allocator.allocate(mib * kMib));
    }
    const std::size_t held = allocator.heldBytes();
    EXPECT_EQ(held, 8 * kMib + 4 * kHeaderPage);
    void* const first = row[0].get();
    for (const std::size_t freed : {1, 0, 2}) { // the neighbor behind, before, and on both sides
        row[freed] = {};
    }
    const c10::DataPtr whole = allocator.allocate(7 * kMib + 2 * kHeaderPage);
    EXPECT_EQ(whole.get(), first);
    EXPECT_EQ(allocator.heldBytes(), held);
}

TEST(PooledAllocator, GrowsFromTheLastFreeBlock) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    const c10::DataPtr kept = allocator.allocate(kMib);
    allocator.allocate(2 * kMib); // back in the pool at once
    const c10::DataPtr larger = allocator.allocate(3 * kMib);
    EXPECT_EQ(allocator.heldBytes(), 4 * kMib + 2 * kHeaderPage);
}

TEST(PooledAllocator, BlocksNeverOverlapWhateverTheOrder) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    std::mt19937 random(7);
    struct Block {
        c10::DataPtr memory;
        std::size_t bytes;
        unsigned char mark;
    };
    std::vector<Block> blocks;
    const auto whole = [](const Block& block) {
        const auto* at = static_cast<const unsigned char*>(block.memory.get());
        return std::all_of(at, at + block.bytes,
                           [&](unsigned char byte) { return byte == block.mark; });
    };
    for (int step = 0; step < 400; ++step) {
        if (blocks.size() < 30 && random() % 5 < 3) {
            const std::size_t bytes = (std::size_t{256} << 10) + random() % kMib;
            blocks.push_back({allocator.allocate(bytes), bytes, static_cast<unsigned char>(step)});
            std::memset(blocks.back().memory.get(), blocks.back().mark, bytes);
        } else if (!blocks.empty()) {
            const auto gone =
                blocks.begin() + static_cast<std::ptrdiff_t>(random() % blocks.size());
            ASSERT_TRUE(whole(*gone));
            blocks.erase(gone);
        }
        if (step % 100 == 99) {
            allocator.trim(); // leaves what is used alone
        }
    }
    for (const Block& block : blocks) {
        EXPECT_TRUE(whole(block));
    }
}

TEST(PooledAllocator, TakesMoreAddressesWhereOneRegionIsFull) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    // not touched: no memory stands behind it
    const c10::DataPtr first = allocator.allocate(200 * kMib);
    const c10::DataPtr second = allocator.allocate(300 * kMib);
    static_cast<char*>(second.get())[300 * kMib - 1] = 1;
    EXPECT_EQ(allocator.heldBytes(), 500 * kMib + 2 * kHeaderPage);
}

TEST(PooledAllocator, LeavesSmallRequestsToTheOneBefore) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    const c10::DataPtr memory = allocator.allocate(1000);
    EXPECT_NE(memory.get(), nullptr);
    EXPECT_EQ(allocator.heldBytes(), 0U);
}

TEST(PooledAllocator, FreesByAddressAlone) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    for (const std::size_t bytes : {std::size_t{0}, std::size_t{1000}, 4 * kMib}) {
        void* memory = allocator.raw_allocate(bytes);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory) % 64, 0U);
        if (bytes > 0) {
            std::memset(memory, 1, bytes);
        }
        allocator.raw_deallocate(memory);
    }
    const c10::DataPtr again = allocator.allocate(4 * kMib);
    EXPECT_EQ(allocator.heldBytes(), 4 * kMib + kHeaderPage); // the one that was freed
}

TEST(PooledAllocator, TrimGivesBackWhatNobodyUses) {
    PooledAllocator allocator(c10::GetCPUAllocator());
    const c10::DataPtr used = allocator.allocate(4 * kMib);
    allocator.allocate(8 * kMib);
    allocator.trim();
    EXPECT_EQ(allocator.heldBytes(), 4 * kMib + kHeaderPage);
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
