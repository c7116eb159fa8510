#pragma once

#include "core/run/engine.h"
#include "models/device/device.h"
#include "models/step/throughput.h"

namespace sharesnet {

// Adds up where the time of training steps goes. On a GPU every lap waits for what was begun, so
// timed steps are slower.
class StepClock {
  public:
    explicit StepClock(const ComputeDevice& device) : device_(device) {}

    void start() {
        settle();
        watch_.reset();
    }
    void lap(double StepSeconds::*part) {
        settle();
        total_.*part += watch_.seconds();
        watch_.reset();
    }
    const StepSeconds& total() const { return total_; }

  private:
    void settle() const {
        if (device_.cuda()) {
            torch::cuda::synchronize(device_.device.index());
        }
    }

    const ComputeDevice& device_;
    Stopwatch watch_;
    StepSeconds total_;
};

} // namespace sharesnet
