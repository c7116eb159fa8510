#pragma once

#include "core/arch/image_shape.h"

#include <string>
#include <vector>

namespace sharesnet {

// An architecture as plain data: what the person designs, what files hold, what networks are built
// from. Values only; a spec need not be valid (validate.h says what is wrong with it). Stages,
// blocks and convs are counted from 1 in every field and function, as on screen and in files.

// Basic: 3x3, 3x3. Bottleneck: 1x1, 3x3, 1x1 with a quarter of the width.
enum class BlockKind { Basic, Bottleneck };
// norm + ReLU before each convolution (He 2016) or after (He 2015)
enum class ActivationOrder { Pre, Post };

// The convolution before the first stage, padded by kernel / 2.
struct StemSpec {
    int kernel = 3;
    int stride = 1;
    int channels = 16;
    bool normRelu = false; // batch norm + ReLU behind the convolution
    bool maxPool = false;  // 3x3 max pool of stride 2, padded by 1, behind that
    bool operator==(const StemSpec&) const = default;
};

// What all blocks of the network have in common.
struct BlockSpec {
    BlockKind kind = BlockKind::Basic;
    ActivationOrder activation = ActivationOrder::Pre;
    // the conv (1..convsPerBlock) of a stage's first block that carries the stage's stride
    int strideIn = 1;
    double dropout = 0.0; // probability, before the last convolution of each block
    bool operator==(const BlockSpec&) const = default;
};

// The share groups of one conv of a stage. The blocks of a group use one weight at this conv; a
// block in no group owns its weight there.
struct ConvSharing {
    int conv = 2;
    std::vector<std::vector<int>> groups; // each sorted, at least two blocks
    bool operator==(const ConvSharing&) const = default;
};

struct StageSpec {
    int blocks = 1;
    int channels = 64; // output channels of every block
    int stride = 1;    // of the first block
    // sorted by conv, at most one entry a conv, none without groups
    std::vector<ConvSharing> sharing;
    bool operator==(const StageSpec&) const = default;
};

struct ArchSpec {
    std::string name;
    ImageShape input;
    int classes = 10;
    StemSpec stem;
    BlockSpec block;
    std::vector<StageSpec> stages;
    bool operator==(const ArchSpec&) const = default;
};

constexpr int convsPerBlock(BlockKind kind) {
    return kind == BlockKind::Basic ? 2 : 3;
}

// The share groups of one conv; empty where it shares nothing (or the stage has no such entry).
const std::vector<std::vector<int>>& shareGroups(const StageSpec& stage, int conv);

// The letter of a group on screen and in names: 0 -> A, 25 -> Z, 26 -> AA.
std::string groupLetter(int group);

} // namespace sharesnet
