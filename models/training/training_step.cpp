#include "models/training/training_step.h"

#include "models/torch_compat.h"

#include <cmath>

namespace sharesnet {

namespace {

Sgd::Named namedParameters(const SharedResNet& network) {
    Sgd::Named named;
    for (const auto& item : network->named_parameters())
        named.emplace_back(item.key(), item.value());
    return named;
}

} // namespace

BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device) {
    auto images = torch::from_blob(batch.imagesNhwc.data(), {batch.count, shape.height, shape.width, shape.channels});
    auto labels = torch::from_blob(batch.labels.data(), {batch.count}, torch::kInt64);
    return {images.permute({0, 3, 1, 2}).to(device), labels.to(device)};
}

void moveToDevice(SharedResNet& network, torch::Device device) {
    torch::NoGradGuard noGrad;
    network->to(device);
    for (auto& parameter : network->parameters())
        if (parameter.dim() == 4)
            parameter.set_data(parameter.detach().contiguous(torch::MemoryFormat::ChannelsLast));
}

TrainingStep::TrainingStep(SharedResNet network, const TrainConfig& config, const ComputeDevice& device)
    : network_(std::move(network)),
      optimizer_(namedParameters(network_), {config.momentum, config.nesterov, config.weightDecay}),
      labelSmoothing_(config.labelSmoothing),
      device_(device) {
    network_->train();
}

StepResult TrainingStep::run(const BatchTensors& batch, double learningRate) {
    torch::Tensor logits;
    torch::Tensor loss;
    {
        Bf16Autocast autocast(device_.bf16, device_.cuda());
        logits = network_->forward(batch.images);
    }
    logits = logits.to(torch::kFloat32);
    loss = torch::nn::functional::cross_entropy(
        logits, batch.labels, torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(labelSmoothing_));
    StepResult result;
    result.loss = loss.item<double>();
    if (!std::isfinite(result.loss))
        return result;
    loss.backward();
    optimizer_.step(learningRate);
    result.correct = (logits.detach().argmax(1) == batch.labels).sum().item<std::int64_t>();
    return result;
}

} // namespace sharesnet
