#pragma once

#include <QPoint>
#include <QRect>

class QKeyEvent;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace sharesnet {

class PlotView;

// What the pointer and the keys do in a plot, as PlotView says it: zoom, pan, the cursor and its
// marks, and the run that is pointed at. All comes out as calls and signals of the view.
class PlotGestures {
  public:
    explicit PlotGestures(PlotView* view); // which outlives it

    void wheel(QWheelEvent* event);
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void doubleClick();
    void leave();
    bool key(QKeyEvent* event); // whether it was one of the plot's

  private:
    void zoomX(double factor, double aboutPixel);
    void zoomY(double factor, double aboutPixel);
    void panBy(double dx, double dy); // pixels
    void zoomInto(const QRect& box);
    void fit();
    void moveCursor(int points);
    void showBand(const QPoint& to);
    void hover(const QPointF& at);
    bool isDrag(const QMouseEvent& event) const;

    PlotView* view_;
    QRubberBand* band_;
    QPoint pressed_;
    QPoint panned_;
    Qt::MouseButton button_ = Qt::NoButton;
    qint64 pointedAt_ = 0;
};

} // namespace sharesnet
