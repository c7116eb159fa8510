#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <vector>

namespace sharesnet {

// A run whose curves are in a plot.
struct MarkedRun {
    const ShownRun& run;
    const StepAxis& axis;
    QColor color;
    bool isOneOfSeveral = false; // its marks say whose they are
};

// What happened along the run, as this plot shows it. `content` has the run's curves.
std::vector<PlotMark> marksOf(const PlotContent& content, const MarkedRun& run,
                              const PlotSettings& settings, const Theme& theme);

} // namespace sharesnet
