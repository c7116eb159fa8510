#include "ui/plots/point_labels.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kLabelAside = 10;   // pixels from the point
constexpr int kLabelReach = 6;    // of a point
constexpr int kWidest = 30;       // average letters
constexpr std::size_t kMost = 40; // labels that a picture has room for

QRectF boxAround(const QPointF& point) {
    return {point.x() - kLabelReach, point.y() - kLabelReach, 2 * kLabelReach, 2 * kLabelReach};
}

// Right of the point, left, above and below it or its error bar.
std::vector<QRectF> placesOf(const QPointF& point, const QRectF& bar, const QSizeF& size) {
    const double w = size.width();
    const double h = size.height();
    return {{point.x() + kLabelAside, point.y() - h / 2, w, h},
            {point.x() - kLabelAside - w, point.y() - h / 2, w, h},
            {point.x() - w / 2, bar.top() - 2 - h, w, h},
            {point.x() - w / 2, bar.bottom() + 2, w, h}};
}

// Small boxes along the line through the points, in their order.
std::vector<QRectF> boxesAlong(const std::vector<QPointF>& points) {
    constexpr double kApart = 4;
    std::vector<QRectF> boxes;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QLineF line(points[i - 1], points[i]);
        for (double at = 0; at < line.length(); at += kApart) {
            const QPointF on = line.pointAt(at / line.length());
            boxes.emplace_back(on.x() - kApart / 2, on.y() - kApart / 2, kApart, kApart);
        }
    }
    return boxes;
}

} // namespace

void PointLabels::place(const PlotContent& content, const QFont& font, const Theme& theme) {
    for (const QPointer<QCPItemText>& item : items_) {
        if (item) {
            plot_->removeItem(item);
        }
    }
    items_.clear();
    if (!content.labelsPoints) {
        return;
    }
    const QFontMetrics metrics(font);
    const QRectF area = plot_->axisRect()->rect();
    std::vector<QRectF> taken;
    std::vector<const PlotPoint*> order;
    for (const PlotPoint& point : content.points) {
        order.push_back(&point);
    }
    const auto pixelOf = [this](const PlotPoint& point) {
        return QPointF(plot_->xAxis->coordToPixel(point.at.x()),
                       plot_->yAxis->coordToPixel(point.at.y()));
    };
    const auto barOf = [&](const PlotPoint& point) {
        const QPointF at = pixelOf(point);
        return std::isfinite(point.low)
                   ? QRectF(QPointF(at.x() - 2, plot_->yAxis->coordToPixel(point.high)),
                            QPointF(at.x() + 2, plot_->yAxis->coordToPixel(point.low)))
                   : boxAround(at);
    };
    for (const PlotPoint* point : order) {
        taken.push_back(boxAround(pixelOf(*point)));
        taken.push_back(barOf(*point));
    }
    std::ranges::stable_partition(order, &PlotPoint::onFront);
    std::vector<QPointF> front;
    for (const QPointF& at : content.front) {
        front.emplace_back(plot_->xAxis->coordToPixel(at.x()), plot_->yAxis->coordToPixel(at.y()));
    }
    for (const QRectF& box : boxesAlong(front)) {
        taken.push_back(box);
    }
    for (const PlotPoint* point : order) {
        if (items_.size() == kMost) {
            return;
        }
        const QPointF at = pixelOf(*point);
        const QString text =
            metrics.elidedText(point->label, Qt::ElideMiddle, kWidest * metrics.averageCharWidth());
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        const auto places = placesOf(at, barOf(*point), size);
        const auto free = std::ranges::find_if(places, [&](const QRectF& box) {
            return area.contains(box) && area.contains(at) &&
                   std::ranges::none_of(taken,
                                        [&](const QRectF& other) { return other.intersects(box); });
        });
        if (free == places.end()) {
            continue;
        }
        taken.push_back(*free);
        auto* item = new QCPItemText(plot_);
        item->position->setType(QCPItemPosition::ptAbsolute);
        item->position->setCoords(free->topLeft());
        item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        item->setPadding({});
        item->setFont(font);
        item->setColor(point->onFront ? theme.text : theme.muted);
        item->setText(text);
        items_.push_back(item);
    }
}

QStringList PointLabels::texts() const {
    QStringList texts;
    for (const QPointer<QCPItemText>& item : items_) {
        if (item) {
            texts << item->text();
        }
    }
    return texts;
}

} // namespace sharesnet
