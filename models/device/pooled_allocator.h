#pragma once

#include <c10/core/Allocator.h>

#include <cstddef>
#include <memory>

namespace sharesnet {

// Host memory for LibTorch's large tensors that is kept and used again. A training step asks for
// the same hundreds of megabytes every time; taken from and returned to the system at each step
// they cost more page faults than the arithmetic of norms and additions costs time (measured on
// ShaResNet-29: 126 -> 210 images/s with the memory kept). Small requests go to the allocator that
// was there before. All functions: any thread.
class PooledAllocator final : public c10::Allocator {
  public:
    explicit PooledAllocator(c10::Allocator* fallback);

    // LibTorch dropped the const and added copy_data in the course of 2.x. Declared without
    // `override`, each is what overrides in the releases that have it.
    // NOLINTBEGIN(modernize-use-override,clang-diagnostic-inconsistent-missing-override)
    c10::DataPtr allocate(std::size_t bytes) const;
    c10::DataPtr allocate(std::size_t bytes);
    // NOLINTNEXTLINE(readability-identifier-naming): LibTorch calls it so
    void copy_data(void* to, const void* from, std::size_t bytes) const;
    // NOLINTEND(modernize-use-override,clang-diagnostic-inconsistent-missing-override)
    c10::DeleterFnPtr raw_deleter() const override { return &PooledAllocator::release; }

    void trim();                   // gives back what no tensor uses
    std::size_t heldBytes() const; // used and kept, at most

  private:
    struct Pool;
    struct Header;
    static void release(void* data);

    c10::Allocator* fallback_;
    // what is handed out holds it too: a tensor may outlive the allocator
    std::shared_ptr<Pool> pool_;
};

// Makes a PooledAllocator LibTorch's host allocator for as long as it lives. One at a time.
class PooledMemory {
  public:
    PooledMemory();
    ~PooledMemory();
    PooledMemory(const PooledMemory&) = delete;
    PooledMemory& operator=(const PooledMemory&) = delete;
    void trim() { allocator_.trim(); }

  private:
    c10::Allocator* before_;
    PooledAllocator allocator_;
};

} // namespace sharesnet
