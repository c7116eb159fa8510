#pragma once

#include "core/arch/layout.h"
#include "core/arch/spec.h"
#include "models/network/residual_stage.h"

#include <torch/torch.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet {

// What a tapped forward pass gives.
struct TappedForward {
    torch::Tensor logits;                   // N x classes
    std::vector<torch::Tensor> activations; // NCHW, one per block of the tapped stage
    std::vector<torch::Tensor> inputs;      // likewise, of what goes into the conv
};

// A residual network built from an ArchSpec. Every weight is registered once, a shared one too.
// Names, stable, they are the tensor names of checkpoints:
//   stem.conv, stem.norm.*; stageS.blockB.convK (private), stageS.convK.A (shared by the first
//   group of the conv), stageS.blockB.normK.*, stageS.blockB.projection,
//   stageS.blockB.projection_norm.*; head.norm.* (pre-activation); classifier.weight,
//   classifier.bias. Norms hold weight, bias, running_mean and running_var.
// clone(), to(), torch::save and torch::load keep the sharing; a clone shares nothing with its
// original.
class SharedResNetImpl : public torch::nn::Module {
  public:
    // Throws Error for a spec that is not valid. Convolutions and classifier are 0 until
    // initialize() or a checkpoint fills them; norms scale by 1.
    explicit SharedResNetImpl(const ArchSpec& spec);

    // N x channels x height x width in any memory format (kept through all layers) -> logits, N x
    // classes.
    torch::Tensor forward(const torch::Tensor& images) { return pass(images, nullptr); }

    // The same, with copies of the activation at one conv (stage and conv from 1). For the last
    // conv of a pre-activation block, AfterNorm is behind the norm and ReLU that read the block's
    // output: those of the next block or of the head.
    TappedForward forwardTapped(const torch::Tensor& images, int stage, int conv, TapPoint point);
    // The same with a tap of the caller's; returns the logits.
    torch::Tensor forwardTapped(const torch::Tensor& images, ActivationTap& tap) const {
        return pass(images, &tap);
    }

    // A forward pass in parts, for who goes another way through one stage (from 1): from images to
    // what the stage reads, and from what it gives to the logits. The stage's own blocks stand
    // between: ResidualStage::forwardBlock.
    torch::Tensor forwardUpTo(const torch::Tensor& images, int stage) const;
    torch::Tensor forwardBehind(torch::Tensor activation, int stage) const;
    const ResidualStage& stage(int number) const {
        return *stages_.at(static_cast<std::size_t>(number - 1));
    }

    // From now on batch norms in training are over the batches of all processes, or, for null, over
    // what is here. For images on the CPU.
    void normOver(const c10::intrusive_ptr<NormExchange>& exchange);
    bool normsOverRanks() const { return normsOverRanks_; }

    const ArchSpec& spec() const { return spec_; }
    const ArchLayout& layout() const { return layout_; }

    // The weight that a conv of a block uses (all from 1): {out, in, kernel, kernel}. Uses of one
    // group give one tensor.
    const torch::Tensor& weight(int stage, int block, int conv) const;

    std::shared_ptr<torch::nn::Module>
    clone(const c10::optional<torch::Device>& device = c10::nullopt) const override;

  private:
    torch::Tensor pass(const torch::Tensor& images, ActivationTap* tap) const;
    torch::Tensor passStem(const torch::Tensor& images) const;
    torch::Tensor passHead(const torch::Tensor& features, ActivationTap* tap) const;

    ArchSpec spec_;
    ArchLayout layout_;
    torch::Tensor stemConv_;
    std::shared_ptr<BatchNorm> stemNorm_; // null without
    std::vector<std::shared_ptr<ResidualStage>> stages_;
    std::shared_ptr<BatchNorm> headNorm_; // null for post-activation
    torch::Tensor classifierWeight_;
    torch::Tensor classifierBias_;
    bool normsOverRanks_ = false;
};

TORCH_MODULE(SharedResNet);

// Fills a network with its initial values: convolutions normal with std sqrt(2 / (k * k * out)) (He
// et al. 2015, arXiv:1502.01852, with the fan-out, which keeps the gradients' variance), norms 1
// and 0, running statistics 0 and 1, classifier uniform within 1 / sqrt(in) with bias 0. Each
// tensor draws from a generator of its own, seeded by `seed` and the tensor's name, a shared weight
// by the name that its first use would have if it were private: so an unshared twin starts with the
// same values wherever both have a weight of its own. Other random state stays as it is.
void initialize(SharedResNet& network, std::uint64_t seed);

} // namespace sharesnet
