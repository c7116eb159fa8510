#include "ui/designer/drawing_viewport.h"

#include "ui/designer/minimap.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr double kZoomPerNotch = 1.2;
constexpr double kNotch = 120.0;       // in the wheel's eighths of a degree
constexpr double kClosest = 2.0;       // that zooming to a place goes
constexpr double kLargestFit = 1.5;    // that a small drawing fills its room with
constexpr double kReadableZoom = 0.65; // the least that showReadable() chooses
constexpr double kReadableWhole = 0.8; // from here on it shows all
constexpr double kAbove = 0.4;         // of the height to spare
constexpr int kMargin = 24;            // around a place that is zoomed to, in pixels
constexpr int kAround = 20;            // around a place that is revealed

int pixels(double length) {
    return static_cast<int>(std::lround(length));
}

} // namespace

DrawingViewport::DrawingViewport(QAbstractScrollArea* area, Minimap* minimap)
    : QObject(area), area_(area), minimap_(minimap) {
    if (minimap_ != nullptr) {
        connect(minimap_, &Minimap::panned, this, &DrawingViewport::centerOn);
    }
}

QPointF DrawingViewport::origin() const {
    const double spare = area_->viewport()->width() - drawing_.width() * zoom_;
    return {std::floor(std::max(0.0, spare / 2)) - area_->horizontalScrollBar()->value(),
            top_ - area_->verticalScrollBar()->value()};
}

QPointF DrawingViewport::toDrawing(const QPointF& viewportPoint) const {
    return (viewportPoint - origin()) / zoom_;
}

QRectF DrawingViewport::toViewport(const QRectF& place) const {
    return {place.topLeft() * zoom_ + origin(), place.size() * zoom_};
}

void DrawingViewport::setDrawing(const QSizeF& size, int scrollStep) {
    drawing_ = size;
    step_ = scrollStep;
    top_ = std::min(top_, std::floor(spareHeight()));
    updateScrollBars();
    area_->viewport()->update();
}

void DrawingViewport::setFooter(int height) {
    footer_ = height;
    updateScrollBars();
}

QSizeF DrawingViewport::room(const QSize& size) const {
    return {1.0 * size.width(), std::max(1.0, 1.0 * size.height() - footer_)};
}

double DrawingViewport::spareHeight() const {
    return std::max(0.0, room(area_->viewport()->size()).height() - drawing_.height() * zoom_);
}

void DrawingViewport::placeAnew() {
    top_ = std::floor(kAbove * spareHeight());
}

void DrawingViewport::showReadable() {
    following_ = Following::Readable;
    refit();
    area_->horizontalScrollBar()->setValue(0);
    area_->verticalScrollBar()->setValue(0);
}

void DrawingViewport::fit(double least) {
    following_ = Following::Whole;
    least_ = least;
    refit();
}

void DrawingViewport::refit() {
    if (following_ == Following::None || drawing_.isEmpty()) {
        return;
    }
    const QSizeF free = room(area_->maximumViewportSize());
    const double high = std::min(free.height() / drawing_.height(), kLargestFit);
    if (following_ == Following::Whole) {
        apply(std::max(std::min(free.width() / drawing_.width(), high), least_));
        return;
    }
    const double wide = freeWidth() / drawing_.width();
    const double whole = std::min(wide, high);
    apply(whole >= kReadableWhole ? whole : std::clamp(wide, kReadableZoom, 1.0));
}

// With room for the bar that unfolding brings, which must not bring the other one too.
double DrawingViewport::freeWidth() const {
    return room(area_->maximumViewportSize()).width() -
           area_->verticalScrollBar()->sizeHint().width();
}

bool DrawingViewport::hasRoomFor(double width) const {
    return freeWidth() >= kReadableWhole * width;
}

void DrawingViewport::setZoom(double zoom) {
    zoomAround(zoom, QRectF(area_->viewport()->rect()).center());
}

void DrawingViewport::zoomAround(double zoom, const QPointF& viewportPoint) {
    following_ = Following::None;
    const QPointF fixed = toDrawing(viewportPoint);
    apply(zoom);
    area_->horizontalScrollBar()->setValue(pixels(fixed.x() * zoom_ - viewportPoint.x()));
    area_->verticalScrollBar()->setValue(pixels(fixed.y() * zoom_ - viewportPoint.y()));
}

void DrawingViewport::zoomByWheel(const QWheelEvent& event) {
    zoomAround(zoom_ * std::pow(kZoomPerNotch, event.angleDelta().y() / kNotch), event.position());
}

void DrawingViewport::zoomTo(const QRectF& place) {
    const QSizeF free = room(area_->viewport()->size()) - QSizeF(2 * kMargin, 2 * kMargin);
    setZoom(std::min({free.width() / place.width(), free.height() / place.height(), kClosest}));
    centerOn(place.center());
}

void DrawingViewport::centerOn(const QPointF& point) {
    area_->horizontalScrollBar()->setValue(
        pixels(point.x() * zoom_ - area_->viewport()->width() / 2.0));
    area_->verticalScrollBar()->setValue(
        pixels(point.y() * zoom_ - area_->viewport()->height() / 2.0));
}

void DrawingViewport::scrollBy(const QPoint& way) {
    area_->horizontalScrollBar()->setValue(area_->horizontalScrollBar()->value() + way.x());
    area_->verticalScrollBar()->setValue(area_->verticalScrollBar()->value() + way.y());
}

void DrawingViewport::reveal(const QRectF& place) {
    const QRectF seen = toViewport(place).adjusted(-kAround, -kAround, kAround, kAround);
    const QSizeF free = room(area_->viewport()->size());
    const double dx =
        seen.right() > free.width() ? seen.right() - free.width() : std::min(0.0, seen.left());
    const double dy =
        seen.bottom() > free.height() ? seen.bottom() - free.height() : std::min(0.0, seen.top());
    scrollBy({pixels(dx), pixels(dy)});
    makeWayFor(place);
}

void DrawingViewport::center(const QRectF& place) {
    centerOn(place.center());
    makeWayFor(place);
}

void DrawingViewport::resized() {
    placeAnew();
    updateScrollBars();
    refit();
}

void DrawingViewport::scrolled() {
    updateMinimap();
}

void DrawingViewport::apply(double zoom) {
    zoom_ = std::clamp(zoom, kMinZoom, kMaxZoom);
    placeAnew();
    updateScrollBars();
    area_->viewport()->update();
    emit zoomed();
}

void DrawingViewport::updateScrollBars() {
    const QSizeF size = drawing_ * zoom_;
    const QSize page = room(area_->viewport()->size()).toSize();
    const auto set = [this](QScrollBar* bar, double length, int shown) {
        // Half a pixel of rounding must not bring a bar.
        bar->setRange(0, std::max(0, static_cast<int>(std::ceil(length - 0.5)) - shown));
        bar->setPageStep(shown);
        bar->setSingleStep(step_);
    };
    set(area_->horizontalScrollBar(), size.width(), page.width());
    set(area_->verticalScrollBar(), size.height(), page.height());
    updateMinimap();
}

void DrawingViewport::updateMinimap() {
    if (minimap_ == nullptr) {
        return;
    }
    // Over the viewport, so that scrolling does not carry it along.
    minimap_->setSeen(drawing_,
                      QRectF(toDrawing({0, 0}), QSizeF(area_->viewport()->size()) / zoom_),
                      area_->viewport()->geometry().adjusted(0, 0, 0, -footer_));
}

void DrawingViewport::makeWayFor(const QRectF& place) {
    if (minimap_ != nullptr) {
        const QPoint from = area_->viewport()->geometry().topLeft();
        minimap_->makeWayFor(toViewport(place).translated(from).toAlignedRect());
    }
}

} // namespace sharesnet
