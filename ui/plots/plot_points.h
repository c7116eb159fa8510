#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <vector>

namespace sharesnet {

// Adds each run, or where `settings` groups them each group, as a point: best test accuracy against
// parameters; with their entries of the legend, and the front of them.
void addPoints(PlotContent& content, const std::vector<ShownRun>& runs,
               const std::vector<ShownGroup>& groups, const PlotSettings& settings,
               const Theme& theme);

} // namespace sharesnet
