#pragma once

#include "core/run/train_config.h"
#include "models/cuda/recording.h"
#include "models/network/shared_resnet.h"
#include "models/training/batch_tensors.h"
#include "models/training/device.h"
#include "models/training/gradient_pass.h"
#include "models/training/recorded_step.h"
#include "models/training/step_clock.h"
#include "models/training/weight_move.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <string>

namespace sharesnet {

// Moves a network to where it computes and lays its convolution weights out as the kernels like them (channels last). Each
// parameter stays the tensor that it was registered as, so sharing stays.
void moveToDevice(SharedResNet& network, torch::Device device);

struct StepResult {
    double loss = 0;
    std::int64_t correct = 0; // images of the batch whose class came first
    double gradientNorm = 0;  // before it was clipped
    std::string trouble;      // what was not finite, and where; empty: all is well
};

// One optimizer step after the other on one network: the arithmetic of training without its bookkeeping. One thread.
class TrainingStep {
  public:
    // The network is on the device already; it is put into training mode.
    TrainingStep(SharedResNet network, const TrainConfig& config, const ComputeDevice& device);

    // Blocks until the loss is known. Where loss or gradient are not finite, `trouble` says so and no weight is moved.
    StepResult run(const BatchTensors& batch, double learningRate);

    // From the next step on the work on batches of the configured size is recorded and repeated; the same steps all the same.
    void record(Recorder recorder) { recorder_ = std::move(recorder); }
    // Why steps are not repeated though that was asked for; empty: they are, or it is not known yet.
    std::string whyNotRecorded() const { return recorded_ ? recorded_->whyNot() : std::string(); }

    // Told of every phase; null: none. It must outlive the steps. Recorded work has no phases to tell, so that steps with a
    // clock run directly.
    void setClock(StepClock* clock) { clock_ = clock; }

    Sgd& optimizer() { return move_.optimizer(); }
    WeightAverage* average() { return move_.average(); } // null without

  private:
    void addGradient(const BatchTensors& part, std::int64_t images);
    std::string troubleOf(const StepResult& result, const BatchTensors& batch, std::int64_t partSize);
    void lap(double StepSeconds::*part) {
        if (clock_ != nullptr)
            clock_->lap(part);
    }

    SharedResNet network_;
    WeightMove move_;
    GradientPass pass_;
    std::int64_t microBatches_;
    std::int64_t wholePart_; // images in a part of a whole batch
    StepClock* clock_ = nullptr;
    Recorder recorder_; // none: always directly
    std::unique_ptr<RecordedStep> recorded_;
};

} // namespace sharesnet
