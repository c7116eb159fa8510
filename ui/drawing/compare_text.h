#pragma once

#include "core/arch/cost.h"
#include "core/design/diff.h"
#include "ui/drawing/spot.h"

#include <QString>

#include <vector>

namespace sharesnet {

// One difference in words, with exact parameters where it has some, and the spot of the document's
// drawing that it is about.
struct CompareLine {
    Change change = Change::None;
    QString text;
    Spot spot; // None: the network, or what is only in the other one
};

// 929,114 → 1,518,938, +589,824 parameters
QString compareTotal(const ArchCost& before, const ArchCost& after);

// What differs, first the network, then stage by stage. Empty where nothing does.
std::vector<CompareLine> compareLines(const ArchDiff& diff, const ArchCost& before,
                                      const ArchCost& after);

} // namespace sharesnet
