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

constexpr std::size_t kHeader = 64; // before the data: LibTorch's raw interface frees by the data's address alone
constexpr std::size_t kPage = 4096; // mapped before the data for the header, so that the data keep their alignment

// Aligned to huge pages, so that the kernel can use them, behind one page for the header; null when there is no memory.
char* mapped(std::size_t bytes) {
    void* raw = mmap(nullptr, bytes + 2 * kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (raw == MAP_FAILED) {
        return nullptr;
    }
    auto* begin = static_cast<char*>(raw);
    char* data = begin + kHugePage - reinterpret_cast<std::uintptr_t>(begin) % kHugePage;
    char* first = data - kPage;
    if (first > begin) {
        munmap(begin, static_cast<std::size_t>(first - begin));
    }
    char* end = data + bytes;
    munmap(end, static_cast<std::size_t>(begin + bytes + 2 * kHugePage - end));
    if (bytes >= kHugePage) {
        madvise(data, bytes, MADV_HUGEPAGE);
    }
    return data;
}

void unmap(char* data, std::size_t bytes) {
    munmap(data - kPage, bytes + kPage);
}

} // namespace

struct PooledAllocator::Pool {
    std::mutex mutex;
    std::multimap<std::size_t, char*> free; // by size
    std::size_t held = 0;

    ~Pool() { unmapFree(); }

    char* take(std::size_t bytes, std::size_t& size) {
        const std::lock_guard lock(mutex);
        // A block up to an eighth larger will do: layers differ, and the peak counts.
        const auto fit = free.lower_bound(bytes);
        if (fit != free.end() && fit->first <= bytes + bytes / 8) {
            char* memory = fit->second;
            size = fit->first;
            free.erase(fit);
            return memory;
        }
        size = bytes;
        char* memory = mapped(bytes);
        if (memory == nullptr) {
            unmapFree();
            memory = mapped(bytes);
        }
        held += memory != nullptr ? bytes : 0;
        return memory;
    }

    void giveBack(char* memory, std::size_t size) {
        const std::lock_guard lock(mutex);
        free.emplace(size, memory);
    }

    void unmapFree() {
        for (const auto& [size, memory] : free) {
            unmap(memory, size);
            held -= size;
        }
        free.clear();
    }
};

// Lies right before the data.
struct PooledAllocator::Header {
    std::shared_ptr<Pool> pool; // keeps the pool alive; null for a small request
    std::size_t size = 0;
    c10::DataPtr small; // the memory of a small request, header included

    // Moves a header in front of the data and hands these out.
    static c10::DataPtr handOut(char* data, Header header) {
        static_assert(sizeof(Header) <= kHeader);
        new (data - kHeader) Header(std::move(header));
        return {data, data, &PooledAllocator::release, c10::Device(c10::DeviceType::CPU)};
    }
};

PooledAllocator::PooledAllocator(c10::Allocator* fallback) : fallback_(fallback), pool_(std::make_shared<Pool>()) {}

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
    if (bytes >= kPooledFrom) {
        std::size_t size = 0;
        if (char* memory = pool_->take(roundedUp(bytes), size)) {
            return Header::handOut(memory, {pool_, size, {}});
        }
    }
    // Where there is no memory, this says so in LibTorch's way.
    c10::DataPtr small = fallback_->allocate(bytes + kHeader);
    char* memory = static_cast<char*>(small.get()) + kHeader;
    return Header::handOut(memory, {nullptr, 0, std::move(small)});
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
        header.pool->giveBack(memory, header.size);
    }
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
