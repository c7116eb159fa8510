#include "models/step/forward_backward.h"

#include "models/device/torch_compat.h"

namespace sharesnet {

MicroBatch MicroBatch::of(const BatchTensors& part, std::int64_t images) {
    const auto number = [&](double value) {
        return torch::full({}, value, part.images.options().dtype(torch::kFloat32));
    };
    return {part.images, part.labels, part.mixupLabels, number(part.mixupLambda),
            number(static_cast<double>(part.count()) / static_cast<double>(images))};
}

ForwardBackward::ForwardBackward(SharedResNet network, double labelSmoothing,
                                 const ComputeDevice& device)
    : network_(std::move(network)),
      labelSmoothing_(labelSmoothing),
      device_(device),
      sums_(torch::zeros({2}, torch::TensorOptions(device.device).dtype(torch::kFloat64))) {}

void ForwardBackward::add(const MicroBatch& part, StepClock* clock) {
    torch::Tensor logits;
    {
        Bf16Autocast autocast(device_.bf16, device_.cuda());
        logits = network_->forward(part.images);
    }
    logits = logits.to(torch::kFloat32);
    const torch::Tensor loss = lossOf(logits, part);
    sums_[0].add_(loss.detach());
    sums_[1].add_((logits.detach().argmax(1) == part.labels).sum());
    if (clock != nullptr) {
        clock->lap(&StepSeconds::forward);
    }
    loss.backward();
    if (clock != nullptr) {
        clock->lap(&StepSeconds::backward);
    }
}

torch::Tensor ForwardBackward::lossOf(const torch::Tensor& logits, const MicroBatch& part) const {
    namespace F = torch::nn::functional;
    const auto options = F::CrossEntropyFuncOptions().label_smoothing(labelSmoothing_);
    torch::Tensor loss = F::cross_entropy(logits, part.labels, options);
    if (part.mixupLabels.defined()) {
        loss = part.mixupLambda * loss +
               (1 - part.mixupLambda) * F::cross_entropy(logits, part.mixupLabels, options);
    }
    return loss * part.share;
}

} // namespace sharesnet
