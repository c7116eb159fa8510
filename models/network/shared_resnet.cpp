#include "models/network/shared_resnet.h"

#include "core/arch/validate.h"

namespace sharesnet {

namespace {

// What stem and head own stands in a module of its own only for the names.
class Part : public torch::nn::Module {
  public:
    using torch::nn::Module::Module;
    torch::Tensor addParameter(const std::string& name, torch::Tensor tensor) {
        return register_parameter(name, std::move(tensor));
    }
    std::shared_ptr<BatchNorm> addNorm(int channels) {
        return register_module("norm", std::make_shared<BatchNorm>(channels));
    }
};

void copyTensor(torch::Tensor& to, const torch::Tensor& from,
                const c10::optional<torch::Device>& device) {
    to.set_data(
        from.detach().to(from.options().device(device.value_or(from.device())), false, true));
    to.set_requires_grad(from.requires_grad());
}

} // namespace

SharedResNetImpl::SharedResNetImpl(const ArchSpec& spec)
    : torch::nn::Module("SharedResNet"), spec_(spec) {
    requireValid(spec);
    layout_ = layoutOf(spec);
    auto stem = register_module("stem", std::make_shared<Part>("Stem"));
    stemConv_ = stem->addParameter("conv", convWeight(layout_.stem));
    if (spec.stem.normRelu) {
        stemNorm_ = stem->addNorm(layout_.stem.out.channels);
    }
    for (const StageLayout& stage : layout_.stages) {
        stages_.push_back(register_module("stage" + std::to_string(stage.stage),
                                          std::make_shared<ResidualStage>(stage, spec)));
    }
    if (spec.block.activation == ActivationOrder::Pre) {
        headNorm_ = register_module("head", std::make_shared<Part>("Head"))
                        ->addNorm(layout_.features.channels);
    }
    auto classifier = register_module("classifier", std::make_shared<Part>("Classifier"));
    classifierWeight_ =
        classifier->addParameter("weight", torch::zeros({spec.classes, layout_.features.channels}));
    classifierBias_ = classifier->addParameter("bias", torch::zeros({spec.classes}));
}

TappedForward SharedResNetImpl::forwardTapped(const torch::Tensor& images, int stage, int conv,
                                              TapPoint point) {
    ActivationTap tap(stage, conv, {point, TapPoint::Input});
    torch::Tensor logits = pass(images, &tap);
    return {std::move(logits), tap.activations(point), tap.activations(TapPoint::Input)};
}

torch::Tensor SharedResNetImpl::forwardUpTo(const torch::Tensor& images, int stage) const {
    torch::Tensor activation = passStem(images);
    for (int before = 1; before < stage; ++before) {
        activation = this->stage(before).forward(std::move(activation), nullptr);
    }
    return activation;
}

torch::Tensor SharedResNetImpl::forwardBehind(torch::Tensor activation, int stage) const {
    for (int behind = stage + 1; behind <= std::ssize(stages_); ++behind) {
        activation = this->stage(behind).forward(std::move(activation), nullptr);
    }
    return passHead(activation, nullptr);
}

void SharedResNetImpl::normOver(const c10::intrusive_ptr<NormExchange>& exchange) {
    for (const auto& module : modules(false)) {
        if (auto* norm = module->as<BatchNorm>()) {
            norm->normOver(exchange);
        }
    }
    normsOverRanks_ = exchange != nullptr;
}

const torch::Tensor& SharedResNetImpl::weight(int stage, int block, int conv) const {
    return stages_.at(static_cast<std::size_t>(stage - 1))->weight(block, conv);
}

torch::Tensor SharedResNetImpl::pass(const torch::Tensor& images, ActivationTap* tap) const {
    torch::Tensor activation = passStem(images);
    for (const auto& stage : stages_) {
        activation = stage->forward(std::move(activation), tap);
    }
    return passHead(activation, tap);
}

torch::Tensor SharedResNetImpl::passStem(const torch::Tensor& images) const {
    torch::Tensor activation = convolve(images, {stemConv_, spec_.stem.stride});
    // Gray images are channels last and first at once; LibTorch takes them for channels first, for
    // which there are no fused norms.
    if (images.is_contiguous(torch::MemoryFormat::ChannelsLast)) {
        activation = activation.contiguous(torch::MemoryFormat::ChannelsLast);
    }
    if (stemNorm_) {
        activation = stemNorm_->forward(activation, true);
    }
    return spec_.stem.maxPool ? at::max_pool2d(activation, 3, 2, 1) : activation;
}

torch::Tensor SharedResNetImpl::passHead(const torch::Tensor& features, ActivationTap* tap) const {
    torch::Tensor activation = features;
    if (headNorm_) {
        activation = headNorm_->forward(activation, true);
        if (tap != nullptr && !layout_.stages.empty()) {
            const StageLayout& last = layout_.stages.back();
            tap->at(
                {last.stage, static_cast<int>(last.blocks.size()), convsPerBlock(spec_.block.kind)},
                TapPoint::AfterNorm, activation);
        }
    }
    return at::linear(activation.mean({2, 3}), classifierWeight_, classifierBias_);
}

std::shared_ptr<torch::nn::Module>
SharedResNetImpl::clone(const c10::optional<torch::Device>& device) const {
    torch::NoGradGuard noGrad;
    auto copy = std::make_shared<SharedResNetImpl>(spec_);
    auto parameters = copy->parameters();
    auto buffers = copy->buffers();
    const auto ownParameters = this->parameters();
    const auto ownBuffers = this->buffers();
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        copyTensor(parameters[i], ownParameters[i], device);
    }
    for (std::size_t i = 0; i < buffers.size(); ++i) {
        copyTensor(buffers[i], ownBuffers[i], device);
    }
    copy->train(is_training());
    return copy;
}

} // namespace sharesnet
