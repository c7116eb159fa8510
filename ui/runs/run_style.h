#pragma once

#include "ui/base/theme.h"

#include <QColor>

#include <array>

namespace sharesnet {

// What tells a run from others wherever it is drawn, and stays with it: color, dash and marker.
struct RunStyle {
    enum class Marker { Disc, Square, Diamond, Triangle, Cross, Plus, TriangleDown };
    static constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine, Qt::DotLine};
    static constexpr int kMarkers = 7;

    int color = 0; // of Theme::run
    QColor own;    // valid: instead of it
    Qt::PenStyle dash = Qt::SolidLine;
    Marker marker = Marker::Disc;

    bool operator==(const RunStyle&) const = default;
    QColor in(const Theme& theme) const { return own.isValid() ? own : theme.run(color); }

    // Without a choice of the person. Ten runs in a row differ in color, forty in color and dash.
    static RunStyle byId(qint64 run);
};

// The style of a run: the person's choice, kept in the settings under the run's id, or byId. Ui
// thread.
RunStyle styleOfRun(qint64 run);
void keepStyleOfRun(qint64 run, const RunStyle& style); // byId again: the choice is forgotten

} // namespace sharesnet
