#pragma once

#include "models/device/graph_capture.h"
#include "models/step/forward_backward.h"
#include "models/step/optimizer_step.h"

#include <torch/torch.h>

#include <string>

namespace sharesnet {

// The two halves of a training step as work on fixed tensors, to be recorded: the gradient of a
// part of a batch, and the move. Between them the program looks whether loss and gradient are
// finite. The first repetition of the gradient is checked against the work done directly; where it
// differs, steps go on directly.
class CapturedStep {
  public:
    // For parts like `like`. Pass and move must outlive it; the optimizer's buffers are fixed.
    CapturedStep(const BatchTensors& like, SharedResNet network, ForwardBackward& pass,
                 OptimizerStep& move, const GraphCapture& recorder);
    CapturedStep(const CapturedStep&) = delete;
    CapturedStep& operator=(const CapturedStep&) = delete;

    bool fits(const BatchTensors& part) const;
    void addGradient(const BatchTensors& part, std::int64_t images);
    void moveWeights(double learningRate);

    std::string whyNot() const; // it is not repeated; empty: it is, or is not yet

  private:
    void computeGradient();
    void runChecked();

    SharedResNet network_;
    ForwardBackward& pass_;
    OptimizerStep& optimizerStep_;
    MicroBatch part_;
    torch::Tensor learningRate_; // float, {}
    torch::Tensor averageKeep_;  // float, {}
    std::unique_ptr<CapturedGraph> gradient_;
    std::unique_ptr<CapturedGraph> move_;
};

} // namespace sharesnet
