#include "core/arch/receptive_field.h"

#include "core/base/saturating.h"

#include <algorithm>

namespace sharesnet {

namespace {

// Behind a convolution or pool, which is padded by kernel / 2.
ReceptiveField behind(const ReceptiveField& field, int kernel, int stride) {
    const std::int64_t padding = saturatingMultiply(std::max(0, kernel / 2), field.step);
    return {saturatingAdd(field.size, saturatingMultiply(std::max(0, kernel - 1), field.step)),
            saturatingMultiply(field.step, std::max(1, stride)),
            -saturatingAdd(-field.start, padding)};
}

ReceptiveField behindBlock(ReceptiveField field, const BlockLayout& block, int convs) {
    for (int k = 0; k < std::min(convs, block.convCount); ++k) {
        const ConvLayout& conv = block.conv[static_cast<std::size_t>(k)];
        field = behind(field, conv.kernel, conv.stride);
    }
    return field;
}

} // namespace

ReceptiveField receptiveFieldOfStem(const ArchSpec& spec) {
    const ReceptiveField field = behind({}, spec.stem.kernel, spec.stem.stride);
    return spec.stem.maxPool ? behind(field, 3, 2) : field;
}

ReceptiveField receptiveFieldAt(const ArchSpec& spec, const ArchLayout& layout, int stage,
                                int block, int conv) {
    ReceptiveField field = receptiveFieldOfStem(spec);
    for (const StageLayout& at : layout.stages) {
        for (const BlockLayout& passed : at.blocks) {
            const bool last = at.stage == stage && passed.block == block;
            field = behindBlock(field, passed, last && conv > 0 ? conv : passed.convCount);
            if (last) {
                return field;
            }
        }
        if (at.stage == stage) {
            break;
        }
    }
    return field;
}

ReceptiveField receptiveFieldBefore(const ArchSpec& spec, const ArchLayout& layout,
                                    const ConvPlace& place) {
    if (place.conv > 1) {
        return receptiveFieldAt(spec, layout, place.stage, place.block, place.conv - 1);
    }
    if (place.block > 1) {
        return receptiveFieldAt(spec, layout, place.stage, place.block - 1);
    }
    return place.stage > 1 ? receptiveFieldAt(spec, layout, place.stage - 1)
                           : receptiveFieldOfStem(spec);
}

} // namespace sharesnet
