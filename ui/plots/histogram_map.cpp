#include "ui/plots/histogram_map.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

HistogramMap::HistogramMap(QCustomPlot* plot)
    : QCPAbstractItem(plot), x_(plot->xAxis), y_(plot->yAxis) {
    setClipToAxisRect(true);
}

void HistogramMap::set(std::vector<StoredHistogram> moments, std::shared_ptr<const StepAxis> axis) {
    moments_ = std::move(moments);
    axis_ = std::move(axis);
    marked_.reset();
}

double HistogramMap::edge(std::size_t moment) const {
    const auto x = [this](std::size_t place) {
        return axis_->x(static_cast<double>(moments_[place].step));
    };
    const std::size_t last = moments_.size() - 1;
    if (last == 0) {
        const double half = std::max(std::abs(x(0)) * 0.05, 1e-9);
        return moment == 0 ? x(0) - half : x(0) + half;
    }
    return moment == 0     ? x(0) - (x(1) - x(0)) / 2
           : moment > last ? x(last) + (x(last) - x(last - 1)) / 2
                           : (x(moment - 1) + x(moment)) / 2;
}

std::optional<QCPRange> HistogramMap::xRange() const {
    return moments_.empty() ? std::nullopt
                            : std::optional(QCPRange(edge(0), edge(moments_.size())));
}

std::optional<QCPRange> HistogramMap::valueRange() const {
    std::optional<QCPRange> range;
    for (const StoredHistogram& moment : moments_) {
        if (!moment.histogram.counts.empty()) {
            const QCPRange own(moment.histogram.low, moment.histogram.high);
            range = range ? range->expanded(own) : own;
        }
    }
    return range;
}

std::optional<HistogramMap::Cell> HistogramMap::cellAt(const QPointF& pixel) const {
    const double x = x_->pixelToCoord(pixel.x());
    const double y = y_->pixelToCoord(pixel.y());
    if (moments_.empty() || x < edge(0) || x > edge(moments_.size())) {
        return std::nullopt;
    }
    Cell cell;
    while (cell.moment + 1 < moments_.size() && x >= edge(cell.moment + 1)) {
        ++cell.moment;
    }
    const Histogram& histogram = moments_[cell.moment].histogram;
    for (std::size_t part = 0; part < histogram.counts.size(); ++part) {
        if (y >= histogram.edge(part) && y <= histogram.edge(part + 1)) {
            cell.part = part;
        }
    }
    return cell;
}

void HistogramMap::draw(QCPPainter* painter) {
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        const double left = x_->coordToPixel(edge(i));
        const double right = x_->coordToPixel(edge(i + 1));
        const Histogram& histogram = moments_[i].histogram;
        if (histogram.counts.empty() || right < 0 || left > parentPlot()->width()) {
            continue;
        }
        const auto most = static_cast<double>(std::ranges::max(histogram.counts));
        for (std::size_t part = 0; part < histogram.counts.size(); ++part) {
            if (histogram.counts[part] == 0) {
                continue;
            }
            // The root, so that the few at the ends are seen.
            const double strength = std::sqrt(static_cast<double>(histogram.counts[part]) / most);
            const double top = y_->coordToPixel(histogram.edge(part + 1));
            const double bottom = y_->coordToPixel(histogram.edge(part));
            const QRectF cell(QPointF(std::floor(left), std::floor(top)),
                              QPointF(std::floor(right), std::max(std::floor(bottom), top + 1)));
            painter->fillRect(cell, mixed(theme_.surface, theme_.accent, 0.08 + 0.92 * strength));
        }
    }
    if (marked_ && marked_->moment < moments_.size()) {
        const Histogram& histogram = moments_[marked_->moment].histogram;
        const bool isPart = marked_->part && *marked_->part < histogram.counts.size();
        const double low = isPart ? histogram.edge(*marked_->part) : histogram.low;
        const double high = isPart ? histogram.edge(*marked_->part + 1) : histogram.high;
        painter->setPen(QPen(theme_.text, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(
            QRectF(QPointF(x_->coordToPixel(edge(marked_->moment)), y_->coordToPixel(high)),
                   QPointF(x_->coordToPixel(edge(marked_->moment + 1)), y_->coordToPixel(low))));
    }
}

} // namespace sharesnet
