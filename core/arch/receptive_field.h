#pragma once

#include "core/arch/layout.h"
#include "core/arch/spec.h"

#include <cstdint>

namespace sharesnet {

// The square of the image that one value depends on, and how far the squares of neighboring values
// lie apart. Padding counts like the image, so that a field may be larger than the input.
struct ReceptiveField {
    std::int64_t size = 1; // pixels a side
    std::int64_t step = 1; // pixels
    bool operator==(const ReceptiveField&) const = default;
};

// Of what comes out of the stem, max pool included.
ReceptiveField receptiveFieldOfStem(const ArchSpec& spec);

// Of what comes out of conv of block; conv 0: of the block, block 0: of the whole stage
// (stage 1..). What does not exist is passed over. The branch counts, since the shortcut never sees
// more. Never throws; sums stop at the largest number.
ReceptiveField receptiveFieldAt(const ArchSpec& spec, const ArchLayout& layout, int stage,
                                int block = 0, int conv = 0);

} // namespace sharesnet
