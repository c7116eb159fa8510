#include "models/network/residual_stage.h"

#include <string>
#include <utility>

namespace sharesnet {

namespace {

// The share groups of one conv of a stage as parameters `A`, `B`, ...
class GroupWeights : public torch::nn::Module {
  public:
    GroupWeights() : torch::nn::Module("GroupWeights") {}
    torch::Tensor add(int group, const ConvLayout& layout) {
        return register_parameter(groupLetter(group), convWeight(layout));
    }
};

// The first use of a group; a valid spec has one.
const ConvLayout* firstUse(const StageLayout& layout, int conv, int group) {
    for (const BlockLayout& block : layout.blocks) {
        const ConvLayout& candidate = block.conv[static_cast<std::size_t>(conv - 1)];
        if (candidate.group == group) {
            return &candidate;
        }
    }
    return nullptr;
}

} // namespace

ResidualStage::ResidualStage(const StageLayout& layout, const ArchSpec& spec)
    : torch::nn::Module("ResidualStage"), stage_(layout.stage) {
    const StageSpec& stageSpec = spec.stages.at(static_cast<std::size_t>(layout.stage - 1));
    for (const ConvSharing& sharing : stageSpec.sharing) {
        auto weights = register_module("conv" + std::to_string(sharing.conv),
                                       std::make_shared<GroupWeights>());
        for (int group = 0; const ConvLayout* use = firstUse(layout, sharing.conv, group);
             ++group) {
            shared_[static_cast<std::size_t>(sharing.conv - 1)].push_back(
                weights->add(group, *use));
        }
    }
    ConvPlace before; // the last conv of the block before
    if (layout.stage > 1) {
        before = {layout.stage - 1, spec.stages[static_cast<std::size_t>(layout.stage - 2)].blocks,
                  convsPerBlock(spec.block.kind)};
    }
    for (const BlockLayout& block : layout.blocks) {
        const ConvPlace place{layout.stage, block.block, 0};
        blocks_.push_back(
            register_module("block" + std::to_string(block.block),
                            std::make_shared<ResidualBlock>(block, spec.block, place, before)));
        before = {layout.stage, block.block, block.convCount};
    }
}

torch::Tensor ResidualStage::forward(torch::Tensor activation, ActivationTap* tap) const {
    for (const auto& block : blocks_) {
        activation = block->forward(activation, shared_, tap);
    }
    return activation;
}

torch::Tensor ResidualStage::forwardBlock(int number, const torch::Tensor& in) const {
    return block(number).forward(in, shared_, nullptr);
}

BlockVisit ResidualStage::visitBlock(int number, int conv, const torch::Tensor& in) const {
    const ResidualBlock& visited = block(number);
    BlockVisit visit;
    visit.weight = visited.weight(conv, shared_);
    SharedWeights weights = shared_;
    if (const int group = visited.layout().at(conv).group; group >= 0) {
        visit.weight = visit.weight.detach().requires_grad_();
        weights.at(static_cast<std::size_t>(conv - 1)).at(static_cast<std::size_t>(group)) =
            visit.weight;
    }
    ActivationTap tap(stage_, conv, {TapPoint::Output, TapPoint::AfterSum});
    visit.out = visited.forward(in, weights, &tap);
    visit.sum = tap.activations(TapPoint::AfterSum).at(static_cast<std::size_t>(number - 1));
    visit.conv = tap.activations(TapPoint::Output).at(static_cast<std::size_t>(number - 1));
    return visit;
}

const torch::Tensor& ResidualStage::weight(int block, int conv) const {
    return blocks_.at(static_cast<std::size_t>(block - 1))->weight(conv, shared_);
}

} // namespace sharesnet
