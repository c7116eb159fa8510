#include "ui/plots/plot_graphs.h"

#include "ui/plots/dense_graph.h"
#include "ui/plots/plot_header.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr double kGhost = 0.28;    // opacity of a measured curve behind its smoothed one
constexpr double kMarkers = 8;     // of a long curve, in the width of the plot
constexpr double kTolerance = 0.5; // pixels of the screen
constexpr int kSparse = 24;        // pixels between points that are all marked
constexpr int kLeastWidth = 16;    // pixels, of a plot that is not laid out yet

QPen penOf(const LineStyle& style) {
    return {style.color, style.width, style.dash, Qt::FlatCap, Qt::BevelJoin};
}

QVector<QCPGraphData> pointsOf(const PlotContent& content, const PlotSeries& series,
                               const CurvePyramid& curve, const std::vector<double>& edges) {
    std::vector<double> steps;
    steps.reserve(edges.size());
    for (const double edge : edges) {
        steps.push_back(series.axis->step(edge));
    }
    const std::vector<std::size_t> places = curve.drawn(steps);
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(places.size()));
    for (const std::size_t place : places) {
        const double y = curve.y()[place];
        const bool isThere = std::isfinite(y) && (!content.logY || y > 0);
        points.append({series.axis->x(curve.x()[place]), isThere ? y : kMissing});
    }
    return points;
}

// All points where they stand apart; else a few, which stay at their places while one pans.
QVector<QCPGraphData> markersOf(const PlotContent& content, std::size_t place,
                                const QCPRange& range, double width) {
    const PlotSeries& series = content.series[place];
    const CurvePyramid& curve = series.curve->shown();
    const auto placeOf = [&](double x) {
        return static_cast<std::size_t>(std::ranges::lower_bound(curve.x(), series.axis->step(x)) -
                                        curve.x().begin());
    };
    const std::size_t begin = placeOf(range.lower);
    const std::size_t end = placeOf(range.upper);
    QVector<QCPGraphData> points;
    const auto add = [&](std::size_t at) {
        const double y = curve.y()[at];
        if (std::isfinite(y) && (!content.logY || y > 0)) {
            points.append({series.axis->x(curve.x()[at]), y});
        }
    };
    if (static_cast<double>(end - begin) * kSparse <= width) {
        for (std::size_t i = begin; i < std::min(end + 1, curve.size()); ++i) {
            add(i);
        }
        return points;
    }
    std::size_t stride = 1;
    while (static_cast<double>(end - begin) / static_cast<double>(stride) > kMarkers) {
        stride *= 2;
    }
    const std::size_t shift = stride * (place % 5) / 5; // so that those of others stand apart
    for (std::size_t i = begin - begin % stride + shift; i < end; i += stride) {
        add(i);
    }
    return points;
}

QCPScatterStyle shapeOf(const PlotMark& mark, const Theme& theme) {
    using Shape = QCPScatterStyle::ScatterShape;
    const QPen outline(theme.surface, 1);
    switch (mark.kind) {
    case PlotMark::Kind::Best:
        return {Shape::ssCircle, QPen(mark.color, 1.5), Qt::NoBrush, 12};
    case PlotMark::Kind::Evaluation:
        return {Shape::ssDiamond, outline, mark.color, 9};
    case PlotMark::Kind::LearningRate:
        return {Shape::ssTriangleInverted, outline, mark.color, 12};
    case PlotMark::Kind::Resume:
        return {Shape::ssTriangle, outline, mark.color, 11};
    case PlotMark::Kind::Branch:
        return {Shape::ssPlusCircle, QPen(mark.color, 1.5), theme.surface, 11};
    case PlotMark::Kind::Settings:
        return {Shape::ssDiamond, outline, mark.color, 10};
    case PlotMark::Kind::Checkpoint:
        return {Shape::ssSquare, outline, mark.color, 7};
    case PlotMark::Kind::NotFinite:
        return {Shape::ssCross, QPen(mark.color, 2.5), Qt::NoBrush, 10};
    }
    return {};
}

} // namespace

QCPGraph* PlotGraphs::newGraph(const QPen& pen) {
    QCPGraph* graph = plot_->addGraph();
    graph->setPen(pen);
    graph->setAdaptiveSampling(false); // the curve's own sampling has done it
    return graph;
}

QCPGraph* PlotGraphs::newLine(const QPen& pen) {
    auto* graph = new DenseGraph(plot_->xAxis, plot_->yAxis); // the plot owns it
    graph->setPen(pen);
    return graph;
}

QCPGraph* PlotGraphs::newScatter(const QCPScatterStyle& style) {
    QCPGraph* graph = newGraph(Qt::NoPen);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(style);
    return graph;
}

void PlotGraphs::make(const PlotContent& content, const Theme& theme, bool compact) {
    plot_->clearGraphs();
    drawn_.clear();
    bands_.clear();
    marks_.clear();
    for (const PlotBand& band : content.bands) {
        QColor fill = band.style.color;
        fill.setAlphaF(0.16F * fill.alphaF());
        QCPGraph* low = newGraph(Qt::NoPen);
        QCPGraph* high = newGraph(Qt::NoPen);
        high->setBrush(fill);
        high->setChannelFillGraph(low);
        bands_.push_back({low, high, nullptr});
    }
    for (const PlotSeries& series : content.series) { // behind all lines
        Drawn drawn;
        if (series.curve->isSmoothed()) {
            drawn.ghost = newLine(QPen(mixed(theme.surface, series.style.color, kGhost), 1));
        }
        drawn_.push_back(drawn);
    }
    for (std::size_t i = 0; i < content.series.size(); ++i) {
        const LineStyle& style = content.series[i].style;
        drawn_[i].line = newLine(penOf(style));
        if (style.marker && !compact) {
            drawn_[i].markers = newScatter(scatterOf(*style.marker, style.color, 6));
        }
    }
    for (std::size_t i = 0; i < content.bands.size(); ++i) {
        bands_[i].mean = newGraph(penOf(content.bands[i].style));
    }
}

void PlotGraphs::fillCurves(const PlotContent& content, double columnsPerUnit) {
    const QCPRange range = plot_->xAxis->range();
    const double width = std::max(plot_->axisRect()->width(), kLeastWidth);
    const auto edges = [&](double pixels) {
        return columnEdges(range.lower, range.upper,
                           std::max(static_cast<int>(width * columnsPerUnit / pixels), 1),
                           content.logX ? AxisScale::Logarithmic : AxisScale::Linear);
    };
    // What is left of noise in a smoothed line is seen as well in wider columns, and drawn sooner.
    const std::vector<double> measured = edges(1);
    const std::vector<double> smooth = edges(4);
    for (std::size_t i = 0; i < content.series.size(); ++i) {
        const PlotSeries& series = content.series[i];
        const QVector<QCPGraphData> raw = pointsOf(content, series, series.curve->raw(), measured);
        if (drawn_[i].ghost) {
            drawn_[i].ghost->data()->set(raw, true);
        }
        drawn_[i].line->data()->set(drawn_[i].ghost && series.curve->isSmoothed()
                                        ? pointsOf(content, series, series.curve->smooth(), smooth)
                                        : raw,
                                    true);
        if (drawn_[i].markers) {
            drawn_[i].markers->data()->set(markersOf(content, i, range, width), true);
        }
    }
    fillBands(content);
}

void PlotGraphs::fillBands(const PlotContent& content) {
    for (std::size_t i = 0; i < content.bands.size(); ++i) {
        const PlotBand& band = content.bands[i];
        QVector<QCPGraphData> low, high, mean;
        for (std::size_t k = 0; k < band.x.size(); ++k) {
            low.append({band.x[k], content.logY && band.low[k] <= 0 ? kMissing : band.low[k]});
            high.append({band.x[k], band.high[k]});
            mean.append({band.x[k], band.mean[k]});
        }
        bands_[i].low->data()->set(low, true);
        bands_[i].high->data()->set(high, true);
        bands_[i].mean->data()->set(mean, true);
    }
}

SeenValues PlotGraphs::seen(const PlotContent& content) const {
    SeenValues found;
    const QCPRange range = plot_->xAxis->range();
    const auto collect = [&range](const QCPGraph* graph, std::vector<double>& values) {
        for (const QCPGraphData& point : *graph->data()) {
            if (range.contains(point.key) && std::isfinite(point.value)) {
                values.push_back(point.value);
            }
        }
    };
    for (const Drawn& drawn : drawn_) {
        collect(drawn.ghost ? drawn.ghost : drawn.line, found.values);
    }
    for (const Band& band : bands_) {
        collect(band.mean, found.values);
        collect(band.low, found.edges);
        collect(band.high, found.edges);
    }
    for (const PlotPoint& point : content.points) {
        for (const double y : {point.at.y(), point.low, point.high}) {
            if (std::isfinite(y) && range.contains(point.at.x())) {
                found.values.push_back(y);
            }
        }
    }
    for (const PlotMark& mark : content.marks) {
        if (std::isfinite(mark.y) && range.contains(mark.x) && (!content.logY || mark.y > 0)) {
            found.values.push_back(mark.y);
        }
    }
    return found;
}

void PlotGraphs::fillRest(const PlotContent& content, double columnsPerUnit, const Theme& theme) {
    simplifyLines(kTolerance / columnsPerUnit);
    fillMarks(content, theme);
    if (!content.x) {
        fillPoints(content, theme);
    }
}

// What is within a part of a pixel of a straight line costs much and shows nothing.
void PlotGraphs::simplifyLines(double tolerance) {
    for (const Drawn& drawn : drawn_) {
        const QVector<QCPGraphData> all(drawn.line->data()->constBegin(),
                                        drawn.line->data()->constEnd());
        drawn.line->data()->set(simplified(all, *plot_->xAxis, *plot_->yAxis, tolerance), true);
    }
}

void PlotGraphs::fillMarks(const PlotContent& content, const Theme& theme) {
    for (QCPGraph* graph : marks_) {
        plot_->removeGraph(graph);
    }
    marks_.clear();
    const QCPRange y = plot_->yAxis->range();
    const double edge =
        content.logY ? y.lower * std::pow(y.upper / y.lower, 0.025) : y.lower + 0.025 * y.size();
    for (const PlotMark& mark : content.marks) {
        QCPGraph* graph = newScatter(shapeOf(mark, theme));
        graph->addData(mark.x, std::isfinite(mark.y) ? std::clamp(mark.y, y.lower, y.upper) : edge);
        marks_.push_back(graph);
    }
}

void PlotGraphs::fillPoints(const PlotContent& content, const Theme& theme) {
    plot_->clearGraphs();
    marks_.clear();
    QCPGraph* front = newGraph(QPen(theme.muted, 1, Qt::DashLine));
    for (const QPointF& point : content.front) {
        front->addData(point.x(), point.y());
    }
    for (const PlotPoint& point : content.points) {
        if (std::isfinite(point.low)) {
            QCPGraph* interval = newGraph(QPen(point.style.color, 1.5));
            interval->data()->set({{point.at.x(), point.low}, {point.at.x(), point.high}}, true);
        }
        QCPGraph* dot = newScatter(
            scatterOf(point.style.marker.value_or(RunStyle::Marker::Disc), point.style.color, 9));
        dot->setName(point.label);
        dot->addData(point.at.x(), point.at.y());
    }
    labels_.place(content, plot_->font(), theme);
}

} // namespace sharesnet
