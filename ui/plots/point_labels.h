#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plot_content.h"

#include <qcustomplot.h>

#include <vector>

namespace sharesnet {

// The names of points beside them, those of the front first; one that has no room, or none that
// tells it from the others', is left to the pointer.
class PointLabels {
  public:
    explicit PointLabels(QCustomPlot* plot) : plot_(plot) {}

    // For the axes as they are now. Nothing is written where the content asks for no labels.
    void place(const PlotContent& content, const QFont& font, const Theme& theme);
    QStringList texts() const; // those that are shown

  private:
    QCustomPlot* plot_; // owns the items
    std::vector<QPointer<QCPItemText>> items_;
};

} // namespace sharesnet
