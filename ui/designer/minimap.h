#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <functional>

class QPainter;

namespace sharesnet {

// The whole drawing, small, with a frame around what is seen; a click or a drag moves the frame.
// Its picture is made when things have come to rest, so that edits do not wait for it.
class Minimap : public QWidget {
    Q_OBJECT

  public:
    // `paint` paints the drawing in its own coordinates.
    Minimap(std::function<void(QPainter&)> paint, QWidget* parent);

    // The drawing's size and the part of it that is seen, in the drawing's coordinates; hides where
    // nearly all is seen. `room` of the parent is what it lies over, in a corner.
    void setSeen(const QSizeF& drawing, const QRectF& seen, const QRect& room);
    void invalidate(); // the drawing looks different
    // Moves to the first corner of the room, from the lower right one on, where it does not cover
    // `place` (in the parent's pixels), and stays there until it is asked again.
    void makeWayFor(const QRect& place);

  signals:
    void panned(const QPointF& center); // of what is to be seen, in the drawing's coordinates

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

  private:
    void render();
    double scale() const;
    QRect placeIn(Qt::Corner corner) const;

    std::function<void(QPainter&)> paint_;
    QSizeF drawing_;
    QRectF seen_;
    QRect room_;
    Qt::Corner corner_ = Qt::BottomRightCorner;
    QPixmap picture_;
    QTimer rest_;
};

} // namespace sharesnet
