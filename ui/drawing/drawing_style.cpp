#include "ui/drawing/drawing_style.h"

#include <QFontInfo>

#include <cmath>

namespace sharesnet {

namespace {

QFont scaled(const QFont& base, double factor, bool bold) {
    QFont font = base;
    // Whole pixels, so that texts keep their widths on every device that the drawing is painted to.
    font.setPixelSize(
        std::max(1, static_cast<int>(std::lround(QFontInfo(base).pixelSize() * factor))));
    font.setBold(bold);
    return font;
}

} // namespace

DrawingStyle DrawingStyle::of(const QFont& base) {
    DrawingStyle style;
    style.text = scaled(base, 1.0, false);
    style.bold = scaled(base, 1.0, true);
    style.title = scaled(base, 1.15, true);
    style.small = scaled(base, 0.88, false);
    style.chip = scaled(base, 0.88, true);
    style.unit = std::ceil(QFontMetricsF(style.text).height());
    style.smallLine = std::ceil(QFontMetricsF(style.small).height());
    style.padding = std::round(style.unit * 0.7);
    style.inset = std::round(style.unit * 0.4);
    style.gap = std::round(style.unit * 0.4);
    style.cardGap = std::round(style.unit * 1.2);
    style.chipHeight = std::round(QFontMetricsF(style.chip).height() + style.unit * 0.3);
    style.lane = std::round(style.unit * 0.45);
    style.shortcut = std::round(style.unit * 0.85);
    style.margin = std::round(style.unit);
    style.toggleHeight = std::round(style.unit * 0.95);
    style.toggleWidth = std::round(style.toggleHeight * 1.9);
    return style;
}

} // namespace sharesnet
