#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace sharesnet {

// Times each pass by itself, for the median and the worst of them.
class Passes {
  public:
    explicit Passes(benchmark::State& state) : state_(state) {}
    ~Passes() {
        std::sort(ms_.begin(), ms_.end());
        state_.counters["median_ms"] = ms_[ms_.size() / 2];
        state_.counters["worst_ms"] = ms_.back();
    }
    template <class Pass>
    void time(Pass pass) {
        const auto start = std::chrono::steady_clock::now();
        pass();
        ms_.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
                .count());
    }

  private:
    benchmark::State& state_;
    std::vector<double> ms_;
};

} // namespace sharesnet
