#include "ui/plots/dense_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace sharesnet {
namespace {

// Of each column of pixels all between its lowest and its highest point, and the last one before.
TEST(DenseGraph, FillsEachColumnFromItsLowestToItsHighestPoint) {
    constexpr int kWide = 150;
    constexpr int kTall = 90;
    constexpr int kPerColumn = 4;
    QCustomPlot plot;
    plot.resize(kWide, kTall);
    plot.setBackground(Qt::white);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins({});
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    plot.xAxis->setRange(0, kWide);
    plot.yAxis->setRange(0, kTall);
    auto* graph = new DenseGraph(plot.xAxis, plot.yAxis); // the plot's
    graph->setPen(QPen(Qt::black, 1));
    QVector<QCPGraphData> points;
    std::uint32_t random = 1;
    for (int i = 0; i < kPerColumn * kWide; ++i) {
        random = random * 1664525U + 1013904223U;
        // a band of noise, one outlier far below, and a jump to where the columns share no row
        const double noise = 10.0 * (random >> 16U) / 65536;
        const double level = i / kPerColumn < 100 ? 60 : 25;
        points.append({(i + 0.5) / kPerColumn, i == 155 ? 3 : level + noise});
    }
    graph->data()->set(points, true);
    const QImage image = plot.toPixmap().toImage();
    ASSERT_EQ(image.size(), QSize(kWide, kTall));
    int last = -1;
    for (int x = 0; x < kWide; ++x) {
        int low = last < 0 ? kTall : last;
        int high = last;
        for (int i = x * kPerColumn; i < (x + 1) * kPerColumn; ++i) {
            last = static_cast<int>(std::floor(plot.yAxis->coordToPixel(points[i].value)));
            low = std::min(low, last);
            high = std::max(high, last);
        }
        for (int y = 0; y < kTall; ++y) {
            EXPECT_EQ(image.pixelColor(x, y) == QColor(Qt::black), low <= y && y <= high)
                << x << " " << y;
        }
    }
}

} // namespace
} // namespace sharesnet
