#include "models/training/memory_region.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace sharesnet {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

} // namespace

std::unique_ptr<MemoryRegion> MemoryRegion::map(std::size_t bytes) {
    const std::size_t size = (bytes + kHugePage - 1) / kHugePage * kHugePage;
    void* raw = mmap(nullptr, size + kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
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
    const auto fit = std::ranges::find_if(gaps_, [bytes](const auto& gap) { return gap.second >= bytes; });
    if (fit != gaps_.end()) {
        const auto [offset, room] = *fit;
        gaps_.erase(fit);
        if (room > bytes) {
            gaps_.emplace(offset + bytes, room - bytes);
        }
        return begin_ + offset;
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
    if (const auto before = gap == gaps_.begin() ? gap : std::prev(gap); before != gap && joinsNext(before)) {
        gap = before;
    }
    if (gap->first + gap->second == end_) {
        end_ = gap->first;
        gaps_.erase(gap);
    }
}

void MemoryRegion::trim() {
    for (const auto& [offset, bytes] : gaps_) {
        madvise(begin_ + offset, bytes, MADV_DONTNEED);
    }
    madvise(begin_ + end_, touched_ - end_, MADV_DONTNEED);
    touched_ = end_;
}

} // namespace sharesnet
