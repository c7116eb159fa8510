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
                 {config.momentum, config.nesterov, config.weightDecay, config.normWeightDecay}),
      clipGradNorm_(config.clipGradNorm) {
    if (config.emaDecay > 0) {
        average_ = std::make_unique<Ema>(network, config.emaDecay);
    }
}

void OptimizerStep::run(double learningRate, double gradientNorm) {
    if (clipGradNorm_ > 0 && gradientNorm > clipGradNorm_) {
        optimizer_.scaleGradients(clipGradNorm_ / gradientNorm);
    }
    optimizer_.step(learningRate);
    if (average_) {
        average_->update();
    }
}

void OptimizerStep::run(const torch::Tensor& learningRate, const torch::Tensor& averageKeep) {
    if (clipGradNorm_ > 0) {
        optimizer_.scaleGradients((clipGradNorm_ / optimizer_.gradientNormTensor()).clamp_max(1));
    }
    optimizer_.step(learningRate);
    if (average_) {
        average_->update(averageKeep);
    }
}

} // namespace sharesnet
