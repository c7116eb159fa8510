#pragma once

#include <cstddef>
#include <map>
#include <memory>

namespace sharesnet {

// Addresses that blocks are cut from, the lowest that fit first; memory stands behind them from
// when they are first written. A training step frees its activations in the opposite order of their
// making, so that neighbors become free together and join: room for whatever size the backward pass
// asks for next. (Blocks kept by size left a fifth of the memory of ShaResNet-29 lying about
// unused: 423 MiB at the peak, 345 so.) One thread at a time.
class MemoryRegion {
  public:
    // of the system, in whole huge pages; null where it has none
    static std::unique_ptr<MemoryRegion> map(std::size_t bytes);
    ~MemoryRegion();
    MemoryRegion(const MemoryRegion&) = delete;
    MemoryRegion& operator=(const MemoryRegion&) = delete;

    // null where none fits; whole pages are handed out on whole pages
    char* take(std::size_t bytes);
    void giveBack(char* block, std::size_t bytes);

    bool isFree() const { return end_ == 0; }
    std::size_t touchedBytes() const { return touched_; } // that memory stands behind at most
    // the memory of what is free goes back to the system
    void trim();

  private:
    MemoryRegion(char* begin, std::size_t size) : begin_(begin), size_(size) {}

    char* begin_;
    std::size_t size_;
    std::size_t end_ = 0;                     // of the last block in use
    std::size_t touched_ = 0;                 // the highest that end_ was
    std::map<std::size_t, std::size_t> gaps_; // below end_: offset -> bytes
};

} // namespace sharesnet
