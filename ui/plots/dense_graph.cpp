#include "ui/plots/dense_graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet {
namespace {

// The same area in fewer pieces: neighboring columns (one pixel wide) have most of their rows in
// common. The memory of an image is in rows, so that a column by itself takes longest to fill.
QVector<QRect> inBlocks(const QVector<QRect>& columns) {
    constexpr qsizetype kWide = 16;
    QVector<QRect> pieces;
    pieces.reserve(2 * columns.size());
    for (qsizetype begin = 0; begin < columns.size();) {
        qsizetype end = begin;
        int top = columns[begin].top();
        int bottom = columns[begin].bottom();
        while (end < columns.size() && end - begin < kWide &&
               columns[end].x() - columns[begin].x() == end - begin &&
               std::max(top, columns[end].top()) <= std::min(bottom, columns[end].bottom())) {
            top = std::max(top, columns[end].top());
            bottom = std::min(bottom, columns[end].bottom());
            ++end;
        }
        const int x = columns[begin].x();
        pieces.append({x, top, static_cast<int>(end - begin), bottom - top + 1});
        for (; begin < end; ++begin) {
            const QRect& column = columns[begin];
            if (column.top() < top) {
                pieces.append({column.x(), column.top(), 1, top - column.top()});
            }
            if (column.bottom() > bottom) {
                pieces.append({column.x(), bottom + 1, 1, column.bottom() - bottom});
            }
        }
    }
    return pieces;
}

} // namespace

DenseGraph::DenseGraph(QCPAxis* keyAxis, QCPAxis* valueAxis) : QCPGraph(keyAxis, valueAxis) {
    setAdaptiveSampling(false);
}

void DenseGraph::draw(QCPPainter* painter) {
    const double ratio = parentPlot()->bufferDevicePixelRatio();
    constexpr double kPerColumn = 0.5; // points: from there on a line is noise
    const bool isDense = dataCount() > kPerColumn * ratio * keyAxis()->axisRect()->width();
    if (!isDense || painter->modes().testFlag(QCPPainter::pmVectorized) ||
        painter->modes().testFlag(QCPPainter::pmNonCosmetic)) {
        QCPGraph::draw(painter);
        return;
    }
    // Whole pixels of the device in an opaque color: what the painter fills at once.
    applyDefaultAntialiasingHint(painter);
    painter->setAntialiasing(false);
    painter->save();
    painter->scale(1 / ratio, 1 / ratio);
    painter->setPen(Qt::NoPen);
    painter->setBrush(pen().color());
    QVector<QRect> columns;
    columns.reserve(dataCount());
    const int least = std::max(qRound(pen().widthF() * ratio), 1);
    constexpr int kNone = std::numeric_limits<int>::max();
    int column = kNone, low = kNone, high = kNone, last = kNone;
    const auto close = [&] {
        if (column != kNone) {
            const int tall = std::max(high - low + 1, least);
            columns.append({column, (low + high - tall + 1) / 2, 1, tall});
        }
    };
    const double lowest = -1e6, highest = 1e6; // beyond any screen, within an int
    for (const QCPGraphData& point : *data()) {
        if (std::isnan(point.value)) {
            last = kNone;
            continue;
        }
        const auto pixel = [&](double at) {
            return static_cast<int>(std::floor(std::clamp(at * ratio, lowest, highest)));
        };
        const int x = pixel(keyAxis()->coordToPixel(point.key));
        const int y = pixel(valueAxis()->coordToPixel(point.value));
        if (x != column) {
            close();
            column = x;
            low = high = last == kNone ? y : last;
        }
        low = std::min(low, y);
        high = std::max(high, y);
        last = y;
    }
    close();
    painter->drawRects(inBlocks(columns));
    painter->restore();
}

// In pieces: the time that the painter takes for a wide line grows faster than its length.
void DenseGraph::drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const {
    constexpr qsizetype kPiece = 10; // points
    if (pen().style() != Qt::SolidLine || painter->modes().testFlag(QCPPainter::pmVectorized)) {
        QCPGraph::drawLinePlot(painter, lines);
        return;
    }
    for (qsizetype begin = 0; begin + 1 < lines.size(); begin += kPiece - 2) {
        QCPGraph::drawLinePlot(painter, lines.mid(begin, kPiece)); // one segment over the last
        if (begin + kPiece >= lines.size()) {
            break;
        }
    }
}

QVector<QCPGraphData> simplified(const QVector<QCPGraphData>& points, const QCPAxis& keyAxis,
                                 const QCPAxis& valueAxis, double tolerance) {
    if (points.size() < 3) {
        return points;
    }
    QVector<QCPGraphData> kept;
    QPointF start;              // the last that stays, in pixels
    double least = 0, most = 0; // slopes from it that pass all points since
    bool isOpen = false;
    const auto open = [&](const QCPGraphData& point) {
        start = {keyAxis.coordToPixel(point.key), valueAxis.coordToPixel(point.value)};
        least = -std::numeric_limits<double>::infinity();
        most = std::numeric_limits<double>::infinity();
        isOpen = true;
        kept.append(point);
    };
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QCPGraphData& point = points[i];
        if (std::isnan(point.value)) {
            if (isOpen && i > 0) {
                kept.append(points[i - 1]);
            }
            kept.append(point);
            isOpen = false;
            continue;
        }
        if (!isOpen) {
            open(point);
            continue;
        }
        const QPointF at(keyAxis.coordToPixel(point.key), valueAxis.coordToPixel(point.value));
        const double dx = at.x() - start.x();
        const double dy = at.y() - start.y();
        const double slope = dx > 0 ? dy / dx : std::copysign(1e9, dy);
        if (slope < least || slope > most) {
            open(points[i - 1]);
            --i; // again, from there
            continue;
        }
        if (dx > 0) {
            least = std::max(least, (dy - tolerance) / dx);
            most = std::min(most, (dy + tolerance) / dx);
        } else if (std::abs(dy) > tolerance) { // straight up: only that way
            open(point);
        }
    }
    if (isOpen) {
        kept.append(points.back());
    }
    return kept;
}

} // namespace sharesnet
