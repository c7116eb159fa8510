#pragma once

#include "core/arch/sharing.h"
#include "models/exchange/reshare.h"
#include "models/folding/channel_matching.h"
#include "tests/models/exchange/exchange_support.h"

namespace sharesnet {

// Every order of inner channels that can be changed, by chance.
inline ChannelOrders randomOrders(const ArchSpec& spec, std::uint64_t seed) {
    auto generator = at::detail::createCPUGenerator(seed);
    ChannelOrders orders;
    for (const InnerChannels& channels : innerChannels(spec)) {
        const torch::Tensor order = torch::randperm(channels.count, generator, torch::kInt64);
        for (const int block : channels.blocks) {
            orders[{channels.stage, block, channels.conv}] = order;
        }
    }
    return orders;
}

// Noise of so much of each weight's root mean square on every convolution in a block.
inline void addNoise(Checkpoint& checkpoint, double relative, std::uint64_t seed) {
    torch::NoGradGuard noGrad;
    auto generator = at::detail::createCPUGenerator(seed);
    for (auto& [name, tensor] : checkpoint.network) {
        if (tensor.dim() == 4 && name.starts_with("stage")) {
            const torch::Tensor size = tensor.square().mean().sqrt();
            tensor = tensor + relative * size * torch::randn(tensor.sizes(), generator);
        }
    }
}

inline torch::Tensor logitsOf(const Checkpoint& checkpoint, int count = 4) {
    const ArchSpec& spec = checkpoint.info.spec.arch;
    SharedResNet network(spec);
    restoreForUse(checkpoint, "memory", network);
    network->eval();
    torch::NoGradGuard noGrad;
    return network->forward(images(spec, count));
}

inline double difference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

} // namespace sharesnet
