#pragma once

#include "core/base/message.h"
#include "core/config/train_config.h"
#include "models/batches/batch_tensors.h"
#include "models/device/device.h"
#include "models/device/graph_capture.h"
#include "models/distributed/gradient_sums.h"
#include "models/network/shared_resnet.h"
#include "models/step/captured_step.h"
#include "models/step/forward_backward.h"
#include "models/step/optimizer_step.h"
#include "models/step/ordered_parts.h"
#include "models/step/step_clock.h"
#include "models/step/step_measures.h"
#include "models/step/threaded_pass.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace sharesnet {

// What a step measures beside the loss, which takes time.
struct StepWishes {
    bool updateRatios = false;
    bool histograms = false;
};

struct StepResult {
    double loss = 0;
    std::int64_t correct = 0; // images of the batch that were classified correctly
    double gradientNorm = 0;  // before it was clipped
    Message notFinite;        // what was not finite, and where; empty: all is well
    std::int64_t images = 0;  // of the batch; in several processes of all of it
    double waited = 0;        // seconds, for other ranks
    // where they were wished for, and all is finite
    std::vector<double> updateRatios = {};       // StepMeasures::endUpdate
    std::vector<LayerHistogram> histograms = {}; // before the update, gradients not clipped
};

// One optimizer step after the other on one network: the arithmetic of training without its
// bookkeeping. One thread.
class TrainingStep {
  public:
    // The network is on the device already; it is put into training mode.
    TrainingStep(SharedResNet network, const TrainConfig& config, const ComputeDevice& device);

    // Blocks until the loss is known. Where loss or gradient are not finite, `notFinite` says so
    // and no weight is moved.
    StepResult run(const BatchTensors& batch, double learningRate, StepWishes wishes = {});

    // From now on each step is that of all ranks together: every one of them has a part of each
    // batch, which has `images` in all, and loss, gradient and figures are those of the whole. The
    // group must outlive it. A part may be empty, if norms are local.
    void join(RankGroup& group, std::int64_t images);
    // bytes of gradients that a rank gives in a step; 0: alone
    std::int64_t bytesSent() const;

    // From the next step on the work on batches of the configured size is captured and replayed;
    // the steps are the same either way.
    void capture(GraphCapture capture) {
        if (!sums_ && !ordered_) { // gradients stay where a graph left them
            capture_ = std::move(capture);
        }
    }
    // Why steps are not captured though that was asked for; empty: they are, or it is not known
    // yet.
    Message whyNotCaptured() const { return captured_ ? captured_->whyNot() : Message(); }

    // Times every phase; null: none. It must outlive the steps. A replayed graph has no phases, so
    // steps with a clock run directly.
    void setClock(StepClock* clock) { clock_ = clock; }

    Sgd& optimizer() { return optimizerStep_.optimizer(); }
    Ema* average() { return optimizerStep_.average(); } // null without

  private:
    // Gradients and figures of the batch: loss, images classified correctly, images. double, {3}
    torch::Tensor passParts(const BatchTensors& batch, std::int64_t here);
    torch::Tensor figuresOf(std::int64_t images) const;
    struct PartRange {
        std::int64_t first = 0;
        std::int64_t count = 0;
    };
    std::vector<PartRange> partsOf(std::int64_t images) const;
    void requireImages(std::int64_t here) const;
    void addGradient(const BatchTensors& part, std::int64_t images);
    Message notFinitePlace(const StepResult& result, const BatchTensors& batch);
    std::int64_t partSizeOf(std::int64_t images) const;
    void lap(double StepSeconds::*part) {
        if (clock_ != nullptr) {
            clock_->lap(part);
        }
    }

    SharedResNet network_;
    OptimizerStep optimizerStep_;
    ForwardBackward pass_;
    std::unique_ptr<ThreadedPass> threaded_; // null: one pass over all threads
    StepMeasures measures_;
    std::int64_t accumulateSteps_;
    std::int64_t wholePart_;                // images in a micro-batch of a whole batch
    SentAs sentAs_;                         // to other ranks
    std::int64_t batchImages_ = 0;          // of all ranks; 0: this process is alone
    RankGroup* group_ = nullptr;            // null: this process is alone
    std::unique_ptr<GradientSums> sums_;    // null: alone, or parts are added up in order
    std::unique_ptr<OrderedParts> ordered_; // null: the bits may depend on the number of ranks
    StepClock* clock_ = nullptr;
    GraphCapture capture_; // none: always directly
    std::unique_ptr<CapturedStep> captured_;
};

} // namespace sharesnet
