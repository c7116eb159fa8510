#pragma once

#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <vector>

namespace sharesnet {

// What of a plot is at a place. Pure, but for the axes, which are read; the ui thread's.

constexpr double kPointerReach = 10; // pixels: what a pointer takes for the same place

// What a plot shows of one curve or band at a place.
struct PlotReading {
    qint64 run = 0; // 0: a mean
    QString label;
    QColor color;
    double x = 0;      // of the measured point, in units of the axis
    double value = 0;  // measured; of a band the mean
    double smooth = 0; // NaN: not smoothed
    double spread = 0; // half the width of the interval; NaN: none
};

// What every curve has next to x, by descending value; those that end before it are left out.
std::vector<PlotReading> readingsAt(const PlotContent& content, const QCPAxis& xAxis, double x);
// Where there is room for `room` alone, those next to the pixel come before the rest.
void putNearestFirst(std::vector<PlotReading>& readings, std::size_t room, const QCPAxis& yAxis,
                     double pixelY);
std::vector<QString> marksNear(const PlotContent& content, const QCPAxis& xAxis, double x);
// The points within `reach` pixels.
std::vector<const PlotPoint*> pointsNear(const PlotContent& content, const QCustomPlot& plot,
                                         const QPointF& pixel, double reach);
// The run whose curve or point is next to the pixel; 0: none is near.
qint64 runNear(const PlotContent& content, const QCustomPlot& plot, const QPointF& pixel);

} // namespace sharesnet
