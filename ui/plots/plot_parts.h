#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"
#include "ui/plots/plotted_run.h"

#include <QString>

#include <vector>

namespace sharesnet {

// Of a plot, one of the curves that a run can have in it.
struct PlotPart {
    Metric metric;
    QString name;
    bool isTest = false; // or the only curve of its run
    int stage = 0;       // from 1; 0: of the whole run
};

// `stages`: of the run with the most of them
std::vector<PlotPart> partsOf(PlotKind kind, const PlotSettings& settings, int stages);
LineStyle styleOf(PlotKind kind, const PlotPart& part, const RunStyle& run, const QColor& color);
// of a mean
Qt::PenStyle bandDash(const PlotPart& part, const RunStyle& style);
QColor faded(QColor color, float alpha);
constexpr float kMutedAlpha = 0.25F; // of a run while another one is pointed at

} // namespace sharesnet
