#include "models/step/training_step.h"

#include "core/base/error.h"
#include "models/device/torch_compat.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sharesnet {

namespace {

// With the first block whose output is not finite, where there is one. A forward pass a stage.
Message lossNotFinite(SharedResNet& network, const torch::Tensor& images) {
    torch::NoGradGuard noGrad;
    const ArchSpec& spec = network->spec();
    for (int stage = 1; stage <= static_cast<int>(spec.stages.size()); ++stage) {
        const auto activations =
            network
                ->forwardTapped(images, stage, convsPerBlock(spec.block.kind), TapPoint::AfterSum)
                .activations;
        for (std::size_t block = 0; block < activations.size(); ++block) {
            if (!torch::isfinite(activations[block]).all().item<bool>()) {
                return Message("the loss is not finite, first behind block %1 of stage %2",
                               block + 1, stage);
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
      wholePart_((config.batchSize + accumulateSteps_ - 1) / accumulateSteps_),
      sentAs_(config.bf16Gradients ? SentAs::Bf16 : SentAs::Fp32) {
    network_->train();
    if (config.deterministic && accumulateSteps_ > 1) {
        ordered_ = std::make_unique<OrderedParts>(network_, nullptr);
    } else {
        threaded_ = ThreadedPass::make(network_, config.labelSmoothing, device);
    }
}

void TrainingStep::join(RankGroup& group, std::int64_t images) {
    group_ = &group;
    threaded_.reset(); // ranks send gradients while the backward pass still runs
    batchImages_ = images;
    accumulateSteps_ = (accumulateSteps_ + group.ranks() - 1) / group.ranks();
    if (ordered_) {
        ordered_ = std::make_unique<OrderedParts>(network_, &group);
    } else {
        sums_ = std::make_unique<GradientSums>(group, network_->parameters(), sentAs_);
    }
}

std::int64_t TrainingStep::bytesSent() const {
    if (group_ == nullptr) {
        return 0;
    }
    return ordered_ ? ordered_->gradientBytes() * accumulateSteps_ : sums_->bytes();
}

StepResult TrainingStep::run(const BatchTensors& batch, double learningRate, StepWishes wishes) {
    std::optional<ThreadsHere> threads;
    if (threaded_) { // LibTorch's other threads, busily waiting for work, would be in the way
        threads.emplace(threaded_->threadsEach());
    }
    const std::int64_t here = batch.labels.defined() ? batch.count() : 0;
    requireImages(here);
    const double waitedBefore = group_ != nullptr ? group_->secondsWaited() : 0;
    const torch::Tensor sums = passParts(batch, here);
    const auto figures =
        torch::cat({sums, optimizer().gradientNormTensor().to(torch::kFloat64).reshape(1)}).cpu();
    const bool joined = sums.size(0) > 2;
    StepResult result{figures[0].item<double>(),
                      static_cast<std::int64_t>(figures[1].item<double>()),
                      figures[-1].item<double>(),
                      {}};
    result.images = joined ? static_cast<std::int64_t>(figures[2].item<double>()) : here;
    result.waited = group_ != nullptr ? group_->secondsWaited() - waitedBefore : 0;
    if (result.images == 0) { // no image of the batch could be read
        optimizer().clearGradients();
        return result;
    }
    if (batchImages_ > 0 && result.images != batchImages_) {
        const double more = static_cast<double>(batchImages_) / static_cast<double>(result.images);
        optimizer().scaleGradients(torch::Scalar(more));
        result.loss *= more;
        result.gradientNorm *= more;
    }
    result.notFinite = notFinitePlace(result, batch);
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

// A norm over all ranks waits for each part of each of them.
void TrainingStep::requireImages(std::int64_t here) const {
    if (here < accumulateSteps_ && batchImages_ > 0 && network_->normsOverRanks()) {
        const Message read =
            here == 1 ? Message("only %1 image of a rank's part of a batch could be read", here)
                      : Message("only %1 images of a rank's part of a batch could be read", here);
        throw Error("%1, fewer than batch norm over all ranks (sync-batch-norm) needs; `sharesnet "
                    "data check` names the files",
                    read);
    }
}

// Alone all parts but the last are of one size. Ranks all have as many parts, some perhaps empty.
std::vector<TrainingStep::PartRange> TrainingStep::partsOf(std::int64_t images) const {
    std::vector<PartRange> parts;
    if (ordered_ || sums_) {
        for (std::int64_t part = 0; part < accumulateSteps_; ++part) {
            const std::int64_t first = images * part / accumulateSteps_;
            parts.push_back({first, images * (part + 1) / accumulateSteps_ - first});
        }
        return parts;
    }
    const std::int64_t size = partSizeOf(images);
    for (std::int64_t first = 0; first < images; first += size) {
        parts.push_back({first, std::min(size, images - first)});
    }
    return parts;
}

torch::Tensor TrainingStep::passParts(const BatchTensors& batch, std::int64_t here) {
    const std::int64_t images = batchImages_ > 0 ? batchImages_ : here;
    pass_.begin();
    if (ordered_) {
        ordered_->begin();
    }
    if (threaded_) {
        threaded_->begin();
    }
    for (const auto& [first, count] : partsOf(here)) {
        if (sums_ && first + count == here) { // what comes is the last part
            sums_->begin();
        }
        if (count > 0) {
            addGradient(batch.part(first, count), images);
        }
        if (ordered_) {
            ordered_->add(figuresOf(count));
            pass_.begin();
        }
    }
    if (threaded_) {
        threaded_->finish(pass_.sums());
    }
    if (!ordered_ && !sums_) {
        return pass_.sums();
    }
    torch::Tensor figures = figuresOf(here);
    ordered_ ? ordered_->finish(figures) : sums_->finish(figures);
    return figures.to(pass_.sums().device());
}

torch::Tensor TrainingStep::figuresOf(std::int64_t images) const {
    return torch::cat(
        {pass_.sums().cpu(), torch::full({1}, static_cast<double>(images), torch::kFloat64)});
}

std::int64_t TrainingStep::partSizeOf(std::int64_t images) const {
    return (images + accumulateSteps_ - 1) / accumulateSteps_;
}

void TrainingStep::addGradient(const BatchTensors& part, std::int64_t images) {
    const bool captures = capture_ && clock_ == nullptr;
    if (captures && !captured_ && part.count() == wholePart_) {
        captured_ = std::make_unique<CapturedStep>(part, network_, pass_, optimizerStep_, capture_);
    }
    if (threaded_ && threaded_->takes(part)) {
        threaded_->add(part, images, clock_);
    } else if (captures && captured_ && captured_->fits(part)) {
        captured_->addGradient(part, images);
    } else {
        pass_.add(MicroBatch::of(part, images), clock_);
    }
}

Message TrainingStep::notFinitePlace(const StepResult& result, const BatchTensors& batch) {
    if (!std::isfinite(result.loss)) {
        Message found;
        // Other ranks may look at other blocks, so norms over all of them could not be had.
        const std::int64_t looked = batchImages_ > 0 ? 0 : batch.count();
        const std::int64_t partSize = std::max<std::int64_t>(1, partSizeOf(looked));
        for (std::int64_t first = 0; first < looked && found.empty(); first += partSize) {
            found = lossNotFinite(
                network_, batch.part(first, std::min(partSize, batch.count() - first)).images);
        }
        return found.empty() ? Message("the loss is not finite") : found;
    }
    if (!std::isfinite(result.gradientNorm)) {
        const std::string name = optimizer().notFiniteGradient();
        return name.empty() ? Message("the norm of the gradient overflows")
                            : Message("the gradient of %1 is not finite", name);
    }
    return {};
}

} // namespace sharesnet
