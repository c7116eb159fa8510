#include "ui/drawing/drawing_canvas.h"

#include "ui/drawing/change_marks.h"

#include <QPaintEngine>
#include <QPainter>

namespace sharesnet {

namespace {

constexpr double kLegiblePixels = 4.5; // of the chips' font on the device
constexpr double kSeenRadius = 1.3;    // pixels; a corner of less is as good as sharp

} // namespace

DrawingCanvas::DrawingCanvas(QPainter& painter, const DrawingStyle& style, const Theme& theme)
    : painter_(painter), style_(style), theme_(theme), scale_(painter.worldTransform().m11()) {
    legible_ = style_.chip.pixelSize() * scale_ >= kLegiblePixels;
    pixels_ =
        painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster;
}

void DrawingCanvas::box(const QRectF& rect, double radius, const QColor& fill, const QColor& border,
                        double width) {
    const bool framed = border != Qt::transparent;
    painter_.setPen(framed ? QPen(border, width) : QPen(Qt::NoPen));
    painter_.setBrush(fill);
    const double inwards = framed ? width / 2 : 0; // a line on whole pixels is a sharp one
    const QRectF inner = rect.adjusted(inwards, inwards, -inwards, -inwards);
    if (pixels_ && radius * scale_ < kSeenRadius) {
        painter_.drawRect(inner);
    } else {
        painter_.drawRoundedRect(inner, radius, radius);
    }
}

void DrawingCanvas::text(const QFont& font, const QColor& color, const QRectF& rect,
                         Qt::Alignment alignment, const QString& text) {
    if (!legible_ || text.isEmpty()) {
        return;
    }
    painter_.setFont(font);
    painter_.setPen(color);
    if (!pixels_) {
        painter_.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                          text);
        return;
    }
    QStaticText& shaped = texts_[{&font, text}];
    if (shaped.text().isEmpty()) {
        shaped.setTextFormat(Qt::PlainText);
        shaped.setText(text);
        shaped.prepare(painter_.worldTransform(), font);
    }
    const QSizeF size = shaped.size();
    const double x = alignment.testFlag(Qt::AlignRight)     ? rect.right() - size.width()
                     : alignment.testFlag(Qt::AlignHCenter) ? rect.center().x() - size.width() / 2
                                                            : rect.left();
    painter_.drawStaticText(QPointF(x, rect.center().y() - size.height() / 2), shaped);
}

double DrawingCanvas::width(const QFont& font, const QString& text) {
    const TextOfFont key{&font, text};
    const auto known = widths_.constFind(key);
    return known != widths_.constEnd() ? *known
                                       : *widths_.insert(key, DrawingStyle::width(font, text));
}

void DrawingCanvas::frame(const QRectF& rect, double radius, const QPen& pen) {
    painter_.setPen(pen);
    painter_.setBrush(Qt::NoBrush);
    painter_.drawRoundedRect(rect, radius, radius);
}

void DrawingCanvas::lit(const QRectF& rect, double radius) {
    frame(rect.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, QPen(theme_.text, 1.5));
}

void DrawingCanvas::mark(const QRectF& rect, double radius, bool current, bool focus) {
    frame(
        rect.adjusted(-3, -3, 3, 3), radius + 3,
        QPen(theme_.accent, current ? 2.4 : 1.4, current && !focus ? Qt::DotLine : Qt::SolidLine));
}

void DrawingCanvas::fault(const QRectF& rect) {
    frame(rect.adjusted(-1, -1, 1, 1), style_.unit * 0.3, QPen(theme_.bad, 2));
    const double size = style_.smallLine * 0.9;
    badge({rect.right() - size * 0.6, rect.top() - size * 0.4}, theme_.bad, QStringLiteral("!"));
}

void DrawingCanvas::change(const QRectF& rect, Change change) {
    if (change == Change::None) {
        return;
    }
    const QColor color = changeColor(theme_, change);
    frame(rect.adjusted(-1, -1, 1, 1), style_.unit * 0.3, QPen(color, 2));
    const double size = style_.smallLine * 0.9;
    badge({rect.left() - size * 0.4, rect.top() - size * 0.4}, color, changeSign(change));
}

void DrawingCanvas::badge(const QPointF& topLeft, const QColor& color, const QString& sign) {
    const double size = style_.smallLine * 0.9;
    const QRectF rect(topLeft, QSizeF(size, size));
    painter_.setPen(Qt::NoPen);
    painter_.setBrush(color);
    painter_.drawEllipse(rect);
    text(style_.chip, theme_.window, rect, Qt::AlignCenter, sign);
}

} // namespace sharesnet
