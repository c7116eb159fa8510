#include "ui/designer/minimap.h"

#include "ui/base/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

constexpr QSizeF kLargest(200, 130); // pixels
constexpr double kNarrowest = 24;
constexpr double kSeenEnough = 0.8; // of the drawing: the map would hide more than it helps to find
constexpr int kRestMs = 80;
constexpr int kFromCorner = 10;

} // namespace

Minimap::Minimap(std::function<void(QPainter&)> paint, QWidget* parent)
    : QWidget(parent), paint_(std::move(paint)) {
    setAccessibleName(tr("Overview of the drawing"));
    setToolTip(tr("Overview: click or drag to move the view"));
    setCursor(Qt::OpenHandCursor);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    connect(&rest_, &QTimer::timeout, this, &Minimap::render);
    hide();
}

void Minimap::setSeen(const QSizeF& drawing, const QRectF& seen, const QRect& room) {
    const bool resized = drawing != drawing_;
    drawing_ = drawing;
    room_ = room;
    seen_ = seen & QRectF(QPointF(), drawing);
    const bool enough =
        seen_.width() * seen_.height() >= kSeenEnough * drawing.width() * drawing.height();
    setVisible(!enough);
    if (enough) {
        return;
    }
    setGeometry(placeIn(corner_));
    raise();
    if (resized || picture_.isNull()) {
        invalidate();
    }
    update();
}

void Minimap::makeWayFor(const QRect& place) {
    if (drawing_.isEmpty()) {
        return;
    }
    constexpr std::array kCorners{Qt::BottomRightCorner, Qt::BottomLeftCorner, Qt::TopRightCorner,
                                  Qt::TopLeftCorner};
    const auto* free = std::ranges::find_if(
        kCorners, [&](Qt::Corner corner) { return !placeIn(corner).intersects(place); });
    corner_ = free == kCorners.end() ? Qt::BottomRightCorner : *free;
    setGeometry(placeIn(corner_));
}

QRect Minimap::placeIn(Qt::Corner corner) const {
    QRect map(QPoint(), QSize(static_cast<int>(std::max(kNarrowest, drawing_.width() * scale())),
                              static_cast<int>(std::max(kNarrowest, drawing_.height() * scale()))));
    const QRect inner = room_.adjusted(kFromCorner, kFromCorner, -kFromCorner, -kFromCorner);
    const bool right = corner == Qt::BottomRightCorner || corner == Qt::TopRightCorner;
    const bool bottom = corner == Qt::BottomRightCorner || corner == Qt::BottomLeftCorner;
    map.moveTo(right ? inner.right() + 1 - map.width() : inner.left(),
               bottom ? inner.bottom() + 1 - map.height() : inner.top());
    return map;
}

void Minimap::invalidate() {
    if (isVisible()) {
        rest_.start();
    } else {
        picture_ = {}; // made when it is seen again
    }
}

void Minimap::render() {
    const double ratio = devicePixelRatioF();
    picture_ = QPixmap(size() * ratio);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(Theme::of(palette()).window);
    QPainter painter(&picture_);
    painter.scale(scale(), scale());
    paint_(painter);
    update();
}

void Minimap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(palette()).window);
    painter.drawPixmap(rect(), picture_);
    const QRectF frame(seen_.topLeft() * scale(), seen_.size() * scale());
    const QColor accent = Theme::of(palette()).accent;
    QColor shade = accent;
    shade.setAlpha(45);
    painter.setBrush(shade);
    painter.setPen(QPen(accent, 2));
    painter.drawRect(frame.adjusted(1, 1, -1, -1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(palette().color(QPalette::PlaceholderText)); // seen on light and dark
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        invalidate();
    }
}

void Minimap::mousePressEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton)) {
        emit panned(event->position() / scale());
    }
}

void Minimap::mouseMoveEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

double Minimap::scale() const {
    return std::min(kLargest.width() / drawing_.width(), kLargest.height() / drawing_.height());
}

} // namespace sharesnet
