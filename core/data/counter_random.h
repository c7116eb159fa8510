#pragma once

#include <cstdint>
#include <initializer_list>

namespace sharesnet {

// Random numbers as a function of a key alone (splitmix64), so that image i gets the same ones
// whichever thread makes it, and the same on every platform. Not for secrets.
class CounterRandom {
  public:
    explicit CounterRandom(std::initializer_list<std::uint64_t> key) {
        for (const std::uint64_t part : key) {
            state_ = mixed(state_ + kStep + part);
        }
    }

    std::uint64_t next() { return mixed(state_ += kStep); }
    // 0 .. n-1; n far below 2^64, so the bias is nil
    std::uint64_t below(std::uint64_t n) { return next() % n; }
    float uniform(float low, float high) {
        return low + (high - low) * static_cast<float>(next() >> 40U) * 0x1p-24F;
    }

  private:
    static constexpr std::uint64_t kStep = 0x9e3779b97f4a7c15U;

    static constexpr std::uint64_t mixed(std::uint64_t x) {
        x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
        x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
        return x ^ (x >> 31U);
    }

    std::uint64_t state_ = 0;
};

} // namespace sharesnet
