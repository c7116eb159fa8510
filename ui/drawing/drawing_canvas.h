#pragma once

#include "core/design/diff.h"
#include "ui/base/theme.h"
#include "ui/drawing/drawing_style.h"

#include <QHash>
#include <QStaticText>

#include <utility>

class QPainter;

namespace sharesnet {

// The strokes that a drawing is made of, on a QPainter, in the drawing's coordinates: boxes, texts,
// frames and badges. Lives for one painting, in which every distinct text is shaped once. Fonts are
// those of the style, by reference.
class DrawingCanvas {
  public:
    DrawingCanvas(QPainter& painter, const DrawingStyle& style, const Theme& theme);

    QPainter& painter() const { return painter_; }
    bool legible() const { return legible_; } // below, texts are left out

    void box(const QRectF& rect, double radius, const QColor& fill, const QColor& border,
             double width = 1.0);
    void text(const QFont& font, const QColor& color, const QRectF& rect, Qt::Alignment alignment,
              const QString& text);
    double width(const QFont& font, const QString& text);

    void frame(const QRectF& rect, double radius, const QPen& pen); // without filling
    void lit(const QRectF& rect, double radius);
    // The spot with the keyboard has the heavier frame, dotted while the drawing has no focus.
    void mark(const QRectF& rect, double radius, bool current, bool focus);
    // A frame and an exclamation mark at the upper right corner: not the color alone.
    void fault(const QRectF& rect);
    // A frame and a sign at the upper left corner, where no fault's badge is.
    void change(const QRectF& rect, Change change);

  private:
    void badge(const QPointF& topLeft, const QColor& color, const QString& sign);

    using TextOfFont = std::pair<const QFont*, QString>;

    QPainter& painter_;
    const DrawingStyle& style_;
    const Theme& theme_;
    double scale_ = 1; // pixels of the device for one of the drawing
    bool legible_ = true;
    bool pixels_ = false; // paints pixels, not a file of texts and lines
    QHash<TextOfFont, QStaticText> texts_;
    QHash<TextOfFont, double> widths_;
};

} // namespace sharesnet
