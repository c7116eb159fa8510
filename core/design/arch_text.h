#pragma once

#include "core/arch/spec.h"
#include "core/base/message.h"

namespace sharesnet {

// An architecture in a few words, for tables of runs and labels. Two architectures are the same but
// for their names exactly where both texts are. Any spec, also an invalid one; any thread. UTF-8.

// All but what is shared: "bottleneck pre 3×64 3×128/2 3×256/2", and what is not usual behind it:
// "bottleneck pre 3×64, classes 100".
Message networkText(const ArchSpec& spec);

// What is shared: "none"; "paper" (all that the paper's rule shares); "paper in stages 2, 3"; or
// the blocks of each group, "stage 1 conv 2: 2–4 + 5, 7; stage 2 conv 2: 1–3".
Message sharingText(const ArchSpec& spec);

// The same as it stands in a legend or a sentence: "no sharing", "paper sharing", "paper sharing in
// stages 2, 3", "sharing in stage 1 conv 2: 2–4".
Message sharingPhrase(const ArchSpec& spec);

} // namespace sharesnet
