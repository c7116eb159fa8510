#pragma once

#include "core/arch/layout.h"
#include "models/checkpoint/checkpoint.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sharesnet {

// The channels between two convolutions of a block, whose order is nobody else's business: the rows
// of the one, the columns of the next and the values of the norm between them can be put in another
// order without a change of what the network computes.

// One such order: of the blocks that share a weight on either side of these channels, directly or
// by another block, since a shared weight has its rows and columns in one order.
struct InnerChannels {
    int stage = 0;
    int conv = 0;            // behind which they are, 1 .. convs of a block - 1
    std::vector<int> blocks; // ascending
    std::int64_t count = 0;
};

// All of a network, by stage, conv and first block.
std::vector<InnerChannels> innerChannels(const ArchSpec& spec);

// By stage, block and the conv that the channels are behind: which channel stands at each place,
// int64. A block that is missing keeps its order.
using ChannelOrders = std::map<std::array<int, 3>, torch::Tensor>;

// {rows, columns} of the weight of a place; undefined: as they are.
struct WeightOrder {
    torch::Tensor rows;
    torch::Tensor columns;
};
WeightOrder orderOf(const ChannelOrders& orders, int stage, int block, int conv, int convs);
torch::Tensor ordered(const torch::Tensor& weight, const WeightOrder& order);
// what `ordered` made of it, back
torch::Tensor unordered(const torch::Tensor& weight, const WeightOrder& order);

// The name in the network of the weight that a conv of a block uses.
std::string weightName(int stage, int block, const ConvLayout& conv);

// The same network with its channels in another order: weights, norms, momentum and averages.
// Blocks of one InnerChannels must have one order.
void reorder(Checkpoint& checkpoint, const ChannelOrders& orders);

} // namespace sharesnet
