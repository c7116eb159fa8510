#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <QImage>
#include <QString>

#include <optional>
#include <vector>

namespace sharesnet {

inline constexpr double kMmPerInch = 25.4;

// A plot as it goes into a paper: light colors, numbers as figureLocale() writes them, the ids of
// its runs in the metadata. None of it needs a window; all of it blocks.

struct Figure {
    PlotContent content;       // made with figureTheme()
    std::optional<QCPRange> x; // nothing: all of the data
    std::optional<QCPRange> y; // nothing: fits what is seen
    // More plots below it, one under the other, their axes at one place.
    std::vector<Figure> below = {};
    double share = 1; // of the height, beside those of the others
};

struct FigureFormat {
    double widthMm = 120;
    double heightMm = 75;
    double fontPoints = 9;
    int dotsPerInch = 300; // of PNG
    bool hasLegend = true;
    QString title = {}; // of the first plot; empty: its own
    bool hasTitle = true;
};

Theme figureTheme();
QImage figureImage(const Figure& figure, const FigureFormat& format);
// By the ending of the file: png, svg, pdf or csv. False where it could not be written.
bool saveFigure(const Figure& figure, const FigureFormat& format, const QString& file);
void copyFigure(const Figure& figure, const FigureFormat& format); // to the clipboard

// What a plot shows as a table, in the C locale, numbers such that they read back exactly: all
// measured points, not those alone that the picture has room for.
//   curves:     run,label,part,step,x,value,smoothed
//   means:      label,n,x,mean,low,high
//   points:     run,label,parameters,accuracy,low,high (or what else PointAxis says)
QString contentCsv(const PlotContent& content);
// The same of all plots of a figure: one table where they have the same columns, else each its own
// with an empty line before it.
QString figureCsv(const Figure& figure);

} // namespace sharesnet
