#include "models/training/pooled_allocator.h"

#include <c10/core/CPUAllocator.h>

#include <sys/mman.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <mutex>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kPooledFrom = std::size_t{256} << 10;
constexpr std::size_t kHugePage = std::size_t{2} << 20;
constexpr std::size_t kStep = std::size_t{64} << 10; // sizes are rounded up to this, or to huge pages from there on

std::size_t roundedUp(std::size_t bytes) {
    const std::size_t to = bytes >= kHugePage ? kHugePage : kStep;
    return (bytes + to - 1) / to * to;
}

// Aligned to huge pages, so that the kernel can use them; null when there is no memory.
void* mapped(std::size_t bytes) {
    void* raw = mmap(nullptr, bytes + kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (raw == MAP_FAILED) {
        return nullptr;
    }
    auto* begin = static_cast<char*>(raw);
    const std::size_t before = (kHugePage - reinterpret_cast<std::uintptr_t>(begin) % kHugePage) % kHugePage;
    if (before > 0) {
        munmap(begin, before);
    }
    munmap(begin + before + bytes, kHugePage - before);
    if (bytes >= kHugePage) {
        madvise(begin + before, bytes, MADV_HUGEPAGE);
    }
    return begin + before;
}

} // namespace

struct PooledAllocator::Pool {
    std::mutex mutex;
    std::multimap<std::size_t, void*> free; // by size
    std::size_t held = 0;

    ~Pool() { unmapFree(); }

    void* take(std::size_t bytes, std::size_t& size) {
        const std::lock_guard lock(mutex);
        // A block up to an eighth larger will do: layers differ, and the peak counts.
        const auto fit = free.lower_bound(bytes);
        if (fit != free.end() && fit->first <= bytes + bytes / 8) {
            void* memory = fit->second;
            size = fit->first;
            free.erase(fit);
            return memory;
        }
        size = bytes;
        void* memory = mapped(bytes);
        if (memory == nullptr) {
            unmapFree();
            memory = mapped(bytes);
        }
        held += memory != nullptr ? bytes : 0;
        return memory;
    }

    void giveBack(void* memory, std::size_t size) {
        const std::lock_guard lock(mutex);
        free.emplace(size, memory);
    }

    void unmapFree() {
        for (const auto& [size, memory] : free) {
            munmap(memory, size);
            held -= size;
        }
        free.clear();
    }
};

namespace {

struct Block {
    std::shared_ptr<void> pool; // keeps the pool alive
    void* memory = nullptr;
    std::size_t size = 0;
};

} // namespace

PooledAllocator::PooledAllocator(c10::Allocator* fallback) : fallback_(fallback), pool_(std::make_shared<Pool>()) {}

c10::DataPtr PooledAllocator::allocate(std::size_t bytes) {
    return std::as_const(*this).allocate(bytes);
}

void PooledAllocator::copy_data(void* to, const void* from, std::size_t bytes) const {
    std::memcpy(to, from, bytes);
}

c10::DataPtr PooledAllocator::allocate(std::size_t bytes) const {
    if (bytes < kPooledFrom) {
        return fallback_->allocate(bytes);
    }
    auto block = std::make_unique<Block>();
    block->pool = pool_;
    block->memory = pool_->take(roundedUp(bytes), block->size);
    if (block->memory == nullptr) {
        return fallback_->allocate(bytes); // which says in LibTorch's way that there is no memory
    }
    void* memory = block->memory;
    return {memory, block.release(), &PooledAllocator::release, c10::Device(c10::DeviceType::CPU)};
}

void PooledAllocator::release(void* block) {
    const std::unique_ptr<Block> owned(static_cast<Block*>(block));
    static_cast<Pool*>(owned->pool.get())->giveBack(owned->memory, owned->size);
}

void PooledAllocator::trim() {
    const std::lock_guard lock(pool_->mutex);
    pool_->unmapFree();
}

std::size_t PooledAllocator::heldBytes() const {
    const std::lock_guard lock(pool_->mutex);
    return pool_->held;
}

PooledMemory::PooledMemory() : before_(c10::GetCPUAllocator()), allocator_(before_) {
    c10::SetCPUAllocator(&allocator_);
}

PooledMemory::~PooledMemory() {
    c10::SetCPUAllocator(before_);
}

} // namespace sharesnet
