#pragma once

#include "core/arch/spec.h"

#include <cstdint>
#include <vector>

namespace sharesnet {

// Sharing patterns that bring an architecture to a number of parameters, counted exactly. They
// choose anew which blocks share the conv of the paper's rule (conv 2); what other convs share
// stays. Blocks whose conv 2 carries a stride are left out, since a group with them would cross
// spatial scales.

enum class SharingPattern {
    Nothing, // the target is met without
    // of all choices the one with the fewest blocks in groups, and of these the one with the fewest
    // parameters
    FewestBlocks,
    LaterStages,   // the same in as few stages as possible, counted from the last
    EarlierStages, // and from the first
    Evenly,        // the same fraction of every stage's blocks, as small as it may be
    PaperRule,     // whole stages by the paper's rule, with the fewest blocks
    SmallGroups,   // all blocks, in groups as small as they may be: many weights with few uses each
    Everything,    // all blocks of a stage on one weight: there is nothing smaller
};

struct Suggestion {
    SharingPattern pattern = SharingPattern::Nothing;
    ArchSpec spec;
    std::int64_t parameters = 0;
    int blocksShared = 0; // blocks in groups of conv 2
    int groupSize = 0;    // of SmallGroups
};

struct Suggestions {
    std::int64_t most = 0;  // parameters with nothing shared at conv 2
    std::int64_t least = 0; // with Everything
    bool reached = false;   // least is at most the target
    // distinct, fewest blocks first; where not reached, Everything alone (or nothing)
    std::vector<Suggestion> list;
};

// Groups take the last blocks of a stage, so that those next to the resolution change keep their
// own weight. Never throws. A few milliseconds for ShaResNet-1001.
Suggestions suggestSharing(const ArchSpec& spec, std::int64_t maxParameters);

} // namespace sharesnet
