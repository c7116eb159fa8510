#pragma once

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "ui/base/theme.h"
#include "ui/drawing/drawing_style.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace sharesnet {

// What stands below a figure: what the colors of its chips mean, those alone that occur, and the
// parameters in all. Laid out in lines of at most `width` pixels; place and size are in the
// drawing's coordinates.
class FigureLegend {
  public:
    FigureLegend(const ArchLayout& layout, const ArchCost& cost, const DrawingStyle& style,
                 const Theme& theme, const QPointF& topLeft, double width);

    QRectF area() const { return area_; }
    void paint(QPainter& painter) const;

  private:
    struct Entry {
        QColor color; // of its swatch; not valid: a text alone
        QString text;
        QRectF rect;
    };

    void place(const QPointF& topLeft, double width);
    double swatch() const { return style_.smallLine * 1.2; } // its width

    DrawingStyle style_;
    QColor text_;
    std::vector<Entry> entries_;
    QRectF area_;
};

} // namespace sharesnet
