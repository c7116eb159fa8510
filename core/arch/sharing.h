#pragma once

#include "core/arch/spec.h"

#include <string>
#include <vector>

namespace sharesnet {

// Which convolutions share one weight: the normal form of share groups, and the paper's rule.

using ShareGroups = std::vector<std::vector<int>>;

// Sharing in the form that spec.h promises: sorted, one entry a conv, no block named twice, no
// group of fewer than two.
ArchSpec normalized(ArchSpec spec);

enum class ShareState { Off, On, Mixed, Impossible };

// The conv that the paper's rule shares: the 3x3 of a bottleneck, the second 3x3 of a basic block.
// Always 2.
constexpr int kPaperConv = 2;

// How a group is called where those of other convs stand beside it: A, and A₁ or A₃ for one of conv
// 1 or 3. UTF-8.
std::string groupLabel(int conv, int group);

// The blocks of a stage that the paper shares at conv 2: all, or all but the first where it is
// pre-activation or its conv 2 strides. Fewer than two: empty.
std::vector<int> paperGroup(const ArchSpec& spec, int stage);

// How many blocks the rule needs in a stage to share anything: 2, or 3 where it leaves the first.
int paperMinimum(const ArchSpec& spec, int stage);

// How the stage's switch stands: On where exactly the paper's group is shared at conv 2, Off where
// conv 2 shares nothing, Mixed otherwise, Impossible where the rule finds no two blocks.
ShareState shareState(const ArchSpec& spec, int stage);

// by the paper's rule, conv 2
ArchSpec setStageShared(const ArchSpec& spec, int stage, bool shared);
ArchSpec applyPaperRule(const ArchSpec& spec); // all stages
// no group is left; the name stays
ArchSpec unsharedTwin(const ArchSpec& spec);

// The stage's share groups of one conv, to be changed; made where there are none.
ShareGroups& groupsToEdit(StageSpec& stage, int conv);

} // namespace sharesnet
