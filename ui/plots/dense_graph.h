#pragma once

#include <qcustomplot.h>

namespace sharesnet {

// A noisy curve as the area that it fills: of each column of pixels the part between its lowest and
// its highest point, joined to the column before. What is drawn is that of a line of one pixel, and
// takes a tenth of the time. On paper, and where the points stand apart, it is the line.
class DenseGraph : public QCPGraph {
    Q_OBJECT
  public:
    DenseGraph(QCPAxis* keyAxis, QCPAxis* valueAxis);

  protected:
    void draw(QCPPainter* painter) override;
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override;
};

// `points` without those that lie within `tolerance` pixels of the straight line between those that
// stay. Gaps (NaN) stay.
QVector<QCPGraphData> simplified(const QVector<QCPGraphData>& points, const QCPAxis& keyAxis,
                                 const QCPAxis& valueAxis, double tolerance);

} // namespace sharesnet
