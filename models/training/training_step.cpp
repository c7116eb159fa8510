#include "models/training/training_step.h"

#include "models/torch_compat.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

Sgd::Named namedParameters(const SharedResNet& network) {
    Sgd::Named named;
    for (const auto& item : network->named_parameters())
        named.emplace_back(item.key(), item.value());
    return named;
}

// ", first in block 3 of stage 2"; empty where every block's output is finite. A forward pass a stage.
std::string whereNotFinite(SharedResNet& network, const torch::Tensor& images) {
    torch::NoGradGuard noGrad;
    const ArchSpec& spec = network->spec();
    for (int stage = 1; stage <= static_cast<int>(spec.stages.size()); ++stage) {
        const auto signals = network->forwardTapped(images, stage, convsPerBlock(spec.block.kind), TapPoint::AfterSum).signals;
        for (std::size_t block = 0; block < signals.size(); ++block)
            if (!torch::isfinite(signals[block]).all().item<bool>())
                return ", first behind block " + std::to_string(block + 1) + " of stage " + std::to_string(stage);
    }
    return {};
}

} // namespace

BatchTensors toTensors(Batch& batch, ImageShape shape, torch::Device device) {
    auto images = torch::from_blob(batch.imagesNhwc.data(), {batch.count, shape.height, shape.width, shape.channels});
    const auto labelTensor = [&](std::vector<std::int64_t>& labels) {
        return torch::from_blob(labels.data(), {batch.count}, torch::kInt64).to(device);
    };
    BatchTensors tensors{images.permute({0, 3, 1, 2}).to(device), labelTensor(batch.labels), {}, batch.ownShare};
    if (!batch.partners.empty())
        tensors.partners = labelTensor(batch.partners);
    return tensors;
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
      optimizer_(namedParameters(network_), {config.momentum, config.nesterov, config.weightDecay, config.decayNorms}),
      labelSmoothing_(config.labelSmoothing),
      clipNorm_(config.clipNorm),
      microBatches_(std::max(1, config.microBatches)),
      device_(device) {
    network_->train();
    if (config.averageDecay > 0)
        average_ = std::make_unique<WeightAverage>(network_, config.averageDecay);
}

StepResult TrainingStep::run(const BatchTensors& batch, double learningRate) {
    StepResult result;
    const std::int64_t images = batch.labels.size(0);
    const std::int64_t longest = (images + microBatches_ - 1) / microBatches_;
    for (std::int64_t from = 0; from < images; from += longest) {
        const std::int64_t count = std::min(longest, images - from);
        const BatchTensors part{batch.images.narrow(0, from, count), batch.labels.narrow(0, from, count),
                                batch.partners.defined() ? batch.partners.narrow(0, from, count) : torch::Tensor(),
                                batch.ownShare};
        if (!addPart(part, static_cast<double>(count) / static_cast<double>(images), result)) {
            optimizer_.clearGradients();
            return result;
        }
    }
    if (!gradientIsSound(result)) {
        optimizer_.clearGradients();
        return result;
    }
    optimizer_.step(learningRate);
    if (average_)
        average_->update();
    lap(&StepSeconds::optimizer);
    return result;
}

bool TrainingStep::addPart(const BatchTensors& part, double share, StepResult& result) {
    torch::Tensor logits;
    {
        Bf16Autocast autocast(device_.bf16, device_.cuda());
        logits = network_->forward(part.images);
    }
    logits = logits.to(torch::kFloat32);
    namespace F = torch::nn::functional;
    const auto options = F::CrossEntropyFuncOptions().label_smoothing(labelSmoothing_);
    torch::Tensor loss = F::cross_entropy(logits, part.labels, options);
    if (part.partners.defined())
        loss = part.ownShare * loss + (1 - part.ownShare) * F::cross_entropy(logits, part.partners, options);
    if (share != 1)
        loss = loss * share;
    const double value = loss.item<double>();
    result.loss += value;
    if (!std::isfinite(value)) {
        result.trouble = "the loss is not finite" + whereNotFinite(network_, part.images);
        return false;
    }
    result.correct += (logits.detach().argmax(1) == part.labels).sum().item<std::int64_t>();
    lap(&StepSeconds::forward);
    loss.backward();
    lap(&StepSeconds::backward);
    return true;
}

bool TrainingStep::gradientIsSound(StepResult& result) {
    result.gradientNorm = optimizer_.gradientNorm();
    if (!std::isfinite(result.gradientNorm)) {
        const std::string name = optimizer_.notFiniteGradient();
        result.trouble =
            name.empty() ? "the gradient is too long to be a number" : "the gradient of " + name + " is not finite";
        return false;
    }
    if (clipNorm_ > 0 && result.gradientNorm > clipNorm_)
        optimizer_.scaleGradients(clipNorm_ / result.gradientNorm);
    return true;
}

} // namespace sharesnet
