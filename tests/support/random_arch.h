#pragma once

#include "core/arch/spec.h"

#include <algorithm>
#include <random>

namespace sharesnet {

// A random valid architecture, small enough to build and run: at most 3 stages of at most 5 blocks,
// 32 channels, 16x16 pixels. Groups take random blocks; block 1 joins them only where its weight
// has the shape of the others'.
inline ArchSpec randomArch(std::mt19937_64& random) {
    // By hand, since the standard's distributions differ between libraries.
    const auto pick = [&](int low, int high) {
        return low + static_cast<int>(random() % static_cast<std::uint64_t>(high - low + 1));
    };
    const auto chance = [&](int percent) { return pick(1, 100) <= percent; };

    ArchSpec spec;
    spec.name = "random";
    spec.input = {pick(1, 4), pick(4, 16), pick(4, 16)};
    spec.classes = pick(1, 12);
    spec.stem = {2 * pick(0, 3) + 1, pick(1, 2), pick(1, 32), chance(50), chance(25)};
    spec.block.kind = chance(50) ? BlockKind::Basic : BlockKind::Bottleneck;
    spec.block.activation = chance(50) ? ActivationOrder::Pre : ActivationOrder::Post;
    const int convs = convsPerBlock(spec.block.kind);
    spec.block.strideIn = pick(1, convs);
    spec.block.dropout = chance(30) ? 0.25 : 0.0;

    int channelsBefore = spec.stem.channels;
    const int stages = pick(1, 3);
    for (int s = 0; s < stages; ++s) {
        StageSpec stage{pick(1, 5), 4 * pick(1, 8), pick(1, 3), {}};
        if (chance(30) && channelsBefore % 4 == 0) {
            stage.channels = channelsBefore;
        }
        for (int conv = 1; conv <= convs; ++conv) {
            const bool firstFits = conv > 1 || stage.channels == channelsBefore;
            ConvSharing sharing{conv, std::vector<std::vector<int>>(2)};
            for (int block = firstFits ? 1 : 2; block <= stage.blocks; ++block) {
                if (const int group = pick(0, 2); group < 2) {
                    sharing.groups[static_cast<std::size_t>(group)].push_back(block);
                }
            }
            std::erase_if(sharing.groups,
                          [](const std::vector<int>& group) { return group.size() < 2; });
            std::sort(sharing.groups.begin(), sharing.groups.end());
            if (!sharing.groups.empty() && chance(70)) {
                stage.sharing.push_back(std::move(sharing));
            }
        }
        channelsBefore = stage.channels;
        spec.stages.push_back(std::move(stage));
    }
    return spec;
}

} // namespace sharesnet
