#pragma once

#include "core/arch/conv_place.h"
#include "core/arch/image_shape.h"
#include "core/arch/spec.h"
#include "core/base/saturating.h"

#include <array>
#include <cstdint>
#include <vector>

namespace sharesnet {

// The one place that says which convolution has which shape. Cost, validation, the network builder
// and the drawing all read this.

struct ConvLayout {
    int conv = 0; // 1..convsPerBlock; 0 for the stem and for a projection
    int kernel = 1;
    int stride = 1;
    ImageShape in{0, 0, 0};
    ImageShape out{0, 0, 0};
    int group = -1;       // index into shareGroups(stage, conv), or -1: the block owns its weight
    int use = 0;          // 1-based position in the group; 0 without a group
    bool firstUse = true; // this is where the weight is counted (always true without a group)

    std::int64_t weights() const {
        return std::int64_t{kernel} * kernel * in.channels * out.channels;
    }
    std::int64_t macs() const {
        return saturatingMultiply(weights(), std::int64_t{out.height} * out.width);
    }
    bool hasWeightOf(const ConvLayout& other) const { // the same weight shape, so the two can share
        return kernel == other.kernel && in.channels == other.in.channels &&
               out.channels == other.out.channels;
    }
};

struct BlockLayout {
    int block = 0;
    ImageShape in{0, 0, 0};
    ImageShape out{0, 0, 0};
    std::array<ConvLayout, 3> conv; // the first convCount are used
    int convCount = 0;
    bool projects = false; // the shape changes, so the shortcut is a 1x1 convolution
    ConvLayout projection; // where projects

    // The first convCount exist. Throws std::out_of_range for a number beyond 1 to 3.
    const ConvLayout& at(int number) const { return conv.at(static_cast<std::size_t>(number) - 1); }
};

struct StageLayout {
    int stage = 0;
    ImageShape in{0, 0, 0};
    ImageShape out{0, 0, 0};
    std::vector<BlockLayout> blocks;

    // Throws std::out_of_range for a block that does not exist.
    const BlockLayout& at(int number) const {
        return blocks.at(static_cast<std::size_t>(number) - 1);
    }
};

struct ArchLayout {
    ImageShape input{0, 0, 0};
    ConvLayout stem;
    ImageShape afterStem{0, 0, 0}; // behind the max pool, if any
    std::vector<StageLayout> stages;
    ImageShape features{0, 0, 0}; // before the global average pool

    // Throws std::out_of_range for a stage that does not exist.
    const StageLayout& at(int number) const {
        return stages.at(static_cast<std::size_t>(number) - 1);
    }
};

// The convolution at a place; nullptr where the network has none there.
const ConvLayout* at(const ArchLayout& layout, const ConvPlace& place);

// Shapes of everything, also of an invalid spec as far as they make sense: sizes below 1 are kept
// at 0 and those beyond limits.h at the limit, groups that name missing blocks or convs are passed
// over. Never throws. A few microseconds a hundred blocks.
ArchLayout layoutOf(const ArchSpec& spec);

} // namespace sharesnet
