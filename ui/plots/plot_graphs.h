#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"
#include "ui/plots/point_labels.h"
#include "ui/plots/y_range.h"

#include <qcustomplot.h>

#include <vector>

namespace sharesnet {

// The graphs that draw a content: bands, measured curves behind smoothed ones, their markers, what
// happened along the runs, and points. Of a curve they take as many points as the picture has
// columns, the extremes among them.
//
// After `make`, and whenever the range in x or the size has changed: `fillCurves`, then the range
// in y is set (by `seen`, say), then `fillRest`. The content is the same in all of them.
class PlotGraphs {
  public:
    explicit PlotGraphs(QCustomPlot* plot) : plot_(plot), labels_(plot) {} // which owns the graphs

    // Empty graphs instead of those of the last content. `compact`: without markers.
    void make(const PlotContent& content, const Theme& theme, bool compact);
    // `columnsPerUnit`: points per unit of width
    void fillCurves(const PlotContent& content, double columnsPerUnit);
    SeenValues seen(const PlotContent& content) const;
    void fillRest(const PlotContent& content, double columnsPerUnit, const Theme& theme);

  private:
    struct Drawn { // one series
        QCPGraph* ghost = nullptr;
        QCPGraph* line = nullptr;
        QCPGraph* markers = nullptr;
    };
    struct Band {
        QCPGraph* low = nullptr;
        QCPGraph* high = nullptr;
        QCPGraph* mean = nullptr;
    };
    QCPGraph* newGraph(const QPen& pen);
    QCPGraph* newLine(const QPen& pen);
    QCPGraph* newScatter(const QCPScatterStyle& style);
    void fillBands(const PlotContent& content);
    void simplifyLines(double tolerance);
    void fillMarks(const PlotContent& content, const Theme& theme);
    void fillPoints(const PlotContent& content, const Theme& theme);

    QCustomPlot* plot_;
    std::vector<Drawn> drawn_;
    std::vector<Band> bands_;
    std::vector<QCPGraph*> marks_;
    PointLabels labels_;
};

} // namespace sharesnet
