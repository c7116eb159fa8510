#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <deque>

namespace sharesnet {

// Images a second over the last second or so, from what each step took, and which part of that time
// was spent waiting for data. Pauses and evaluations do not count, as only the steps' own times are
// added.
class Throughput {
  public:
    // `waited`: of these seconds, for data.
    void add(std::int64_t images, double seconds, double waited = 0) {
        steps_.push_back({images, seconds, waited});
        images_ += images;
        seconds_ += seconds;
        waited_ += waited;
        while (steps_.size() > 1 && seconds_ - steps_.front().seconds >= 1.0) {
            images_ -= steps_.front().images;
            seconds_ -= steps_.front().seconds;
            waited_ -= steps_.front().waited;
            steps_.pop_front();
        }
    }
    double imagesPerSecond() const {
        return seconds_ > 0 ? static_cast<double>(images_) / seconds_ : 0;
    }

    double waitingShare() const { return seconds_ > 0 ? std::max(0.0, waited_ / seconds_) : 0; }

  private:
    struct Step {
        std::int64_t images;
        double seconds;
        double waited;
    };
    std::deque<Step> steps_;
    std::int64_t images_ = 0;
    double seconds_ = 0;
    double waited_ = 0;
};

// Seconds since it was made, or reset.
class Stopwatch {
  public:
    double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }
    void reset() { start_ = Clock::now(); }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point start_ = Clock::now();
};

} // namespace sharesnet
