#pragma once

#include <QString>

class QCustomPlot;

namespace sharesnet {

// All of them work on plots that are not on screen, and block. The plot's own size in pixels where
// no size is given.

bool savePlotPng(QCustomPlot& plot, const QString& file, int width = 0, int height = 0,
                 double scale = 2);
bool savePlotSvg(QCustomPlot& plot, const QString& file);
bool savePlotPdf(QCustomPlot& plot, const QString& file);

// series,x,y: a line a point of every graph with a name, in the units of the axes, numbers such
// that they read back exactly.
QString plotCsv(QCustomPlot& plot);

} // namespace sharesnet
