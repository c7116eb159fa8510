#include "ui/base/style_shapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace sharesnet::shapes {

namespace {

constexpr double kHover = 0.06; // of the text in what the pointer is on
constexpr double kPressed = 0.12;

bool enabled(const QStyleOption& option) {
    return option.state.testFlag(QStyle::State_Enabled);
}

bool hovered(const QStyleOption& option) {
    return enabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

bool pressed(const QStyleOption& option) {
    return enabled(option) && option.state.testFlag(QStyle::State_Sunken);
}

QRectF inner(const QRect& rect, double by = 0.5) {
    return QRectF(rect).adjusted(by, by, -by, -by);
}

// Restores the painter at the end of a shape.
class Pen {
  public:
    explicit Pen(QPainter& painter) : painter_(painter) {
        painter_.save();
        painter_.setRenderHint(QPainter::Antialiasing);
    }
    Pen(const Pen&) = delete;
    Pen& operator=(const Pen&) = delete;
    ~Pen() { painter_.restore(); }

    void box(const QRectF& rect, double radius, const QColor& fill, const QPen& edge) {
        painter_.setPen(edge);
        painter_.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter_.drawRoundedRect(rect, radius, radius);
    }

  private:
    QPainter& painter_;
};

QColor grounded(const QStyleOption& option, const Theme& theme, const QColor& ground) {
    return pressed(option)   ? mixed(ground, theme.text, kPressed)
           : hovered(option) ? mixed(ground, theme.text, kHover)
                             : ground;
}

} // namespace

void field(QPainter& painter, const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    const bool focus = option.state.testFlag(QStyle::State_HasFocus) && enabled(option);
    const QColor edge = focus ? theme.accent : enabled(option) ? theme.outline : theme.line;
    Pen pen(painter);
    pen.box(inner(option.rect, focus ? 1 : 0.5), kRadius,
            enabled(option) ? theme.window : theme.surface, QPen(edge, focus ? 2 : 1));
}

void button(QPainter& painter, const QStyleOption& option, bool primary) {
    const Theme& theme = Theme::of(option.palette);
    const bool filled = primary && enabled(option);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor ground = filled ? theme.accent : on ? theme.tint : theme.surface;
    Pen pen(painter);
    pen.box(inner(option.rect), kRadius, grounded(option, theme, ground),
            QPen(filled            ? theme.accent
                 : enabled(option) ? theme.edge
                                   : theme.line,
                 1));
}

void toolButton(QPainter& painter, const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    const bool on = option.state.testFlag(QStyle::State_On);
    if (!option.state.testFlag(QStyle::State_AutoRaise)) {
        button(painter, option, false);
    } else if (on || hovered(option) || pressed(option)) {
        Pen pen(painter);
        pen.box(QRectF(option.rect), kRadius,
                grounded(option, theme, on ? theme.tint : option.palette.color(QPalette::Window)),
                Qt::NoPen);
    }
}

void focusRing(QPainter& painter, const QRect& rect, const Theme& theme) {
    Pen pen(painter);
    pen.box(inner(rect, 1), kRadius, QColor(), QPen(theme.accent, 2));
}

void checkBox(QPainter& painter, const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const int side = std::min({option.rect.width(), option.rect.height(), 16});
    QRect square(0, 0, side, side);
    square.moveCenter(option.rect.center());
    const QColor strong = enabled(option) ? theme.accent : theme.faint;
    Pen pen(painter);
    if (!on && !partly) {
        pen.box(inner(square), 4, grounded(option, theme, theme.window),
                QPen(enabled(option) ? theme.outline : theme.line, 1));
        return;
    }
    pen.box(inner(square), 4, strong, QPen(strong, 1));
    painter.setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return QPointF(square.left() + x * side, square.top() + y * side);
    };
    if (partly) {
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    } else {
        painter.drawPolyline(QPolygonF({at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)}));
    }
}

void radioButton(QPainter& painter, const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor strong = enabled(option) ? theme.accent : theme.faint;
    Pen pen(painter);
    painter.setPen(QPen(on ? strong : theme.outline, 1));
    painter.setBrush(on ? strong : theme.window);
    painter.drawEllipse(inner(option.rect));
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.onAccent);
        painter.drawEllipse(inner(option.rect, option.rect.width() * 0.3));
    }
}

void chevron(QPainter& painter, const QRect& rect, Qt::ArrowType way, const QColor& color) {
    const double size = std::clamp(std::min(rect.width(), rect.height()) * 0.28, 2.5, 4.0);
    const QPointF middle = QRectF(rect).center();
    const bool upright = way == Qt::UpArrow || way == Qt::DownArrow;
    const double tip = way == Qt::DownArrow || way == Qt::RightArrow ? size / 2 : -size / 2;
    const auto at = [&](double along, double across) {
        return middle + (upright ? QPointF(along, across) : QPointF(across, along));
    };
    const Pen pen(painter);
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({at(-size, -tip), at(0, tip), at(size, -tip)}));
}

void panel(QPainter& painter, const QStyleOption& option) {
    const Theme& theme = Theme::of(option.palette);
    painter.fillRect(option.rect, theme.surface);
    Pen pen(painter);
    pen.box(inner(option.rect), 0, QColor(), QPen(theme.edge, 1));
}

void frame(QPainter& painter, const QStyleOption& option) {
    Pen pen(painter);
    pen.box(inner(option.rect), kRadius, QColor(), QPen(Theme::of(option.palette).line, 1));
}

QColor hovering(const Theme& theme) {
    return mixed(theme.surface, theme.text, kHover);
}

void roundedRow(QPainter& painter, const QRect& rect, const QColor& fill) {
    Pen pen(painter);
    pen.box(QRectF(rect), kRadius, fill, Qt::NoPen);
}

QRect spinBoxPart(const QRect& rect, QStyle::SubControl part, int arrows, int padding) {
    const int middle = rect.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {rect.right() + 1 - arrows, rect.top() + 2, arrows, arrows > 0 ? middle - 2 : 0};
    case QStyle::SC_SpinBoxDown:
        return {rect.right() + 1 - arrows, rect.top() + middle, arrows,
                arrows > 0 ? rect.height() - middle - 2 : 0};
    case QStyle::SC_SpinBoxEditField:
        return rect.adjusted(padding, 1, -std::max(arrows, padding), -1);
    default:
        return rect;
    }
}

void horizontalLine(QPainter& painter, const QRect& rect, int y, const Theme& theme) {
    painter.fillRect(rect.left(), y, rect.width(), 1, theme.line);
}

void separator(QPainter& painter, const QRect& rect, const Theme& theme) {
    if (rect.height() > rect.width()) {
        painter.fillRect(rect.center().x(), rect.top(), 1, rect.height(), theme.line);
    } else {
        painter.fillRect(rect.left(), rect.center().y(), rect.width(), 1, theme.line);
    }
}

void tab(QPainter& painter, const QStyleOptionTab& option) {
    const Theme& theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && hovered(option)) {
        roundedRow(painter, option.rect.adjusted(2, 4, -2, -4), hovering(theme));
    }
    if (!selected) {
        return;
    }
    const bool below = option.shape == QTabBar::RoundedSouth;
    const int y = below ? option.rect.top() : option.rect.bottom() - 1;
    painter.fillRect(option.rect.left() + 4, y, option.rect.width() - 8, 2, theme.accent);
}

void headerSection(QPainter& painter, const QStyleOptionHeader& option) {
    const Theme& theme = Theme::of(option.palette);
    painter.fillRect(option.rect, grounded(option, theme, theme.surface));
    horizontalLine(painter, option.rect, option.rect.bottom(), theme);
}

void progress(QPainter& painter, const QStyleOptionProgressBar& option) {
    const Theme& theme = Theme::of(option.palette);
    QRectF groove(option.rect);
    const double height = std::min(groove.height(), 4.0);
    groove.setTop(groove.center().y() - height / 2);
    groove.setHeight(height);
    Pen pen(painter);
    pen.box(groove, height / 2, theme.groove, Qt::NoPen);
    const bool unknown = option.maximum <= option.minimum; // how long it takes
    const double part = unknown
                            ? 1
                            : std::clamp((option.progress - option.minimum) /
                                             static_cast<double>(option.maximum - option.minimum),
                                         0.0, 1.0);
    QRectF done = groove;
    done.setWidth(groove.width() * part);
    if (done.width() > 0) {
        pen.box(done, height / 2, unknown ? mixed(theme.surface, theme.accent, 0.4) : theme.accent,
                Qt::NoPen);
    }
}

void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove,
            const QRect& handle) {
    const Theme& theme = Theme::of(option.palette);
    const bool flat = option.orientation == Qt::Horizontal;
    const QColor strong = enabled(option) ? theme.accent : theme.faint;
    const QPointF knob = QRectF(handle).center();
    QRectF track(groove); // no longer than the knob goes
    if (flat) {
        track = QRectF(groove.left() + 2, knob.y() - 2, groove.width() - 4, 4);
    } else {
        track = QRectF(knob.x() - 2, groove.top() + 2, 4, groove.height() - 4);
    }
    QRectF done = track;
    if (flat) {
        option.upsideDown ? done.setLeft(knob.x()) : done.setRight(knob.x());
    } else {
        option.upsideDown ? done.setTop(knob.y()) : done.setBottom(knob.y());
    }
    Pen pen(painter);
    pen.box(track, 2, theme.groove, Qt::NoPen);
    pen.box(done, 2, strong, Qt::NoPen);
    painter.setPen(QPen(theme.surface, 2));
    painter.setBrush(strong);
    painter.drawEllipse(knob, 7, 7);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(knob, 9, 9);
    }
}

void scrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& handle) {
    const Theme& theme = Theme::of(option.palette);
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool held = pressed(option) && option.activeSubControls == QStyle::SC_ScrollBarSlider;
    const bool flat = option.orientation == Qt::Horizontal;
    Pen pen(painter);
    pen.box(flat ? QRectF(handle).adjusted(1, 3, -1, -3) : QRectF(handle).adjusted(3, 1, -3, -1),
            2.5, held || hovered(option) ? theme.muted : theme.faint, Qt::NoPen);
}

} // namespace sharesnet::shapes
