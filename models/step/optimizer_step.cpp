#include "models/step/optimizer_step.h"

namespace sharesnet {

namespace {

Sgd::Named namedParameters(const SharedResNet& network) {
    Sgd::Named named;
    for (const auto& item : network->named_parameters()) {
        named.emplace_back(item.key(), item.value());
    }
    return named;
}

} // namespace

OptimizerStep::OptimizerStep(const SharedResNet& network, const TrainConfig& config)
    : optimizer_(namedParameters(network),
                 {config.momentum, config.nesterov, config.weightDecay, config.decayNorms}),
      clipNorm_(config.clipNorm) {
    if (config.averageDecay > 0) {
        average_ = std::make_unique<Ema>(network, config.averageDecay);
    }
}

void OptimizerStep::run(double learningRate, double gradientNorm) {
    if (clipNorm_ > 0 && gradientNorm > clipNorm_) {
        optimizer_.scaleGradients(clipNorm_ / gradientNorm);
    }
    optimizer_.step(learningRate);
    if (average_) {
        average_->update();
    }
}

void OptimizerStep::run(const torch::Tensor& learningRate, const torch::Tensor& averageKeep) {
    if (clipNorm_ > 0) {
        optimizer_.scaleGradients((clipNorm_ / optimizer_.gradientNormTensor()).clamp_max(1));
    }
    optimizer_.step(learningRate);
    if (average_) {
        average_->update(averageKeep);
    }
}

} // namespace sharesnet
