#pragma once

#include "ui/runs/detail_rows.h"

#include <span>

namespace sharesnet {

// What the page of several selected runs says. The runs must outlive it. Ui thread.

// What is compared: a group of runs that repeat each other, or one run.
struct ComparedSide {
    QString title;
    std::vector<const RunRecord*> runs;
};
struct ComparedRuns {
    std::vector<const RunRecord*> runs;
    std::vector<ComparedSide> sides; // of all runs; groups, where there are any, else runs
    bool twoGroups = false;          // for a verdict of one against the other
};
ComparedRuns comparisonOf(std::span<const RunPtr> runs, const RunColumns& columns);

// Settings and results side by side; all settings, or those that differ. Of three or four groups
// also the verdict on each against the one with the most parameters.
DetailRows rowsOfComparison(const ComparedRuns& compared, const RunColumns& columns,
                            bool allSettings);

} // namespace sharesnet
