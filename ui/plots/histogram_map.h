#pragma once

#include "core/store/run_store.h"
#include "ui/base/theme.h"
#include "ui/plots/step_axis.h"

#include <qcustomplot.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace sharesnet {

// Histograms side by side along the x axis of a plot, a column for each moment, as wide as half the
// way to its neighbors; the darker a part, the more of the moment's values lie in it, relative to
// its fullest part. Draws what was counted, without resampling.
class HistogramMap : public QCPAbstractItem {
    Q_OBJECT
  public:
    explicit HistogramMap(QCustomPlot* plot); // which owns it

    // by step; the axis turns steps into x
    void set(std::vector<StoredHistogram> moments, std::shared_ptr<const StepAxis> axis);
    void setTheme(const Theme& theme) { theme_ = theme; }
    const std::vector<StoredHistogram>& moments() const { return moments_; }

    struct Cell {
        std::size_t moment = 0;
        std::optional<std::size_t> part; // nothing: above or below all values
    };
    std::optional<Cell> cellAt(const QPointF& pixel) const;
    void setMarked(std::optional<Cell> cell) { marked_ = cell; }

    // of all moments; nothing: there is none
    std::optional<QCPRange> xRange() const;
    std::optional<QCPRange> valueRange() const;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

  protected:
    void draw(QCPPainter* painter) override;

  private:
    double edge(std::size_t moment) const; // the left one, in x; of moments().size(): the right end

    std::vector<StoredHistogram> moments_;
    std::shared_ptr<const StepAxis> axis_;
    std::optional<Cell> marked_;
    Theme theme_;
    QCPAxis* x_;
    QCPAxis* y_;
};

} // namespace sharesnet
