// What of the drawing is seen: zoom, scroll bars, minimap.
#include "ui/designer/designer_view.h"

#include "ui/designer/hover_card.h"
#include "ui/designer/minimap.h"

#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr double kMinZoom = 0.1;
constexpr double kMaxZoom = 4.0;
constexpr double kClosest = 2.0;       // that zooming to the selection goes
constexpr double kReadableZoom = 0.65; // the least that the view chooses by itself
constexpr int kMargin = 24;            // around the selection that is zoomed to, in pixels

} // namespace

void DesignerView::fit() {
    following_ = Following::Whole;
    follow();
}

void DesignerView::zoomToSelection() {
    const QRectF place = drawing_.rectOf(current_);
    if (!place.isValid()) {
        fit();
        return;
    }
    following_ = Following::None;
    const QSizeF room = viewport()->size() - QSize(2 * kMargin, 2 * kMargin);
    zoomAround(std::min({room.width() / place.width(), room.height() / place.height(), kClosest}),
               QRectF(viewport()->rect()).center());
    centerOn(place.center());
}

void DesignerView::centerOn(const QPointF& point) {
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(point.x() * zoom_ - viewport()->width() / 2.0)));
    verticalScrollBar()->setValue(
        static_cast<int>(std::lround(point.y() * zoom_ - viewport()->height() / 2.0)));
}

void DesignerView::setZoom(double zoom) {
    following_ = Following::None;
    zoomAround(zoom, QRectF(viewport()->rect()).center());
}

QRect DesignerView::viewportRect(const Spot& spot) const {
    const QRectF rect = drawing_.rectOf(spot);
    return QRectF(rect.topLeft() * zoom_ + origin(), rect.size() * zoom_).toRect();
}

void DesignerView::updateMinimap() {
    // Over the viewport, so that scrolling does not carry it along.
    minimap_->setSeen(drawing_.bounds.size(),
                      QRectF(toDrawing({0, 0}), QSizeF(viewport()->size()) / zoom_),
                      viewport()->geometry());
}

void DesignerView::follow() {
    if (following_ == Following::None || drawing_.bounds.isEmpty()) {
        return;
    }
    const QSize room = maximumViewportSize();
    const double whole =
        std::min(room.width() / drawing_.bounds.width(), room.height() / drawing_.bounds.height());
    // With room for the bar that unfolding brings, which must not bring the other one too.
    const double wide =
        (room.width() - verticalScrollBar()->sizeHint().width()) / drawing_.bounds.width();
    const double zoom =
        following_ == Following::Whole ? whole : std::clamp(wide, kReadableZoom, 1.0);
    zoom_ = std::clamp(zoom, kMinZoom, kMaxZoom);
    updateScrollBars();
    viewport()->update();
}

void DesignerView::updateScrollBars() {
    const QSizeF size = drawing_.bounds.size() * zoom_;
    const QSize page = viewport()->size();
    const int step = static_cast<int>(2 * style_.unit);
    // Half a pixel of rounding must not bring a bar.
    horizontalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(size.width() - 0.5)) - page.width()));
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(size.height() - 0.5)) - page.height()));
    horizontalScrollBar()->setPageStep(page.width());
    verticalScrollBar()->setPageStep(page.height());
    horizontalScrollBar()->setSingleStep(step);
    verticalScrollBar()->setSingleStep(step);
    updateMinimap();
}

void DesignerView::zoomAround(double zoom, const QPointF& viewportPoint) {
    const QPointF fixed = toDrawing(viewportPoint);
    zoom_ = std::clamp(zoom, kMinZoom, kMaxZoom);
    notice_->hide();
    updateScrollBars();
    horizontalScrollBar()->setValue(
        static_cast<int>(std::lround(fixed.x() * zoom_ - viewportPoint.x())));
    verticalScrollBar()->setValue(
        static_cast<int>(std::lround(fixed.y() * zoom_ - viewportPoint.y())));
    viewport()->update();
}

QPointF DesignerView::origin() const {
    const double spare = viewport()->width() - drawing_.bounds.width() * zoom_;
    return {std::floor(std::max(0.0, spare / 2)) - horizontalScrollBar()->value(),
            -1.0 * verticalScrollBar()->value()};
}

QPointF DesignerView::toDrawing(const QPointF& viewportPoint) const {
    return (viewportPoint - origin()) / zoom_;
}

void DesignerView::scrollContentsBy(int dx, int dy) {
    hoverCard_->hide();
    viewport()->scroll(dx, dy); // the notice moves along
    updateMinimap();
}

void DesignerView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    notice_->hide();
    updateScrollBars();
    follow();
}

} // namespace sharesnet
