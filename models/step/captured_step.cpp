#include "models/step/captured_step.h"

#include <cmath>
#include <vector>

namespace sharesnet {

namespace {

// Relative to the gradient's norm: bf16 sums may be added in another order, whereas wrong memory
// gives another gradient.
constexpr double kTolerance = 0.02;

// The gradient and all else that a forward and backward pass changes: to be put back.
class State {
  public:
    State(const SharedResNet& network, const torch::Tensor& sums, const torch::Tensor& gradient)
        : generator_(at::globalContext().defaultGenerator(gradient.device())) {
        keep(sums);
        keep(gradient);
        for (const auto& buffer : network->buffers()) {
            keep(buffer);
        }
        random_ = generator_.get_state();
    }

    void putBack() {
        for (std::size_t i = 0; i < live_.size(); ++i) {
            live_[i].copy_(kept_[i]);
        }
        generator_.set_state(random_);
    }

  private:
    void keep(const torch::Tensor& tensor) {
        live_.push_back(tensor);
        kept_.push_back(tensor.clone());
    }

    torch::Generator generator_;
    torch::Tensor random_;
    std::vector<torch::Tensor> live_;
    std::vector<torch::Tensor> kept_;
};

} // namespace

CapturedStep::CapturedStep(const BatchTensors& like, SharedResNet network, ForwardBackward& pass,
                           OptimizerStep& optimizerStep, const GraphCapture& capture)
    : network_(std::move(network)),
      pass_(pass),
      optimizerStep_(optimizerStep),
      part_(MicroBatch::of(like, like.count())),
      learningRate_(torch::zeros({}, part_.share.options())),
      averageKeep_(torch::zeros({}, part_.share.options())) {
    part_.images = torch::empty_like(like.images, torch::MemoryFormat::ChannelsLast);
    part_.labels = torch::empty_like(like.labels);
    if (like.mixupLabels.defined()) {
        part_.mixupLabels = torch::empty_like(like.mixupLabels);
    }
    optimizerStep_.optimizer().fixBuffers();
    gradientGraph_ = capture([this] { computeGradient(); });
    updateGraph_ = capture([this] {
        torch::NoGradGuard noGrad;
        optimizerStep_.run(learningRate_, averageKeep_);
    });
}

bool CapturedStep::fits(const BatchTensors& part) const {
    return part.images.sizes() == part_.images.sizes() &&
           part.mixupLabels.defined() == part_.mixupLabels.defined();
}

void CapturedStep::addGradient(const BatchTensors& part, std::int64_t images) {
    torch::NoGradGuard noGrad;
    part_.images.copy_(part.images);
    part_.labels.copy_(part.labels);
    if (part_.mixupLabels.defined()) {
        part_.mixupLabels.copy_(part.mixupLabels);
    }
    part_.mixupLambda.fill_(part.mixupLambda);
    part_.share.fill_(static_cast<double>(part.count()) / static_cast<double>(images));
    gradientGraph_->due() ? runChecked() : gradientGraph_->run();
}

void CapturedStep::computeGradient() {
    torch::AutoGradMode withGradient(true);
    pass_.add(part_);
}

// Directly first, so that only one of the two needs its memory at a time.
void CapturedStep::runChecked() {
    const torch::Tensor& gradient = optimizerStep_.optimizer().fixedGradient();
    State before(network_, pass_.sums(), gradient);
    computeGradient();
    const torch::Tensor direct = gradient.clone();
    const double length = direct.norm().item<double>();
    const double loss = pass_.sums()[0].item<double>();
    before.putBack();
    gradientGraph_->run();
    if (!gradientGraph_->replayed()) {
        return;
    }
    const double gap = (gradient - direct).norm().item<double>();
    const double lossGap = std::abs(pass_.sums()[0].item<double>() - loss);
    const bool same = gap <= kTolerance * length && lossGap <= kTolerance * std::abs(loss);
    if (std::isfinite(length) && !same) {
        gradientGraph_->giveUp(
            Message("a replayed step gave another gradient than the same step done directly"));
        before.putBack();
        computeGradient();
    }
}

void CapturedStep::updateWeights(double learningRate) {
    learningRate_.fill_(learningRate);
    if (Ema* average = optimizerStep_.average()) {
        averageKeep_.fill_(average->countUpdate());
    }
    updateGraph_->run();
}

Message CapturedStep::whyNot() const {
    return gradientGraph_->whyNot().empty() ? updateGraph_->whyNot() : gradientGraph_->whyNot();
}

} // namespace sharesnet
