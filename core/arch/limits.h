#pragma once

#include "core/arch/spec.h"

namespace sharesnet {

// The ranges of everything that an architecture says, ends included: what the reader refuses, the
// validator reports, forms offer and edits keep to.
struct IntRange {
    int min = 0;
    int max = 0;
    constexpr bool holds(int value) const { return value >= min && value <= max; }
};

constexpr IntRange kStageCount{1, 256};
constexpr IntRange kBlockCount{1, 10'000}; // of one stage
constexpr int kMaxTotalBlocks = 20'000;    // of all stages
constexpr IntRange kChannelCount{1, 65'536};
constexpr IntRange kInputSize{1, 8'192}; // pixels a side
constexpr IntRange kClassCount{1, 1'000'000};
constexpr IntRange kKernelSize{1, 15}; // and odd
constexpr IntRange kStride{1, 8};
constexpr int kMaxNameBytes = 200;

constexpr IntRange strideInRange(BlockKind kind) {
    return {1, convsPerBlock(kind)};
}
constexpr bool isDropout(double dropout) {
    return dropout >= 0.0 && dropout < 1.0; // false for NaN
}

} // namespace sharesnet
