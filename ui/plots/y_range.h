#pragma once

#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <cstddef>
#include <vector>

namespace sharesnet {

// What a plot draws in its range of x; all finite.
struct SeenValues {
    std::vector<double> values;
    std::vector<double> edges; // of the intervals around means
};

// The range of the y axis in which all of it is seen, but for outliers where the content clips
// them.
QCPRange yRangeFor(const PlotContent& content, const SeenValues& seen);

bool reachesOutside(const SeenValues& seen, const QCPRange& y);
// Measured values of all series in the range `x` that `y` leaves out.
std::size_t valuesOutside(const PlotContent& content, const QCPRange& x, const QCPRange& y);

} // namespace sharesnet
