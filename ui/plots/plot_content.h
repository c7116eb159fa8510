#pragma once

#include "ui/base/theme.h"
#include "ui/plots/plotted_curve.h"
#include "ui/plots/plotted_run.h"
#include "ui/plots/step_axis.h"
#include "ui/runs/run_style.h"
#include "ui/runs/tested_run.h"

#include <QColor>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharesnet {

enum class PlotKind {
    Accuracy,
    Loss,
    LearningRate,
    Throughput,
    GradientNorm,
    Parameters,
    UpdateRatio,
    Memory
};

// What a person chooses about the plots.
struct PlotSettings {
    XAxis x = XAxis::Epochs;
    bool logX = false;
    bool logY = false;
    bool test = true;
    bool train = true;
    double smoothing = 0.5; // core/statistics/smoothing.h
    bool grouped = false;   // runs that repeat each other as their mean with its interval
    // of core/flow/run_columns.h: runs equal in it repeat each other; empty: those that differ in
    // the seed alone
    std::string groupKey;
    bool clipped = true; // outliers do not set the range of the y axis
    bool operator==(const PlotSettings&) const = default;
};

struct LineStyle {
    QColor color;
    double width = 2;
    Qt::PenStyle dash = Qt::SolidLine;
    std::optional<RunStyle::Marker> marker;
};

// One curve of one run.
struct PlotSeries {
    qint64 run = 0;
    QString label; // what tells its run from the others
    QString part;  // "test", "train", "stage 2"; empty where a run has one curve
    std::shared_ptr<const PlottedCurve> curve;
    std::shared_ptr<const StepAxis> axis;
    LineStyle style;
    bool isMember = false; // of a band: thin, and not read one by one
};

// The mean of runs with the 95 % interval of the mean (Student's t), point by point.
struct PlotBand {
    QString label;
    std::size_t runs = 0;
    LineStyle style;
    std::vector<double> x, mean, low, high; // low and high NaN where the spread is not known
};

// Something that happened at a place of a run.
struct PlotMark {
    enum class Kind {
        Best,
        Evaluation,
        LearningRate,
        Resume,
        Branch,
        Settings,
        Checkpoint,
        NotFinite
    };
    Kind kind = Kind::Best;
    double x = 0;
    double y = 0; // NaN: at the lower edge
    QColor color;
    QString text;
};

// A run, or the mean of several, as one point.
struct PlotPoint {
    qint64 run = 0; // 0: several
    std::vector<qint64> runs;
    QPointF at;
    double cost = 0;          // x as a table says it, exactly
    double low = 0, high = 0; // of the interval; NaN: none
    LineStyle style;
    QString label;
    QString text;           // for reading
    QStringList testImages; // of how many images its accuracy is, in sentences
    bool onFront = true;
};

// What the x axis of points counts: parameters in millions, say.
struct PointAxis {
    QString column = QStringLiteral("parameters");    // in a table
    QString text = QStringLiteral("%1 M parameters"); // of a value
};

struct LegendEntry {
    qint64 run = 0; // 0: a part, or a group
    QString text;
    LineStyle style;
    bool explainsAll = false; // what dashes or marks mean, of all curves
};

// All of one plot, ready to be drawn: a value, made anew whenever something of it changes. The
// curves are shared with the runs and grow with them.
struct PlotContent {
    PlotKind kind = PlotKind::Accuracy;
    QString title;
    QString xLabel;
    QString emptyText;      // there is nothing to draw, and why
    std::optional<XAxis> x; // nothing: what pointAxis says
    PointAxis pointAxis;
    bool logX = false;
    bool logY = false;
    bool clipped = true;
    double floor = 0; // no value can be below or above these; NaN: no such limit
    double ceiling = 0;
    std::vector<PlotSeries> series;
    std::vector<PlotBand> bands;
    std::vector<PlotMark> marks;
    std::vector<PlotPoint> points;
    bool labelsPoints = false;    // beside them, where there is room
    std::optional<double> chosen; // a place on the x axis that is marked by a dashed line
    std::vector<QPointF> front;   // of the points: nothing has more accuracy with fewer parameters
    std::vector<LegendEntry> legend;
    std::vector<TestedRun> testImages; // of how many images test accuracies are; run 0: of all
};

struct ShownRun {
    qint64 id = 0;
    const PlottedRun* run = nullptr;
    RunStyle style;
    QString label;
    bool isMuted = false; // another one is pointed at
};

// Runs that repeat each other.
struct ShownGroup {
    QString label;
    std::vector<const ShownRun*> runs;
};

// Pure but for the smoothing, which the runs keep; the ui thread's.
PlotContent plotContent(PlotKind kind, const std::vector<ShownRun>& runs,
                        const std::vector<ShownGroup>& groups, const PlotSettings& settings,
                        const Theme& theme);

} // namespace sharesnet
