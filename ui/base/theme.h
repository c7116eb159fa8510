#pragma once

#include <QColor>
#include <QPalette>

namespace sharesnet {

// Every color of the window, the drawing and the plots, light or dark; there is no second list.
// Neutral but for what has a meaning: what is shared is green (further groups have colors of their
// own), the classifier amber, an error red, a selection and the one primary button the accent.
// Values. Text on what it may stand on has a contrast of 4.5 or more, what must be made out one of
// 3 or more (WCAG AA); in high contrast text, lines and focus rings have 7 or more (AAA).
struct Theme {
    bool dark = false;
    bool highContrast = false;
    QColor window;  // behind the drawing, and what is filled in
    QColor surface; // panels, cards, tool bar
    QColor line;    // between panels, around cards
    QColor groove;  // behind a bar or a slider, and the grid of plots
    QColor edge;    // of buttons and menus, whose text says where they are
    QColor outline; // of what is filled in or ticked
    QColor text;
    QColor muted;      // secondary text
    QColor faint;      // marks in the background; texts are muted
    QColor accent;     // selection, focus, the primary button
    QColor accentText; // words in the accent: links, the mode on show
    QColor onAccent;
    QColor tint; // behind a selected row
    QColor conv; // a weight of its own
    QColor onConv;
    QColor classifier; // its frame; filled with classifierFill
    QColor classifierFill;
    QColor onClassifier;
    QColor onShared;
    QColor good; // a saving
    QColor bad;  // an error
    QColor warning;
    QColor added; // differences to another architecture
    QColor removed;
    QColor altered;

    // each share group its own color; group 0 is A
    QColor shared(int group) const;
    // A color of the row for runs, again from the first behind kRunColors; distinguishable for the
    // color-blind.
    static constexpr int kRunColors = 10;
    QColor run(int index) const;

    QPalette palette() const; // for the application
    static const Theme& of(bool dark, bool highContrast = false);
    // By whether its window is dark, and its text black on white or white on black.
    static const Theme& of(const QPalette& palette);
    static const Theme& paper(); // of what is printed or exported
};

// Black or white, whichever can be read on it.
QColor textOn(const QColor& shade);

// `part` of `over` over `ground`, opaque.
QColor mixed(const QColor& ground, const QColor& over, double part);

} // namespace sharesnet
