#pragma once

#include "models/network/shared_resnet.h"

namespace sharesnet {

// Puts a network into evaluation mode and, at the end of the scope, back into the mode it was in.
class EvaluationMode {
  public:
    explicit EvaluationMode(SharedResNet& network)
        : network_(network), training_(network->is_training()) {
        network_->eval();
    }
    ~EvaluationMode() { network_->train(training_); }
    EvaluationMode(const EvaluationMode&) = delete;
    EvaluationMode& operator=(const EvaluationMode&) = delete;

  private:
    SharedResNet& network_;
    bool training_;
};

} // namespace sharesnet
