#pragma once

#include "core/statistics/histogram.h"
#include "models/network/shared_resnet.h"

#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

namespace sharesnet {

// Looks at the weights of a network around a step: its convolutions and classifier, each shared
// weight once; norms and biases are left out, since their scale says nothing of the weights'. One
// thread.
class StepMeasures {
  public:
    explicit StepMeasures(const SharedResNet& network);

    // Before the weights are updated: keeps a copy of the stages' convolutions.
    void beginUpdate();
    // After it, of each stage the Euclidean norm of the change over that of the weights before it
    // (StepDone::updateRatios). Blocks for the device; the copy is gone.
    std::vector<double> endUpdate();

    // Of all weights and their gradients as they are now, in the order of the network, weight and
    // gradient by turns. Copies them to the CPU; blocks.
    std::vector<LayerHistogram> histograms() const;

  private:
    torch::Tensor flatStage(std::size_t stage) const;

    std::vector<std::pair<std::string, torch::Tensor>> layers_;
    std::vector<std::vector<torch::Tensor>> stages_; // the convolutions of each
    std::vector<torch::Tensor> before_;
};

} // namespace sharesnet
