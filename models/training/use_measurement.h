#pragma once

#include "core/data/dataset.h"
#include "models/device/device.h"
#include "models/inspection/use_meter.h"
#include "models/network/shared_resnet.h"
#include "models/training/run_reporter.h"

#include <cstdint>
#include <memory>

namespace sharesnet {

// Measures behind steps what the shared convolutions do at each use, where the run asks for it.
// What goes wrong is noted; the run goes on without. One thread.
class UseMeasurement {
  public:
    // The network is on the device; `data` must outlive it.
    UseMeasurement(const TrainConfig& config, SharedResNet network, const ComputeDevice& device,
                   const Dataset& data, RunReporter& reporter);

    // Where it is due at this step of this epoch (both from 1), at so many images/s (0: not known).
    void measure(int epoch, std::int64_t step, double imagesPerSecond);

  private:
    const TrainConfig& config_;
    RunReporter& reporter_;
    std::unique_ptr<UseMeter> meter_; // null: not asked for, or it cannot be
    int measured_ = 0;
};

} // namespace sharesnet
