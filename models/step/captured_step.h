#pragma once

#include "models/device/graph_capture.h"
#include "models/step/forward_backward.h"
#include "models/step/optimizer_step.h"

#include <torch/torch.h>

namespace sharesnet {

// The two halves of a training step as work on fixed tensors, to be captured as CUDA graphs: the
// gradient of a micro-batch, and the optimizer step. Between them the program checks whether loss
// and gradient are finite. The first replay of the gradient is compared with the same work done
// directly; where it differs, all steps are done directly.
class CapturedStep {
  public:
    // For micro-batches like `like`. Fixes the optimizer's buffers; both references must outlive
    // it.
    CapturedStep(const BatchTensors& like, SharedResNet network, ForwardBackward& pass,
                 OptimizerStep& optimizerStep, const GraphCapture& capture);
    CapturedStep(const CapturedStep&) = delete;
    CapturedStep& operator=(const CapturedStep&) = delete;

    bool fits(const BatchTensors& part) const;
    void addGradient(const BatchTensors& part, std::int64_t images);
    void updateWeights(double learningRate);

    Message whyNot() const; // as CapturedGraph's

  private:
    void computeGradient();
    void runChecked();

    SharedResNet network_;
    ForwardBackward& pass_;
    OptimizerStep& optimizerStep_;
    MicroBatch part_;
    torch::Tensor learningRate_; // float, {}
    torch::Tensor averageKeep_;  // float, {}
    std::unique_ptr<CapturedGraph> gradientGraph_;
    std::unique_ptr<CapturedGraph> updateGraph_;
};

} // namespace sharesnet
