#pragma once

#include "core/arch/conv_place.h"
#include "core/arch/layout.h"
#include "core/arch/spec.h"

#include <cstdint>

namespace sharesnet {

// The square of the image that one value depends on, and how far the squares of neighboring values
// lie apart. Padding counts like the image, so that a field may be larger than the input. Size,
// step and start as r0, the product of the strides and u0 of Araujo, Norris and Sim (Distill 2019,
// "Computing Receptive Fields of Convolutional Neural Networks", equations 2 and 4).
struct ReceptiveField {
    std::int64_t size = 1;  // pixels a side
    std::int64_t step = 1;  // pixels
    std::int64_t start = 0; // first pixel of the square of value 0; below 0 in the padding

    // First pixel of the square of the value at `position` (a row or a column).
    std::int64_t firstOf(std::int64_t position) const { return start + position * step; }
    bool operator==(const ReceptiveField&) const = default;
};

// Of what comes out of the stem, max pool included.
ReceptiveField receptiveFieldOfStem(const ArchSpec& spec);

// Of what comes out of conv of block; conv 0: of the block, block 0: of the whole stage
// (stage 1..). What does not exist is passed over. The branch counts, since the shortcut never sees
// more. Never throws; sums stop at the largest number.
ReceptiveField receptiveFieldAt(const ArchSpec& spec, const ArchLayout& layout, int stage,
                                int block = 0, int conv = 0);

// Of what goes into a convolution (all from 1): what comes out of the one before it, of the block
// before, or of the stem.
ReceptiveField receptiveFieldBefore(const ArchSpec& spec, const ArchLayout& layout,
                                    const ConvPlace& place);

} // namespace sharesnet
