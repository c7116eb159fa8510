#include "ui/compare/points_view.h"

#include "ui/base/spoken.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr double kReach = 12; // pixels

} // namespace

PointsView::PointsView(QWidget* parent) : PlotView(parent) {
    connect(this, &PlotView::cursorMoved, this, [this](std::optional<double> x, QPointF pixel) {
        showCursor(x, x ? std::optional(pixel) : std::nullopt);
    });
}

QPointF PointsView::pixelOf(std::size_t point) const {
    const QPointF& at = content().points[point].at;
    return {xAxis->coordToPixel(at.x()), yAxis->coordToPixel(at.y())};
}

std::optional<std::size_t> PointsView::pointAt(const QPointF& pixel) const {
    std::optional<std::size_t> found;
    double least = kReach;
    for (std::size_t i = 0; i < content().points.size(); ++i) {
        if (const double far = QLineF(pixelOf(i), pixel).length(); far <= least) {
            least = far;
            found = i;
        }
    }
    return found;
}

void PointsView::mousePressEvent(QMouseEvent* event) {
    pressedAt_ = event->pos();
    PlotView::mousePressEvent(event);
}

void PointsView::mouseMoveEvent(QMouseEvent* event) {
    PlotView::mouseMoveEvent(event);
    if (pointAt(event->position())) {
        setCursor(Qt::PointingHandCursor);
    }
}

void PointsView::mouseReleaseEvent(QMouseEvent* event) {
    const bool isClick =
        (event->pos() - pressedAt_).manhattanLength() < QApplication::startDragDistance();
    const auto point = isClick ? pointAt(event->position()) : std::nullopt;
    PlotView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && point) {
        current_ = point;
        emit pointChosen(content().points[*point].runs);
    }
}

void PointsView::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto point = pointAt(event->position());
    if (event->button() == Qt::LeftButton && point) {
        emit pointOpened(content().points[*point].runs);
        return;
    }
    PlotView::mouseDoubleClickEvent(event);
}

// To the next point along the x axis.
void PointsView::goTo(int by) {
    const auto& points = content().points;
    if (points.empty()) {
        return;
    }
    std::vector<std::size_t> order(points.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return points[i].at.x(); });
    std::ptrdiff_t next = by > 0 ? 0 : std::ssize(order) - 1;
    if (current_ && *current_ < points.size()) {
        const auto at = std::ranges::find(order, *current_) - order.begin();
        next = std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(order) - 1);
    }
    current_ = order[static_cast<std::size_t>(next)];
    showCursor(points[*current_].at.x(), pixelOf(*current_));
    announce(this, cursorTexts().join(QLatin1String("; ")));
}

void PointsView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isKnown = current_ && *current_ < content().points.size();
    if (control && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        goTo(event->key() == Qt::Key_Left ? -1 : 1);
    } else if (isKnown && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit pointOpened(content().points[*current_].runs);
    } else if (isKnown && event->key() == Qt::Key_Space) {
        emit pointChosen(content().points[*current_].runs);
    } else {
        PlotView::keyPressEvent(event);
    }
}

} // namespace sharesnet
