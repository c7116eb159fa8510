#include "core/arch/layout.h"

#include "core/arch/limits.h"

#include <algorithm>

namespace sharesnet {
namespace {

int sane(int value, const IntRange& range) {
    return std::clamp(value, 0, range.max);
}

// Size behind a window of `kernel` pixels moved by `stride`, padded by kernel / 2.
int sizeBehind(int size, int kernel, int stride) {
    const int room = size + 2 * (kernel / 2) - kernel;
    return size < 1 || kernel < 1 || stride < 1 || room < 0 ? 0 : room / stride + 1;
}

ConvLayout convOf(int conv, int kernel, int stride, const ImageShape& in, int outChannels) {
    ConvLayout layout;
    layout.conv = conv;
    layout.kernel = kernel;
    layout.stride = stride;
    layout.in = in;
    layout.out = {outChannels, sizeBehind(in.height, kernel, stride),
                  sizeBehind(in.width, kernel, stride)};
    return layout;
}

BlockLayout blockOf(const BlockSpec& spec, int block, const ImageShape& in, int outChannels,
                    int stride) {
    BlockLayout layout;
    layout.block = block;
    layout.in = in;
    layout.convCount = convsPerBlock(spec.kind);
    const bool basic = spec.kind == BlockKind::Basic;
    const int inner = basic ? outChannels : outChannels / 4;
    ImageShape at = in;
    for (int conv = 1; conv <= layout.convCount; ++conv) {
        const int kernel = basic || conv == 2 ? 3 : 1;
        const int channels = conv == layout.convCount ? outChannels : inner;
        const auto index = static_cast<std::size_t>(conv - 1);
        layout.conv[index] = convOf(conv, kernel, conv == spec.strideIn ? stride : 1, at, channels);
        at = layout.conv[index].out;
    }
    layout.out = at;
    layout.projects = in.channels != outChannels || stride != 1;
    if (layout.projects) {
        layout.projection = convOf(0, 1, stride, in, outChannels);
    }
    return layout;
}

void placeGroups(const StageSpec& spec, StageLayout& layout) {
    for (const ConvSharing& sharing : spec.sharing) {
        for (std::size_t group = 0; group < sharing.groups.size(); ++group) {
            int use = 0;
            for (const int block : sharing.groups[group]) {
                if (block < 1 || block > static_cast<int>(layout.blocks.size())) {
                    continue;
                }
                BlockLayout& member = layout.blocks[static_cast<std::size_t>(block - 1)];
                if (sharing.conv < 1 || sharing.conv > member.convCount) {
                    continue;
                }
                ConvLayout& conv = member.conv[static_cast<std::size_t>(sharing.conv - 1)];
                if (conv.group >= 0) {
                    continue; // named twice
                }
                conv.group = static_cast<int>(group);
                conv.use = ++use;
                conv.firstUse = use == 1;
            }
        }
    }
}

StageLayout stageOf(const BlockSpec& blockSpec, const StageSpec& spec, int stage,
                    const ImageShape& in, int blocks) {
    StageLayout layout;
    layout.stage = stage;
    layout.in = in;
    layout.out = in;
    layout.blocks.reserve(static_cast<std::size_t>(blocks));
    const int channels = sane(spec.channels, kChannelCount);
    for (int block = 1; block <= blocks; ++block) {
        const int stride = block == 1 ? sane(spec.stride, kStride) : 1;
        layout.blocks.push_back(blockOf(blockSpec, block, layout.out, channels, stride));
        layout.out = layout.blocks.back().out;
    }
    placeGroups(spec, layout);
    return layout;
}

} // namespace

const ConvLayout* at(const ArchLayout& layout, const ConvPlace& place) {
    const auto holds = [](const auto& all, int number) {
        return number >= 1 && number <= std::ssize(all);
    };
    if (!holds(layout.stages, place.stage) || !holds(layout.at(place.stage).blocks, place.block)) {
        return nullptr;
    }
    const BlockLayout& block = layout.at(place.stage).at(place.block);
    return place.conv >= 1 && place.conv <= block.convCount ? &block.at(place.conv) : nullptr;
}

ArchLayout layoutOf(const ArchSpec& spec) {
    ArchLayout layout;
    layout.input = {sane(spec.input.channels, kChannelCount), sane(spec.input.height, kInputSize),
                    sane(spec.input.width, kInputSize)};
    layout.stem = convOf(0, sane(spec.stem.kernel, kKernelSize), sane(spec.stem.stride, kStride),
                         layout.input, sane(spec.stem.channels, kChannelCount));
    layout.afterStem = layout.stem.out;
    if (spec.stem.maxPool) {
        layout.afterStem.height = sizeBehind(layout.stem.out.height, 3, 2);
        layout.afterStem.width = sizeBehind(layout.stem.out.width, 3, 2);
    }
    layout.features = layout.afterStem;
    int room = kMaxTotalBlocks;
    const std::size_t stages =
        std::min(spec.stages.size(), static_cast<std::size_t>(kStageCount.max));
    for (std::size_t i = 0; i < stages; ++i) {
        const StageSpec& stage = spec.stages[i];
        const int blocks = std::min(sane(stage.blocks, kBlockCount), room);
        room -= blocks;
        layout.stages.push_back(
            stageOf(spec.block, stage, static_cast<int>(i) + 1, layout.features, blocks));
        layout.features = layout.stages.back().out;
    }
    return layout;
}

} // namespace sharesnet
