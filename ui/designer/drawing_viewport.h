#pragma once

#include <QObject>
#include <QRectF>

class QAbstractScrollArea;
class QWheelEvent;

namespace sharesnet {

class Minimap;

// The part of a drawing that a scroll area shows: zoom, scroll bars and the minimap over its
// corner. The drawing's coordinates are its pixels at zoom 1; one that is narrower than the
// viewport stands in its middle, one that is lower a little above it.
class DrawingViewport : public QObject {
    Q_OBJECT

  public:
    // The area owns it and tells it of resized() and scrolled(). `minimap`: null where it has none.
    explicit DrawingViewport(QAbstractScrollArea* area, Minimap* minimap = nullptr);

    double zoom() const { return zoom_; }
    QPointF origin() const; // of the drawing on the viewport
    QPointF toDrawing(const QPointF& viewportPoint) const;
    QRectF toViewport(const QRectF& place) const;

    // How large the drawing is now, and how far a step of the scroll bars goes, in pixels.
    void setDrawing(const QSizeF& size, int scrollStep);

    // What is laid over the viewport along its lower edge, in pixels: the drawing ends above it.
    void setFooter(int height);

    // From now on the zoom follows the area's size: so that all is seen, up to 150 %, or, where
    // that is not readable, the whole width from the upper left corner; or so that all is seen,
    // down to `least`.
    void showReadable();
    void fit(double least = kMinZoom);
    void refit(); // after the drawing's size changed by itself
    // Whether showReadable() would show all of it, but for its height.
    bool hasRoomFor(double width) const;

    void setZoom(double zoom); // kMinZoom to kMaxZoom, around the middle of what is seen
    void zoomAround(double zoom, const QPointF& viewportPoint);
    void zoomByWheel(const QWheelEvent& event); // around the pointer
    void zoomTo(const QRectF& place);           // as large as fits, in the middle
    void centerOn(const QPointF& point);
    void scrollBy(const QPoint& way);

    // Scrolls as little as shows the place, or until it is in the middle. The minimap makes way.
    void reveal(const QRectF& place);
    void center(const QRectF& place);

    void resized();
    void scrolled();

    static constexpr double kMinZoom = 0.1;
    static constexpr double kMaxZoom = 4.0;

  signals:
    void zoomed();

  private:
    enum class Following { None, Readable, Whole };

    void apply(double zoom);
    QSizeF room(const QSize& size) const; // without what is laid over it
    double spareHeight() const;
    double freeWidth() const;
    void placeAnew();
    void updateScrollBars();
    void updateMinimap();
    void makeWayFor(const QRectF& place);

    QAbstractScrollArea* area_;
    Minimap* minimap_;
    QSizeF drawing_;
    int footer_ = 0;
    double top_ = 0; // of a drawing lower than the viewport; stays when folds change its height
    int step_ = 1;
    double zoom_ = 1.0;
    double least_ = kMinZoom;
    Following following_ = Following::Readable;
};

} // namespace sharesnet
