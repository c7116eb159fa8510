#pragma once

#include <QColor>
#include <QPalette>

namespace sharesnet {

// The colors of the drawing and the plots, derived from the desktop's palette (light or dark).
// Values; made anew when the palette changes. Meaning as in the paper's figure: shared green,
// resolution change red, other convolutions blue, classifier yellow. Text on them has a contrast
// of 4.5 or more, they against what is behind them one of 3 or more (WCAG AA).
struct Theme {
    bool dark = false;
    QColor window; // behind the drawing
    QColor card;   // a stage
    QColor inset;  // a block in a stage
    QColor line;   // borders
    QColor text;
    QColor muted;  // secondary text
    QColor accent; // selection, focus
    QColor conv;
    QColor strided;  // carries a stride above 1
    QColor head;     // classifier
    QColor headLine; // around it: yellow alone does not stand out from white
    QColor onColor;  // text on conv, strided and shared
    QColor onHead;
    QColor good;  // a saving
    QColor bad;   // an error
    QColor added; // differences to another architecture
    QColor removed;
    QColor altered;

    QColor shared(int group) const; // each share group its own shade of green
    // A color of the row for runs, again from the first behind kRunColors; distinguishable for the
    // color-blind.
    static constexpr int kRunColors = 10;
    QColor run(int index) const;

    static Theme of(const QPalette& palette);
};

} // namespace sharesnet
