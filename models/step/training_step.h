#pragma once

#include "core/config/train_config.h"
#include "models/batches/batch_tensors.h"
#include "models/device/device.h"
#include "models/device/graph_capture.h"
#include "models/network/shared_resnet.h"
#include "models/step/captured_step.h"
#include "models/step/forward_backward.h"
#include "models/step/optimizer_step.h"
#include "models/step/step_clock.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <string>

namespace sharesnet {

struct StepResult {
    double loss = 0;
    std::int64_t correct = 0; // images of the batch whose class came first
    double gradientNorm = 0;  // before it was clipped
    std::string notFinite;    // what was not finite, and where; empty: all is well
};

// One optimizer step after the other on one network: the arithmetic of training without its
// bookkeeping. One thread.
class TrainingStep {
  public:
    // The network is on the device already; it is put into training mode.
    TrainingStep(SharedResNet network, const TrainConfig& config, const ComputeDevice& device);

    // Blocks until the loss is known. Where loss or gradient are not finite, `notFinite` says so
    // and no weight is moved.
    StepResult run(const BatchTensors& batch, double learningRate);

    // From the next step on the work on batches of the configured size is recorded and repeated;
    // the same steps all the same.
    void record(GraphCapture recorder) { recorder_ = std::move(recorder); }
    // Why steps are not repeated though that was asked for; empty: they are, or it is not known
    // yet.
    std::string whyNotCaptured() const { return recorded_ ? recorded_->whyNot() : std::string(); }

    // Told of every phase; null: none. It must outlive the steps. Recorded work has no phases to
    // tell, so that steps with a clock run directly.
    void setClock(StepClock* clock) { clock_ = clock; }

    Sgd& optimizer() { return move_.optimizer(); }
    Ema* average() { return move_.average(); } // null without

  private:
    void addGradient(const BatchTensors& part, std::int64_t images);
    std::string notFinitePlace(const StepResult& result, const BatchTensors& batch,
                               std::int64_t partSize);
    void lap(double StepSeconds::*part) {
        if (clock_ != nullptr) {
            clock_->lap(part);
        }
    }

    SharedResNet network_;
    OptimizerStep move_;
    ForwardBackward pass_;
    std::int64_t accumulateSteps_;
    std::int64_t wholePart_; // images in a part of a whole batch
    StepClock* clock_ = nullptr;
    GraphCapture recorder_; // none: always directly
    std::unique_ptr<CapturedStep> recorded_;
};

} // namespace sharesnet
