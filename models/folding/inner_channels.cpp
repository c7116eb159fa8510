#include "models/folding/inner_channels.h"

#include <algorithm>

namespace sharesnet {

namespace {

// Joins the blocks that a stage's convs on both sides of some channels tie together.
std::vector<std::vector<int>> blocksOfOneOrder(const StageSpec& stage, int conv) {
    std::vector<std::vector<int>> parts;
    for (int block = 1; block <= stage.blocks; ++block) {
        parts.push_back({block});
    }
    for (const int side : {conv, conv + 1}) {
        for (const std::vector<int>& group : shareGroups(stage, side)) {
            std::vector<int> joined;
            std::erase_if(parts, [&](const std::vector<int>& part) {
                const bool touches = std::ranges::find_first_of(part, group) != part.end();
                if (touches) {
                    joined.insert(joined.end(), part.begin(), part.end());
                }
                return touches;
            });
            std::ranges::sort(joined);
            parts.push_back(std::move(joined));
        }
    }
    std::ranges::sort(parts);
    return parts;
}

torch::Tensor inOrder(const torch::Tensor& tensor, std::int64_t dimension,
                      const torch::Tensor& order) {
    return order.defined() ? tensor.index_select(dimension, order) : tensor;
}

torch::Tensor inverseOrder(const torch::Tensor& order) {
    return order.defined() ? order.argsort() : order;
}

torch::Tensor orderAt(const ChannelOrders& orders, int stage, int block, int conv) {
    const auto place = orders.find({stage, block, conv});
    return place == orders.end() ? torch::Tensor() : place->second;
}

// Everything that a checkpoint has of a tensor of the network.
void changeAll(Checkpoint& checkpoint, const std::string& name,
               const std::function<torch::Tensor(const torch::Tensor&)>& changed) {
    for (auto* tensors : {&checkpoint.network, &checkpoint.momentum, &checkpoint.averages}) {
        if (const auto tensor = tensors->find(name); tensor != tensors->end()) {
            tensor->second = changed(tensor->second).clone();
        }
    }
}

} // namespace

std::vector<InnerChannels> innerChannels(const ArchSpec& spec) {
    std::vector<InnerChannels> all;
    const ArchLayout layout = layoutOf(spec);
    for (const StageLayout& stage : layout.stages) {
        const StageSpec& stageSpec = spec.stages.at(static_cast<std::size_t>(stage.stage - 1));
        for (int conv = 1; conv < convsPerBlock(spec.block.kind); ++conv) {
            for (std::vector<int>& blocks : blocksOfOneOrder(stageSpec, conv)) {
                const std::int64_t count = stage.at(blocks.front()).at(conv).out.channels;
                all.push_back({stage.stage, conv, std::move(blocks), count});
            }
        }
    }
    return all;
}

WeightOrder orderOf(const ChannelOrders& orders, int stage, int block, int conv, int convs) {
    WeightOrder order;
    if (conv < convs) {
        order.rows = orderAt(orders, stage, block, conv);
    }
    if (conv > 1) {
        order.columns = orderAt(orders, stage, block, conv - 1);
    }
    return order;
}

torch::Tensor ordered(const torch::Tensor& weight, const WeightOrder& order) {
    return inOrder(inOrder(weight, 0, order.rows), 1, order.columns);
}

torch::Tensor unordered(const torch::Tensor& weight, const WeightOrder& order) {
    return ordered(weight, {inverseOrder(order.rows), inverseOrder(order.columns)});
}

std::string weightName(int stage, int block, const ConvLayout& conv) {
    const std::string inStage = "stage" + std::to_string(stage);
    const std::string name = ".conv" + std::to_string(conv.conv);
    return conv.group < 0 ? inStage + ".block" + std::to_string(block) + name
                          : inStage + name + "." + groupLetter(conv.group);
}

void reorder(Checkpoint& checkpoint, const ChannelOrders& orders) {
    torch::NoGradGuard noGrad;
    const ArchSpec& spec = checkpoint.info.spec.arch;
    const ArchLayout layout = layoutOf(spec);
    const bool pre = spec.block.activation == ActivationOrder::Pre;
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (int conv = 1; conv <= block.convCount; ++conv) {
                const WeightOrder order =
                    orderOf(orders, stage.stage, block.block, conv, block.convCount);
                if (block.at(conv).firstUse) {
                    changeAll(checkpoint, weightName(stage.stage, block.block, block.at(conv)),
                              [&](const torch::Tensor& weight) { return ordered(weight, order); });
                }
                // the norm with the conv's number stands in front of it or behind it
                const torch::Tensor& ofNorm = pre ? order.columns : order.rows;
                const std::string norm = "stage" + std::to_string(stage.stage) + ".block" +
                                         std::to_string(block.block) + ".norm" +
                                         std::to_string(conv);
                for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"}) {
                    changeAll(checkpoint, norm + part, [&](const torch::Tensor& values) {
                        return inOrder(values, 0, ofNorm);
                    });
                }
            }
        }
    }
}

} // namespace sharesnet
