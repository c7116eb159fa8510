#include "models/device/memory_region.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

// The whole pages in between: the system would round up, into the next block.
void giveToSystem(char* first, char* last) {
    const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
    const std::uintptr_t from = (reinterpret_cast<std::uintptr_t>(first) + page - 1) / page * page;
    const std::uintptr_t to = reinterpret_cast<std::uintptr_t>(last) / page * page;
    if (from < to) {
        madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
    }
}

} // namespace

std::unique_ptr<MemoryRegion> MemoryRegion::map(std::size_t bytes) {
    const std::size_t size = (bytes + kHugePage - 1) / kHugePage * kHugePage;
    void* raw =
        mmap(nullptr, size + kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (raw == MAP_FAILED) {
        return nullptr;
    }
    // Aligned to huge pages, so that the kernel can use them.
    auto* first = static_cast<char*>(raw);
    const std::size_t before = kHugePage - reinterpret_cast<std::uintptr_t>(first) % kHugePage;
    munmap(first, before);
    if (before < kHugePage) {
        munmap(first + before + size, kHugePage - before);
    }
    madvise(first + before, size, MADV_HUGEPAGE);
    return std::unique_ptr<MemoryRegion>(new MemoryRegion(first + before, size));
}

MemoryRegion::~MemoryRegion() {
    munmap(begin_, size_);
}

char* MemoryRegion::take(std::size_t bytes) {
    const auto fit =
        std::ranges::find_if(gaps_, [bytes](const auto& gap) { return gap.second >= bytes; });
    if (fit != gaps_.end()) {
        auto gap = gaps_.extract(fit);
        char* block = begin_ + gap.key();
        if (gap.mapped() > bytes) {
            gap.key() += bytes;
            gap.mapped() -= bytes;
            gaps_.insert(std::move(gap));
        }
        return block;
    }
    if (size_ - end_ < bytes) {
        return nullptr;
    }
    char* block = begin_ + end_;
    end_ += bytes;
    touched_ = std::max(touched_, end_);
    return block;
}

void MemoryRegion::giveBack(char* block, std::size_t bytes) {
    auto gap = gaps_.emplace(block - begin_, bytes).first;
    const auto joinsNext = [this](auto first) { // `first` stays
        const auto next = std::next(first);
        if (next == gaps_.end() || first->first + first->second != next->first) {
            return false;
        }
        first->second += next->second;
        gaps_.erase(next);
        return true;
    };
    joinsNext(gap);
    if (const auto before = gap == gaps_.begin() ? gap : std::prev(gap);
        before != gap && joinsNext(before)) {
        gap = before;
    }
    if (gap->first + gap->second == end_) {
        end_ = gap->first;
        gaps_.erase(gap);
    }
}

void MemoryRegion::trim() {
    for (const auto& [offset, bytes] : gaps_) {
        giveToSystem(begin_ + offset, begin_ + offset + bytes);
    }
    giveToSystem(begin_ + end_, begin_ + touched_);
    touched_ = end_;
}

} // namespace sharesnet
