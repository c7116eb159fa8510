#include "models/step/training_step.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

// ", first in block 3 of stage 2"; empty where every block's output is finite. A forward pass a
// stage.
std::string whereNotFinite(SharedResNet& network, const torch::Tensor& images) {
    torch::NoGradGuard noGrad;
    const ArchSpec& spec = network->spec();
    for (int stage = 1; stage <= static_cast<int>(spec.stages.size()); ++stage) {
        const auto activations =
            network
                ->forwardTapped(images, stage, convsPerBlock(spec.block.kind), TapPoint::AfterSum)
                .activations;
        for (std::size_t block = 0; block < activations.size(); ++block) {
            if (!torch::isfinite(activations[block]).all().item<bool>()) {
                return ", first behind block " + std::to_string(block + 1) + " of stage " +
                       std::to_string(stage);
            }
        }
    }
    return {};
}

} // namespace

TrainingStep::TrainingStep(SharedResNet network, const TrainConfig& config,
                           const ComputeDevice& device)
    : network_(std::move(network)),
      optimizerStep_(network_, config),
      pass_(network_, config.labelSmoothing, device),
      measures_(network_),
      accumulateSteps_(std::max(1, config.accumulateSteps)),
      wholePart_((config.batchSize + accumulateSteps_ - 1) / accumulateSteps_) {
    network_->train();
}

StepResult TrainingStep::run(const BatchTensors& batch, double learningRate, StepWishes wishes) {
    const std::int64_t images = batch.count();
    const std::int64_t partSize = (images + accumulateSteps_ - 1) / accumulateSteps_;
    pass_.begin();
    for (std::int64_t first = 0; first < images; first += partSize) {
        addGradient(batch.part(first, std::min(partSize, images - first)), images);
    }
    const auto figures =
        torch::cat({pass_.sums(), optimizer().gradientNormTensor().to(torch::kFloat64).reshape(1)})
            .cpu();
    StepResult result{figures[0].item<double>(),
                      static_cast<std::int64_t>(figures[1].item<double>()),
                      figures[2].item<double>(),
                      {}};
    result.notFinite = notFinitePlace(result, batch, partSize);
    if (!result.notFinite.empty()) {
        optimizer().clearGradients();
        return result;
    }
    if (wishes.histograms) {
        result.histograms = measures_.histograms();
    }
    if (wishes.updateRatios) {
        measures_.beginUpdate();
    }
    if (captured_ && clock_ == nullptr) {
        captured_->updateWeights(learningRate);
    } else {
        optimizerStep_.run(learningRate, result.gradientNorm);
    }
    if (wishes.updateRatios) {
        result.updateRatios = measures_.endUpdate();
    }
    lap(&StepSeconds::optimizer);
    return result;
}

void TrainingStep::addGradient(const BatchTensors& part, std::int64_t images) {
    const bool captures = capture_ && clock_ == nullptr;
    if (captures && !captured_ && part.count() == wholePart_) {
        captured_ = std::make_unique<CapturedStep>(part, network_, pass_, optimizerStep_, capture_);
    }
    if (captures && captured_ && captured_->fits(part)) {
        captured_->addGradient(part, images);
    } else {
        pass_.add(MicroBatch::of(part, images), clock_);
    }
}

std::string TrainingStep::notFinitePlace(const StepResult& result, const BatchTensors& batch,
                                         std::int64_t partSize) {
    if (!std::isfinite(result.loss)) {
        std::string where;
        for (std::int64_t first = 0; first < batch.count() && where.empty(); first += partSize) {
            where = whereNotFinite(
                network_, batch.part(first, std::min(partSize, batch.count() - first)).images);
        }
        return "the loss is not finite" + where;
    }
    if (!std::isfinite(result.gradientNorm)) {
        const std::string name = optimizer().notFiniteGradient();
        return name.empty() ? "the gradient is too long to be a number"
                            : "the gradient of " + name + " is not finite";
    }
    return {};
}

} // namespace sharesnet
