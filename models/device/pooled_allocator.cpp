#include "models/device/pooled_allocator.h"

#include "models/device/memory_region.h"

#include <c10/core/CPUAllocator.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>
#include <vector>

namespace sharesnet {

namespace {

constexpr std::size_t kPooledFrom = std::size_t{256} << 10;
// of addresses; memory is what is touched of them
constexpr std::size_t kRegion = std::size_t{256} << 20;
// no machine has it, and rounded up it might be little
constexpr std::size_t kAbsurd = std::size_t{1} << 60;
constexpr std::size_t kPage = 4096; // one lies before the data, for the header
// at that page's end: LibTorch's raw interface frees by the data's address alone
constexpr std::size_t kHeader = 64;

std::size_t roundedUp(std::size_t bytes, std::size_t to) {
    return (bytes + to - 1) / to * to;
}

} // namespace

struct PooledAllocator::Pool {
    std::mutex mutex;
    std::vector<std::unique_ptr<MemoryRegion>> regions;

    std::pair<char*, MemoryRegion*> take(std::size_t bytes) { // null when there is no memory
        const std::lock_guard lock(mutex);
        for (const auto& region : regions) {
            if (char* block = region->take(bytes)) {
                return {block, region.get()};
            }
        }
        auto region = MemoryRegion::map(std::max(kRegion, bytes));
        if (!region) {
            trim();
            region = MemoryRegion::map(bytes);
        }
        if (!region) {
            return {};
        }
        regions.push_back(std::move(region));
        return {regions.back()->take(bytes), regions.back().get()};
    }

    void giveBack(MemoryRegion* region, char* block, std::size_t bytes) {
        const std::lock_guard lock(mutex);
        region->giveBack(block, bytes);
    }

    void trim() {
        std::erase_if(regions, [](const auto& region) { return region->isFree(); });
        for (const auto& region : regions) {
            region->trim();
        }
    }

    std::size_t held() const {
        return std::transform_reduce(regions.begin(), regions.end(), std::size_t{0}, std::plus<>(),
                                     [](const auto& region) { return region->touchedBytes(); });
    }
};

// Lies right before the data.
struct PooledAllocator::Header {
    std::shared_ptr<Pool> pool; // keeps the pool alive; null for a small request
    MemoryRegion* region = nullptr;
    std::size_t size = 0; // of the block, the header's page included
    c10::DataPtr small;   // the memory of a small request, header included

    // Moves a header in front of the data and hands these out.
    static c10::DataPtr handOut(char* data, Header header) {
        static_assert(sizeof(Header) <= kHeader);
        new (data - kHeader) Header(std::move(header));
        return {data, data, &PooledAllocator::release, c10::Device(c10::DeviceType::CPU)};
    }
};

PooledAllocator::PooledAllocator(c10::Allocator* fallback)
    : fallback_(fallback), pool_(std::make_shared<Pool>()) {}

c10::DataPtr PooledAllocator::allocate(std::size_t bytes) {
    return std::as_const(*this).allocate(bytes);
}

void PooledAllocator::copy_data(void* to, const void* from, std::size_t bytes) const {
    std::memcpy(to, from, bytes);
}

c10::DataPtr PooledAllocator::allocate(std::size_t bytes) const {
    if (bytes == 0) {
        return {nullptr, nullptr, &PooledAllocator::release, c10::Device(c10::DeviceType::CPU)};
    }
    if (bytes >= kPooledFrom && bytes < kAbsurd) {
        const std::size_t size = kPage + roundedUp(bytes, kPage);
        if (const auto [block, region] = pool_->take(size); block != nullptr) {
            return Header::handOut(block + kPage, {pool_, region, size, {}});
        }
    }
    // Where there is no memory, this says so in LibTorch's way.
    c10::DataPtr small = fallback_->allocate(bytes + kHeader);
    char* memory = static_cast<char*>(small.get()) + kHeader;
    return Header::handOut(memory, {nullptr, nullptr, 0, std::move(small)});
}

void PooledAllocator::release(void* data) {
    if (data == nullptr) {
        return;
    }
    auto* memory = static_cast<char*>(data);
    auto* place = reinterpret_cast<Header*>(memory - kHeader);
    const Header header = std::move(*place);
    place->~Header();
    if (header.pool) {
        header.pool->giveBack(header.region, memory - kPage, header.size);
    }
}

void PooledAllocator::trim() {
    const std::lock_guard lock(pool_->mutex);
    pool_->trim();
}

std::size_t PooledAllocator::heldBytes() const {
    const std::lock_guard lock(pool_->mutex);
    return pool_->held();
}

PooledMemory::PooledMemory() : before_(c10::GetCPUAllocator()), allocator_(before_) {
    c10::SetCPUAllocator(&allocator_);
}

PooledMemory::~PooledMemory() {
    c10::SetCPUAllocator(before_);
}

} // namespace sharesnet
