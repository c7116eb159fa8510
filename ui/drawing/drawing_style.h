#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QLocale>

namespace sharesnet {

// The fonts of the drawing, the way of its numbers, and the distances that follow from the fonts,
// at zoom 1, in pixels.
struct DrawingStyle {
    QFont text;
    QFont bold; // the same, bold
    QFont title;
    QFont small;
    QFont chip;

    QLocale numbers; // how they are written

    double unit = 0;       // the height of a line of text
    double smallLine = 0;  // the height of a line in the small font
    double padding = 0;    // inside a card
    double inset = 0;      // inside a block
    double gap = 0;        // between rows and between chips
    double cardGap = 0;    // between cards, where the lines run
    double chipHeight = 0; // of conv chips, the stem and the head
    double lane = 0;       // width of one arc beside the blocks
    double shortcut = 0;   // width of the lane of the blocks' shortcuts
    double margin = 0;     // around the whole drawing
    double toggleWidth = 0;
    double toggleHeight = 0;

    static DrawingStyle of(const QFont& base);

    static double width(const QFont& font, const QString& text) {
        return QFontMetricsF(font).horizontalAdvance(text);
    }
};

} // namespace sharesnet
