#pragma once

#include "core/design/edit.h"
#include "models/network/shared_resnet.h"

#include <map>
#include <string>
#include <vector>

namespace sharesnet {

// Two stages, the second with a change of shape; conv 2 has one group in stage 1 and two in stage 2
// (one across strides), and conv 1 shares, too.
inline ArchSpec smallSpec(BlockKind kind, ActivationOrder order) {
    ArchSpec spec;
    spec.name = "small";
    spec.input = {3, 9, 8};
    spec.classes = 5;
    spec.stem = {3, 1, 8, order == ActivationOrder::Post, false};
    spec.block.kind = kind;
    spec.block.activation = order;
    spec.block.strideIn = kind == BlockKind::Bottleneck ? 2 : 1;
    spec.stages = {{3, 8, 1, {{2, {{1, 2, 3}}}}},
                   {4, 16, 2, {{1, {{2, 4}}}, {2, {{1, 4}, {2, 3}}}}}};
    return spec;
}

inline std::vector<ArchSpec> smallSpecs() {
    std::vector<ArchSpec> specs;
    for (const BlockKind kind : {BlockKind::Basic, BlockKind::Bottleneck}) {
        for (const ActivationOrder order : {ActivationOrder::Pre, ActivationOrder::Post}) {
            specs.push_back(smallSpec(kind, order));
        }
    }
    return specs;
}

inline std::string useName(int stage, int block, int conv) {
    return "stage" + std::to_string(stage) + ".block" + std::to_string(block) + ".conv" +
           std::to_string(conv);
}

// body(stage, block, conv layout) for every convolution in a block.
template <typename Body>
void forEachUse(const ArchLayout& layout, const Body& body) {
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (int i = 0; i < block.convCount; ++i) {
                body(stage.stage, block.block, block.conv[static_cast<std::size_t>(i)]);
            }
        }
    }
}

// Parameters and buffers by name.
inline std::map<std::string, torch::Tensor> tensorsOf(const SharedResNet& network) {
    std::map<std::string, torch::Tensor> tensors;
    for (const auto& item : network->named_parameters()) {
        tensors[item.key()] = item.value();
    }
    for (const auto& item : network->named_buffers()) {
        tensors[item.key()] = item.value();
    }
    return tensors;
}

// A network whose norms and biases differ from their neutral initial values, too.
inline SharedResNet randomNetwork(const ArchSpec& spec, torch::Dtype type = torch::kFloat32) {
    SharedResNet network(spec);
    initialize(network, 11);
    torch::manual_seed(5);
    torch::NoGradGuard noGrad;
    for (auto& tensor : network->parameters()) {
        if (tensor.dim() == 1) {
            tensor.add_(0.3 * torch::randn_like(tensor));
        }
    }
    for (auto& buffer : network->buffers()) {
        buffer.add_(0.3 * torch::rand_like(buffer));
    }
    network->to(type);
    return network;
}

// The unshared twin with the weights, norms and statistics of a network.
inline SharedResNet dissolved(const SharedResNet& network) {
    SharedResNet twin(unsharedTwin(network->spec()));
    twin->to(network->parameters().front().scalar_type());
    twin->train(network->is_training());
    torch::NoGradGuard noGrad;
    const auto own = tensorsOf(network);
    for (auto& [name, tensor] : tensorsOf(twin)) {
        if (const auto found = own.find(name); found != own.end()) {
            tensor.copy_(found->second);
        }
    }
    forEachUse(network->layout(), [&](int stage, int block, const ConvLayout& conv) {
        torch::Tensor weight = twin->weight(stage, block, conv.conv);
        weight.copy_(network->weight(stage, block, conv.conv));
    });
    return twin;
}

inline torch::Tensor images(const ArchSpec& spec, int count, torch::Dtype type = torch::kFloat32) {
    torch::manual_seed(3);
    return torch::randn({count, spec.input.channels, spec.input.height, spec.input.width}).to(type);
}

} // namespace sharesnet
