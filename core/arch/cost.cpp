#include "core/arch/cost.h"

namespace sharesnet {
namespace {

void add(std::int64_t& total, std::int64_t amount) {
    total = saturatingAdd(total, amount);
}

std::int64_t normParameters(int channels) {
    return 2 * std::int64_t{channels}; // scale and shift
}

std::int64_t projectionParameters(const BlockLayout& block, ActivationOrder order) {
    const std::int64_t norm =
        order == ActivationOrder::Post ? normParameters(block.projection.out.channels) : 0;
    return block.projects ? block.projection.weights() + norm : 0;
}

// Of the norms before or behind the convolutions; no other block can share them.
std::int64_t normsParameters(const BlockLayout& block, ActivationOrder order) {
    std::int64_t total = 0;
    for (int i = 0; i < block.convCount; ++i) {
        const ConvLayout& conv = block.conv[static_cast<std::size_t>(i)];
        total +=
            normParameters(order == ActivationOrder::Post ? conv.out.channels : conv.in.channels);
    }
    return total;
}

// What backward needs of a block, by the rule of ArchCost::activationElements.
std::int64_t keptElements(const BlockLayout& block, const BlockSpec& spec) {
    const bool post = spec.activation == ActivationOrder::Post;
    // post: input of conv 1 and projection; pre: of the first norm
    std::int64_t total = block.in.elements();
    for (int i = 0; i < block.convCount; ++i) {
        const ConvLayout& conv = block.conv[static_cast<std::size_t>(i)];
        const bool last = i + 1 == block.convCount;
        if (!post || i > 0) {
            add(total, conv.in.elements()); // behind norm and ReLU
        }
        if (post || !last) {
            add(total, conv.out.elements()); // the next norm's input
        }
        if (last && spec.dropout > 0) {
            add(total, conv.in.elements()); // before dropout
        }
    }
    if (post && block.projects) {
        add(total, block.projection.out.elements());
    }
    return total;
}

// The same of stem and head.
std::int64_t keptBesideBlocks(const ArchSpec& spec, const ArchLayout& layout) {
    std::int64_t total = layout.input.elements() + layout.features.channels; // of the classifier
    if (spec.stem.normRelu) {
        add(total, layout.stem.out.elements()); // the norm's input
    }
    if (spec.stem.maxPool) {
        add(total, layout.stem.out.elements()); // the pool's
    }
    if (spec.block.activation == ActivationOrder::Pre) {
        add(total, layout.features.elements()); // the last norm's
    }
    add(total, layout.features.elements()); // what the last ReLU gives
    return total;
}

BlockCost blockCost(const BlockLayout& block, const BlockSpec& spec) {
    BlockCost cost;
    cost.projectionParameters = projectionParameters(block, spec.activation);
    cost.projectionMacs = block.projects ? block.projection.macs() : 0;
    cost.macs = cost.projectionMacs;
    cost.parameters = normsParameters(block, spec.activation) + cost.projectionParameters;
    cost.parametersUnshared = cost.parameters;
    for (int i = 0; i < block.convCount; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const ConvLayout& conv = block.conv[index];
        cost.convParameters[index] = conv.firstUse ? conv.weights() : 0;
        cost.parameters += cost.convParameters[index];
        cost.parametersUnshared += conv.weights();
        cost.convMacs[index] = conv.macs();
        add(cost.macs, cost.convMacs[index]);
    }
    cost.activationElements = keptElements(block, spec);
    return cost;
}

std::vector<GroupCost> groupCosts(const StageSpec& spec, const StageLayout& layout) {
    std::vector<GroupCost> costs;
    for (const ConvSharing& sharing : spec.sharing) {
        for (std::size_t group = 0; group < sharing.groups.size(); ++group) {
            GroupCost cost;
            cost.conv = sharing.conv;
            cost.group = static_cast<int>(group);
            cost.blocks = sharing.groups[group];
            for (const int block : cost.blocks) {
                if (block < 1 || block > static_cast<int>(layout.blocks.size()) ||
                    sharing.conv < 1 || sharing.conv > 3) {
                    continue;
                }
                const BlockLayout& member = layout.blocks[static_cast<std::size_t>(block - 1)];
                const ConvLayout& conv = member.at(sharing.conv);
                if (conv.group == cost.group && !conv.firstUse) {
                    cost.parametersSaved += conv.weights();
                }
            }
            costs.push_back(std::move(cost));
        }
    }
    return costs;
}

StageCost stageCost(const ArchSpec& spec, const StageSpec& stage, const StageLayout& layout) {
    StageCost cost;
    cost.blocks.reserve(layout.blocks.size());
    for (const BlockLayout& block : layout.blocks) {
        cost.blocks.push_back(blockCost(block, spec.block));
        const BlockCost& added = cost.blocks.back();
        add(cost.parameters, added.parameters);
        add(cost.parametersUnshared, added.parametersUnshared);
        add(cost.macs, added.macs);
        add(cost.activationElements, added.activationElements);
    }
    cost.groups = groupCosts(stage, layout);
    return cost;
}

void countWeightedLayers(const ArchLayout& layout, ArchCost& cost) {
    cost.weightedLayers = cost.weightedLayersUnshared = 2; // stem and classifier
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (int i = 0; i < block.convCount; ++i) {
                cost.weightedLayers += block.conv[static_cast<std::size_t>(i)].firstUse ? 1 : 0;
            }
            cost.weightedLayersUnshared += block.convCount;
        }
    }
}

} // namespace

double ArchCost::reduction() const {
    const auto unshared = static_cast<double>(parametersUnshared);
    return unshared > 0 ? (unshared - static_cast<double>(parameters)) / unshared : 0.0;
}

ArchCost costOf(const ArchSpec& spec) {
    const ArchLayout layout = layoutOf(spec);
    const bool pre = spec.block.activation == ActivationOrder::Pre;
    const std::int64_t classes = spec.classes > 0 ? spec.classes : 0;
    const std::int64_t features = layout.features.channels;

    ArchCost cost;
    cost.stemParameters =
        layout.stem.weights() + (spec.stem.normRelu ? normParameters(layout.stem.out.channels) : 0);
    cost.headParameters =
        (pre ? normParameters(layout.features.channels) : 0) + (features + 1) * classes;
    cost.parameters = cost.parametersUnshared = cost.stemParameters + cost.headParameters;
    cost.stemMacs = layout.stem.macs();
    cost.headMacs = features * classes;
    cost.macs = saturatingAdd(cost.stemMacs, cost.headMacs);
    cost.activationElements = keptBesideBlocks(spec, layout);
    cost.stages.reserve(layout.stages.size());
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        cost.stages.push_back(stageCost(spec, spec.stages[i], layout.stages[i]));
        const StageCost& stage = cost.stages.back();
        add(cost.parameters, stage.parameters);
        add(cost.parametersUnshared, stage.parametersUnshared);
        add(cost.macs, stage.macs);
        add(cost.activationElements, stage.activationElements);
    }
    countWeightedLayers(layout, cost);
    return cost;
}

} // namespace sharesnet
