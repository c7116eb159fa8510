#pragma once

#include "ui/plots/plot_content.h"

#include <QString>

#include <vector>

namespace sharesnet {

// What plots say in words. Pure; any thread.

// A place on the x axis: "epoch 12.5", "step 4,210", "1:02:07 h", a date.
QString xText(const PlotContent& content, double x);
// A measured value of this plot: 93.21 for accuracies, 0.0124036 for others.
QString readingText(PlotKind kind, double value);

QString xLabelOf(XAxis x);
QString plotTitle(PlotKind kind);
// of a plot that shows this part of its curves alone
QString plotTitle(PlotKind kind, bool isTest);
// Why there is nothing to draw; empty: there is something.
QString emptyPlotText(const PlotContent& content, const std::vector<ShownRun>& runs,
                      const PlotSettings& settings);

} // namespace sharesnet
