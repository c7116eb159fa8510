#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <optional>
#include <vector>

namespace sharesnet {

class PlotBox;
struct BoxRow;

// The place in a plot that is read: a line, and a box of what the curves have there. Beside it the
// marks A and B, with the differences between them.
class PlotCursor {
  public:
    explicit PlotCursor(QCustomPlot* plot); // which owns the lines and boxes

    void setStyle(const QFont& font, const Theme& theme);
    // A line; with `pixel` the readings in a box beside it. Nothing: none.
    void show(const PlotContent& content, std::optional<double> x, std::optional<QPointF> pixel);
    void showMarks(const PlotContent& content, std::optional<double> a, std::optional<double> b);
    // For a strip: no differences of A and B, and not of how many images accuracies are.
    void setCompact(bool compact) { isCompact_ = compact; }

    std::optional<double> x() const { return x_; }
    std::optional<double> a() const { return a_; }
    std::optional<double> b() const { return b_; }
    QStringList texts() const; // of the box at the cursor, a line each
    QStringList markTexts() const;

  private:
    void showCurves(const PlotContent& content, double x, const QPointF& pixel);
    void showPoints(const PlotContent& content, double x, const QPointF& pixel);
    void showDifferences(const PlotContent& content, double a, double b);

    QCustomPlot* plot_;
    QCPItemStraightLine* line_;
    QCPItemStraightLine* markA_;
    QCPItemStraightLine* markB_;
    PlotBox* marksBox_;
    PlotBox* box_;
    bool isCompact_ = false;
    std::optional<double> x_, a_, b_;
};

} // namespace sharesnet
