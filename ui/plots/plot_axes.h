#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <optional>

namespace sharesnet {

// The axes of a plot: the range in x of its data, scales, labels and numbers. The range in y is
// in y_range.h.

// of all the data; nothing: there is none
std::optional<QCPRange> xOfData(const PlotContent& content);
// All of `data` with a margin; of several plots that share an axis the data of all.
QCPRange paddedX(const QCPRange& data, const PlotContent& content);

void prepareAxes(QCustomPlot& plot); // once
void styleAxes(QCustomPlot& plot, const QFont& font, const Theme& theme);
// Scales, the label of x unless `compact`; no numbers where there is nothing.
void setAxes(QCustomPlot& plot, const PlotContent& content, bool compact);
// For the size of the plot and its range in x: as many numbers as stand apart from one another.
void setTickers(QCustomPlot& plot, const PlotContent& content);

} // namespace sharesnet
