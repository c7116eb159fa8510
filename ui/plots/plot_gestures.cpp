#include "ui/plots/plot_gestures.h"

#include "ui/base/spoken.h"
#include "ui/plots/plot_readings.h"
#include "ui/plots/plot_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

namespace sharesnet {

namespace {

constexpr double kZoomStep = 0.8;
constexpr double kPanStep = 0.1;
constexpr int kFlat = 14; // pixels: a box that is flatter zooms in one axis

// By pixels, so that it is right on a logarithmic axis, too.
QCPRange movedBy(const QCPAxis& axis, double pixels) {
    const QCPRange range = axis.range();
    return {axis.pixelToCoord(axis.coordToPixel(range.lower) + pixels),
            axis.pixelToCoord(axis.coordToPixel(range.upper) + pixels)};
}

QCPRange zoomedBy(const QCPAxis& axis, double factor, double aboutPixel) {
    const auto moved = [&](double coord) {
        return axis.pixelToCoord(aboutPixel + (axis.coordToPixel(coord) - aboutPixel) * factor);
    };
    return {moved(axis.range().lower), moved(axis.range().upper)};
}

} // namespace

PlotGestures::PlotGestures(PlotView* view)
    : view_(view), band_(new QRubberBand(QRubberBand::Rectangle, view)) {}

void PlotGestures::zoomX(double factor, double aboutPixel) {
    emit view_->xRangeWanted(zoomedBy(*view_->xAxis, factor, aboutPixel));
}

void PlotGestures::zoomY(double factor, double aboutPixel) {
    view_->setYRange(zoomedBy(*view_->yAxis, factor, aboutPixel));
}

void PlotGestures::panBy(double dx, double dy) {
    if (dx != 0) {
        emit view_->xRangeWanted(movedBy(*view_->xAxis, dx));
    }
    if (dy != 0) {
        view_->setYRange(movedBy(*view_->yAxis, dy));
    }
}

void PlotGestures::zoomInto(const QRect& box) {
    const QRect inside = box.intersected(view_->axisRect()->rect());
    const auto between = [](const QCPAxis& axis, int a, int b) {
        return QCPRange(axis.pixelToCoord(a), axis.pixelToCoord(b));
    };
    if (box.height() > kFlat && inside.height() > 1) {
        view_->setYRange(between(*view_->yAxis, inside.bottom(), inside.top()));
    }
    if (box.width() > kFlat && inside.width() > 1) {
        emit view_->xRangeWanted(between(*view_->xAxis, inside.left(), inside.right()));
    }
}

void PlotGestures::fit() {
    view_->fitY();
    emit view_->fitWanted();
}

void PlotGestures::wheel(QWheelEvent* event) {
    event->accept();
    const QPointF at = event->position();
    const QPoint turned = event->angleDelta();
    const QRect area = view_->axisRect()->rect();
    if (event->modifiers().testFlag(Qt::ShiftModifier) || turned.y() == 0) {
        const int delta = turned.x() != 0 ? turned.x() : turned.y();
        panBy(-delta / 120.0 * kPanStep * area.width(), 0);
        return;
    }
    const double factor = std::pow(kZoomStep, turned.y() / 120.0);
    if (event->modifiers().testFlag(Qt::ControlModifier) || at.x() < area.left()) {
        zoomY(factor, std::clamp<double>(at.y(), area.top(), area.bottom()));
    } else {
        zoomX(factor, std::clamp<double>(at.x(), area.left(), area.right()));
    }
}

bool PlotGestures::isDrag(const QMouseEvent& event) const {
    return (event.pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
}

void PlotGestures::press(QMouseEvent* event) {
    view_->setFocus(Qt::MouseFocusReason);
    button_ = event->button();
    pressed_ = panned_ = event->pos();
}

void PlotGestures::move(QMouseEvent* event) {
    if (button_ == Qt::LeftButton && isDrag(*event)) {
        showBand(event->pos());
    } else if ((button_ == Qt::RightButton || button_ == Qt::MiddleButton) && isDrag(*event)) {
        const QPoint moved = panned_ - event->pos();
        panned_ = event->pos();
        panBy(moved.x(), view_->followsY() ? 0 : moved.y());
    } else {
        hover(event->position());
    }
}

void PlotGestures::showBand(const QPoint& to) {
    QRect box = QRect(pressed_, to).normalized();
    const QRect area = view_->axisRect()->rect();
    if (box.height() <= kFlat) { // in x alone
        box.setTop(area.top());
        box.setBottom(area.bottom());
    } else if (box.width() <= kFlat) {
        box.setLeft(area.left());
        box.setRight(area.right());
    }
    band_->setGeometry(box.intersected(area));
    band_->show();
}

void PlotGestures::hover(const QPointF& at) {
    const PlotContent& content = view_->content();
    const bool inside = view_->axisRect()->rect().contains(at.toPoint());
    const std::optional<double> x = inside && content.emptyText.isEmpty()
                                        ? std::optional(view_->xAxis->pixelToCoord(at.x()))
                                        : std::nullopt;
    emit view_->cursorMoved(x, at);
    const qint64 run = inside ? runNear(content, *view_, at) : view_->runInLegend(at);
    view_->setCursor(!inside && run != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (run != pointedAt_) {
        pointedAt_ = run;
        emit view_->runPointedAt(run);
    }
}

void PlotGestures::release(QMouseEvent* event) {
    const bool isClick = !isDrag(*event);
    const bool inside = view_->axisRect()->rect().contains(event->pos());
    const qint64 inLegend = inside ? 0 : view_->runInLegend(event->position());
    const Qt::MouseButton button = std::exchange(button_, Qt::NoButton);
    const QPoint place = event->globalPosition().toPoint();
    band_->hide();
    if (button == Qt::LeftButton && !isClick) {
        zoomInto(QRect(pressed_, event->pos()).normalized());
        emit view_->cursorMoved(std::nullopt, {}); // it would stand at another place now
    } else if (isClick && inLegend != 0) {
        emit view_->runStyleWanted(inLegend, place);
    } else if (button == Qt::RightButton && isClick) {
        emit view_->menuWanted(place);
    } else if (button == Qt::LeftButton && inside && view_->content().emptyText.isEmpty()) {
        emit view_->placeClicked(view_->xAxis->pixelToCoord(event->position().x()));
    }
}

void PlotGestures::doubleClick() {
    button_ = Qt::NoButton;
    fit();
}

void PlotGestures::leave() {
    emit view_->cursorMoved(std::nullopt, {});
    if (std::exchange(pointedAt_, 0) != 0) {
        emit view_->runPointedAt(0);
    }
}

// To the next measured point of the first curve, or of the band.
void PlotGestures::moveCursor(int points) {
    const PlotContent& content = view_->content();
    if (!content.x || content.series.empty()) {
        return;
    }
    const QPoint center = view_->axisRect()->rect().center();
    const PlotSeries& series = content.series.front();
    const std::vector<double>& steps = series.curve->raw().x();
    const std::optional<double> cursor = view_->cursorX();
    const double from = cursor ? *cursor : view_->xAxis->pixelToCoord(center.x());
    const auto at = static_cast<std::ptrdiff_t>(series.curve->near(series.axis->step(from)));
    const auto next =
        std::clamp<std::ptrdiff_t>(at + (cursor ? points : 0), 0, std::ssize(steps) - 1);
    emit view_->cursorMoved(series.axis->x(steps[static_cast<std::size_t>(next)]), center);
    announce(view_,
             view_->cursorTexts()
                 .join(QLatin1String("; "))
                 .replace(QLatin1String(" | "), QLatin1String(", "))); // said as "vertical bar"
}

bool PlotGestures::key(QKeyEvent* event) {
    if ((event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) != 0) {
        return false;
    }
    const QRect area = view_->axisRect()->rect();
    const QPoint center = area.center();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto zoom = [&](double factor) {
        control ? zoomY(factor, center.y()) : zoomX(factor, center.x());
    };
    const auto sideways = [&](int direction) {
        control ? moveCursor(direction) : panBy(direction * kPanStep * area.width(), 0);
    };
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kZoomStep);
        return true;
    case Qt::Key_Minus:
        zoom(1 / kZoomStep);
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Left:
        sideways(-1);
        return true;
    case Qt::Key_Right:
        sideways(1);
        return true;
    case Qt::Key_Up:
        panBy(0, -kPanStep * area.height());
        return true;
    case Qt::Key_Down:
        panBy(0, kPanStep * area.height());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const std::optional<double> cursor = view_->cursorX()) {
            emit view_->placeClicked(*cursor);
            return true;
        }
        return false;
    case Qt::Key_A:
        emit view_->marksWanted(view_->cursorX(), view_->markB());
        return true;
    case Qt::Key_B:
        emit view_->marksWanted(view_->markA(), view_->cursorX());
        return true;
    case Qt::Key_Escape:
        if (view_->markA() || view_->markB()) {
            emit view_->marksWanted(std::nullopt, std::nullopt);
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace sharesnet
