#include "ui/plots/plot_view.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/plots/dense_graph.h"
#include "ui/plots/minus_ticker.h"
#include "ui/plots/plot_box.h"
#include "ui/plots/plot_description.h"
#include "ui/plots/plot_header.h"
#include "ui/plots/point_labels.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRubberBand>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace sharesnet {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();
constexpr double kZoomStep = 0.8;
constexpr double kPanStep = 0.1;
constexpr double kGhost = 0.28;    // opacity of a measured curve behind its smoothed one
constexpr int kFlat = 14;          // pixels: a box that is flatter zooms in one axis
constexpr double kReach = 10;      // pixels: what a pointer takes for the same place
constexpr double kMarkers = 8;     // of a long curve, in the width of the plot
constexpr double kTolerance = 0.5; // pixels of the screen
constexpr int kSparse = 24;        // pixels between points that are all marked

bool isFinite(const QCPRange& range) {
    return QCPRange::validRange(range) && std::isfinite(range.lower) && std::isfinite(range.upper);
}

// Epochs and steps are whole, unless one looks between two of them.
class WholeTicker : public MinusTicker<QCPAxisTicker> {
  protected:
    double getTickStep(const QCPRange& range) override {
        const double step = QCPAxisTicker::getTickStep(range);
        const bool showsWhole = std::ceil(range.lower) <= std::floor(range.upper);
        return showsWhole ? std::ceil(step) : step;
    }
};

// What points cost: in millions, say.
class CostTicker : public QCPAxisTicker {
  protected:
    double getTickStep(const QCPRange& range) override {
        const double step = QCPAxisTicker::getTickStep(range);
        return range.size() < 2 ? step : std::ceil(step);
    }
};

// Tells times as a person does, with a step that fits them.
QSharedPointer<QCPAxisTicker> tickerOf(const PlotContent& content, const QCPRange& range) {
    if (content.logX) {
        return QSharedPointer<MinusTicker<QCPAxisTickerLog>>::create();
    }
    if (content.x == XAxis::WallTime) {
        auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
        constexpr double kDay = 86'400;
        ticker->setDateTimeFormat(range.size() > 3 * kDay ? QStringLiteral("d MMM")
                                  : range.size() > 120    ? QStringLiteral("HH:mm\nd MMM")
                                                          : QStringLiteral("HH:mm:ss"));
        return ticker;
    }
    if (content.x == XAxis::Relative) {
        auto ticker = QSharedPointer<QCPAxisTickerTime>::create();
        ticker->setTimeFormat(QStringLiteral("%h:%m:%s"));
        ticker->setFieldWidth(QCPAxisTickerTime::tuHours, 1);
        return ticker;
    }
    return content.x ? QSharedPointer<QCPAxisTicker>(new WholeTicker)
                     : QSharedPointer<QCPAxisTicker>(new CostTicker);
}

// Robust limits of values: what lies far off the rest is outside.
QCPRange withoutOutliers(std::vector<double> values) {
    constexpr std::size_t kFew = 20;
    constexpr double kFar = 3;
    const auto [low, high] = std::ranges::minmax(values);
    if (values.size() < kFew) {
        return {low, high};
    }
    const std::size_t cut = std::max<std::size_t>(values.size() / 100, 1);
    const auto nth = [&values](std::size_t place) {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    const double lower = nth(cut);
    const double upper = nth(values.size() - 1 - cut);
    const double far = kFar * (upper - lower);
    if (far <= 0) {
        return {low, high};
    }
    return {low < lower - far ? lower - far / 6 : low, high > upper + far ? upper + far / 6 : high};
}

} // namespace

PlotView::PlotView(QWidget* parent)
    : QCustomPlot(parent),
      header_(new PlotHeader(this)),
      band_(new QRubberBand(QRubberBand::Rectangle, this)) {
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, header_);
    plotLayout()->setRowSpacing(2);
    plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    header_->setMargins(QMargins(8, 0, 8, 0));
    axisRect()->setMinimumMargins(QMargins(4, 4, 12, 2));
    setAutoAddPlottableToLegend(false);
    setInteractions({});
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleRole(this, QAccessible::Chart);
    describeBy(this, [this] {
        QStringList parts{cursorTexts().join(QLatin1String("; ")), plotDescription(content_),
                          tr("Plus and minus zoom, arrows pan, 0 fits, Ctrl and arrows move the "
                             "cursor, the menu key offers export.")};
        parts.removeAll(QString());
        return parts.join(QLatin1String(". "));
    });
    setNoAntialiasingOnDrag(false);
    xAxis->grid()->setVisible(false);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setNumberFormat(QStringLiteral("g")); // '1e6' as a product looks unlike the rest
        axis->setNumberPrecision(8);
        axis->setSubTicks(false);
        axis->setTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setTickLabelPadding(6);
    }
    yAxis->setBasePen(Qt::NoPen);
    // The cursor has its own buffer, so that moving it draws one line and not all curves.
    addLayer(QStringLiteral("cursor"), layer(QStringLiteral("overlay")), limBelow);
    layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);
    const auto line = [this] {
        auto* item = new QCPItemStraightLine(this);
        item->setLayer(QStringLiteral("cursor"));
        item->setVisible(false);
        item->setAntialiased(false);
        return item;
    };
    chosen_ = line();
    chosen_->setLayer(QStringLiteral("main")); // below what is read at the cursor
    cursor_ = line();
    markA_ = line();
    markB_ = line();
    marksBox_ = new PlotBox(this, QStringLiteral("cursor"));
    cursorBox_ = new PlotBox(this, QStringLiteral("cursor"));
    const auto text = [this](double x, double y, Qt::Alignment alignment) {
        auto* item = new QCPItemText(this);
        item->position->setType(QCPItemPosition::ptAxisRectRatio);
        item->position->setCoords(x, y);
        item->setPositionAlignment(alignment);
        item->setTextAlignment(Qt::AlignCenter);
        return item;
    };
    empty_ = text(0.5, 0.5, Qt::AlignCenter);
    note_ = text(1, 0, Qt::AlignRight | Qt::AlignTop);
    pointLabels_ = std::make_unique<PointLabels>(this);
    connect(this, &QCustomPlot::beforeReplot, this, &PlotView::refill);
    applyTheme(Theme::of(palette()));
}

PlotView::~PlotView() = default;

void PlotView::setResolution(double columnsPerUnit) {
    columnsPerUnit_ = columnsPerUnit;
    stale_ = true;
}

void PlotView::setLegendShown(bool shown) {
    header_->setLegendShown(shown);
}

void PlotView::setCompact(bool compact) {
    isCompact_ = compact;
}

void PlotView::setLegendComplete(bool complete) {
    header_->setComplete(complete);
}

void PlotView::setTitle(const QString& title) {
    ownTitle_ = title;
}

void PlotView::applyTheme(const Theme& theme) {
    theme_ = theme;
    setBackground(theme.surface);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(theme.groove, 0));
        axis->grid()->setZeroLinePen(QPen(theme.groove, 0));
    }
    header_->setStyle(font(), theme);
    cursorBox_->setStyle(font(), theme);
    marksBox_->setStyle(font(), theme);
    cursor_->setPen(QPen(theme.muted, 0, Qt::DashLine));
    chosen_->setPen(QPen(theme.accent, 1, Qt::DashLine));
    for (QCPItemStraightLine* mark : {markA_, markB_}) {
        mark->setPen(QPen(theme.accent, 0));
    }
    for (QCPItemText* item : {empty_, note_}) {
        item->setColor(theme.muted);
        item->setFont(font());
    }
    updateFrame();
}

void PlotView::updateFrame() {
    xAxis->setBasePen(QPen(hasFocus() ? theme_.accent : theme_.line, hasFocus() ? 1.5 : 0));
    replot(rpQueuedReplot);
}

QCPGraph* PlotView::newGraph(const QPen& pen) {
    QCPGraph* graph = addGraph();
    graph->setPen(pen);
    graph->setAdaptiveSampling(false); // the curve's own sampling has done it
    return graph;
}

QCPGraph* PlotView::newLine(const QPen& pen) {
    auto* graph = new DenseGraph(xAxis, yAxis); // the plot owns it
    graph->setPen(pen);
    return graph;
}

void PlotView::setContent(PlotContent content) {
    const bool otherAxis = content.x != content_.x || content.logX != content_.logX;
    const bool otherScale = content.logY != content_.logY;
    content_ = std::move(content);
    if (otherScale) {
        ownY_.reset();
    }
    const QString& title = ownTitle_.isEmpty() ? content_.title : ownTitle_;
    std::vector<LegendEntry> entries = content_.legend;
    if (isCompact_) {
        std::erase_if(entries, [](const LegendEntry& entry) { return entry.run != 0; });
        for (LegendEntry& entry : entries) {
            const bool isLine = entry.style.dash != Qt::NoPen;
            entry.style.marker = isLine ? std::nullopt : entry.style.marker;
        }
    }
    header_->set(title, std::move(entries));
    if (accessibleName() != content_.title) { // each time it is set, a reader is told
        setAccessibleName(content_.title);
    }
    xAxis->setLabel(isCompact_ ? QString() : content_.xLabel);
    xAxis->setScaleType(content_.logX ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    yAxis->setScaleType(content_.logY ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    empty_->setText(content_.emptyText);
    const bool isEmpty = !content_.emptyText.isEmpty();
    chosen_->setVisible(content_.chosen && !isEmpty);
    if (content_.chosen) {
        chosen_->point1->setCoords(*content_.chosen, 0);
        chosen_->point2->setCoords(*content_.chosen, 1);
    }
    empty_->setVisible(isEmpty);
    for (QCPAxis* axis : {xAxis, yAxis}) { // numbers of nothing are noise
        axis->setTickLabels(!isEmpty);
        axis->grid()->setVisible(!isEmpty && axis == yAxis);
    }
    if (isEmpty) {
        xAxis->setLabel({});
    }
    makeGraphs();
    stale_ = true;
    if (otherAxis) {
        showCursor(std::nullopt);
    }
    replot(rpQueuedReplot);
}

// Graphs are cheap; those of the last content go.
void PlotView::makeGraphs() {
    clearGraphs();
    drawn_.clear();
    bandGraphs_.clear();
    markGraphs_.clear();
    for (const PlotBand& band : content_.bands) {
        QColor fill = band.style.color;
        fill.setAlphaF(0.16F * fill.alphaF());
        QCPGraph* low = newGraph(Qt::NoPen);
        QCPGraph* high = newGraph(Qt::NoPen);
        high->setBrush(fill);
        high->setChannelFillGraph(low);
        bandGraphs_.push_back({low, high});
    }
    for (const PlotSeries& series : content_.series) { // behind all lines
        Drawn drawn;
        if (series.curve->isSmoothed()) {
            drawn.ghost = newLine(QPen(mixed(theme_.surface, series.style.color, kGhost), 1));
        }
        drawn_.push_back(drawn);
    }
    for (std::size_t i = 0; i < content_.series.size(); ++i) {
        const LineStyle& style = content_.series[i].style;
        drawn_[i].line =
            newLine(QPen(style.color, style.width, style.dash, Qt::FlatCap, Qt::BevelJoin));
        if (style.marker && !isCompact_) {
            drawn_[i].markers = newGraph(Qt::NoPen);
            drawn_[i].markers->setLineStyle(QCPGraph::lsNone);
            drawn_[i].markers->setScatterStyle(scatterOf(*style.marker, style.color, 6));
        }
    }
    for (std::size_t i = 0; i < content_.bands.size(); ++i) {
        const LineStyle& style = content_.bands[i].style;
        bandGraphs_[i].push_back(
            newGraph(QPen(style.color, style.width, style.dash, Qt::FlatCap, Qt::BevelJoin)));
    }
}

std::optional<QCPRange> PlotView::xOfData() const {
    bool found = false;
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    const auto add = [&](double x) {
        if (std::isfinite(x) && (!content_.logX || x > 0)) {
            low = std::min(low, x);
            high = std::max(high, x);
            found = true;
        }
    };
    for (const PlotSeries& series : content_.series) {
        const std::vector<double>& steps = series.curve->raw().x();
        add(series.axis->x(steps.front()));
        add(series.axis->x(steps.back()));
        if (content_.logX && steps.size() > 1) {
            add(series.axis->x(steps[1])); // where the first is at 0
        }
    }
    for (const PlotMark& mark : content_.marks) {
        add(mark.x);
    }
    for (const PlotPoint& point : content_.points) {
        add(point.at.x());
    }
    return found ? std::optional(QCPRange(low, high)) : std::nullopt;
}

QCPRange PlotView::paddedX(const QCPRange& data, const PlotContent& content) {
    if (content.logX) {
        return {data.lower, std::max(data.upper, data.lower * 1.1) * 1.02};
    }
    if (!content.x) { // parameters
        const double pad = std::max(data.size() * 0.15, data.upper * 0.1);
        return {std::max(data.lower - pad, 0.0), data.upper + pad};
    }
    const double size = std::max(data.size(), 1e-9 + 1e-3 * std::abs(data.upper));
    const bool fromZero = content.x != XAxis::WallTime && data.lower < 0.2 * data.upper;
    return {fromZero ? 0 : data.lower - 0.01 * size, data.upper + 0.01 * size};
}

void PlotView::setXRange(const QCPRange& range) {
    if (!isFinite(range) || (range == xAxis->range() && !stale_)) {
        return;
    }
    xAxis->setRange(range);
    stale_ = true;
    replot(rpQueuedReplot);
}

void PlotView::fitY() {
    ownY_.reset();
    stale_ = true;
    replot(rpQueuedReplot);
}

void PlotView::setYRange(const QCPRange& range) {
    if (!isFinite(range)) {
        return;
    }
    ownY_ = range;
    stale_ = true;
    replot(rpQueuedReplot);
}

// Once before each drawing that needs it, whatever has changed since the last one.
void PlotView::refill() {
    if (!stale_) {
        return;
    }
    stale_ = false;
    setTickers();
    const double wide = std::max(axisRect()->width(), 16);
    const double perUnit = columnsPerUnit_ > 0 ? columnsPerUnit_ : devicePixelRatioF();
    const auto edges = [&](double pixels) {
        return columnEdges(xAxis->range().lower, xAxis->range().upper,
                           std::max(static_cast<int>(wide * perUnit / pixels), 1),
                           content_.logX ? AxisScale::Logarithmic : AxisScale::Linear);
    };
    // What is left of noise in a smoothed line is seen as well in wider columns, and drawn sooner.
    const std::vector<double> measured = edges(1);
    const std::vector<double> smooth = edges(4);
    for (std::size_t i = 0; i < content_.series.size(); ++i) {
        fillSeries(i, measured, smooth);
    }
    fillBands();
    fitYNow();
    simplifyLines(kTolerance / perUnit);
    fillMarks();
    fillPoints();
}

QVector<QCPGraphData> PlotView::pointsOf(const PlotSeries& series, const CurvePyramid& curve,
                                         const std::vector<double>& edges) const {
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
        const bool isThere = std::isfinite(y) && (!content_.logY || y > 0);
        points.append({series.axis->x(curve.x()[place]), isThere ? y : kNoValue});
    }
    return points;
}

void PlotView::fillSeries(std::size_t place, const std::vector<double>& measured,
                          const std::vector<double>& smooth) {
    const PlotSeries& series = content_.series[place];
    const Drawn& drawn = drawn_[place];
    const QVector<QCPGraphData> raw = pointsOf(series, series.curve->raw(), measured);
    if (drawn.ghost) {
        drawn.ghost->data()->set(raw, true);
    }
    drawn.line->data()->set(drawn.ghost && series.curve->isSmoothed()
                                ? pointsOf(series, series.curve->smooth(), smooth)
                                : raw,
                            true);
    if (drawn.markers) {
        drawn.markers->data()->set(markersOf(series, place), true);
    }
}

// What is within a part of a pixel of a straight line costs much and shows nothing.
void PlotView::simplifyLines(double tolerance) {
    for (const Drawn& drawn : drawn_) {
        const QVector<QCPGraphData> all(drawn.line->data()->constBegin(),
                                        drawn.line->data()->constEnd());
        drawn.line->data()->set(simplified(all, *xAxis, *yAxis, tolerance), true);
    }
}

// All points where they stand apart; else a few, which stay at their places while one pans.
QVector<QCPGraphData> PlotView::markersOf(const PlotSeries& series, std::size_t place) const {
    const CurvePyramid& curve =
        series.curve->isSmoothed() ? series.curve->smooth() : series.curve->raw();
    const QCPRange range = xAxis->range();
    const auto placeOf = [&](double x) {
        return static_cast<std::size_t>(std::ranges::lower_bound(curve.x(), series.axis->step(x)) -
                                        curve.x().begin());
    };
    const std::size_t begin = placeOf(range.lower);
    const std::size_t end = placeOf(range.upper);
    const double wide = std::max(axisRect()->width(), 16);
    QVector<QCPGraphData> points;
    const auto add = [&](std::size_t at) {
        const double y = curve.y()[at];
        if (std::isfinite(y) && (!content_.logY || y > 0)) {
            points.append({series.axis->x(curve.x()[at]), y});
        }
    };
    if (static_cast<double>(end - begin) * kSparse <= wide) {
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

void PlotView::fillBands() {
    for (std::size_t i = 0; i < content_.bands.size(); ++i) {
        const PlotBand& band = content_.bands[i];
        QVector<QCPGraphData> low, high, mean;
        for (std::size_t k = 0; k < band.x.size(); ++k) {
            low.append({band.x[k], content_.logY && band.low[k] <= 0 ? kNoValue : band.low[k]});
            high.append({band.x[k], band.high[k]});
            mean.append({band.x[k], band.mean[k]});
        }
        bandGraphs_[i][0]->data()->set(low, true);
        bandGraphs_[i][1]->data()->set(high, true);
        bandGraphs_[i][2]->data()->set(mean, true);
    }
}

void PlotView::fitYNow() {
    std::vector<double> values;
    const QCPRange seen = xAxis->range();
    const auto collect = [&](const QCPGraph* graph) {
        for (const QCPGraphData& point : *graph->data()) {
            if (seen.contains(point.key) && std::isfinite(point.value)) {
                values.push_back(point.value);
            }
        }
    };
    for (const Drawn& drawn : drawn_) {
        collect(drawn.ghost ? drawn.ghost : drawn.line);
    }
    for (const std::vector<QCPGraph*>& band : bandGraphs_) {
        collect(band[2]);
    }
    for (const PlotPoint& point : content_.points) {
        for (const double y : {point.at.y(), point.low, point.high}) {
            if (std::isfinite(y) && seen.contains(point.at.x())) {
                values.push_back(y);
            }
        }
    }
    for (const PlotMark& mark : content_.marks) {
        if (std::isfinite(mark.y) && seen.contains(mark.x) && (!content_.logY || mark.y > 0)) {
            values.push_back(mark.y);
        }
    }
    if (values.empty()) {
        values = content_.logY ? std::vector{0.1, 1.0} : std::vector{0.0, 1.0};
    }
    const auto [lowest, highest] = std::ranges::minmax(values);
    QCPRange range = content_.clipped ? withoutOutliers(values) : QCPRange(lowest, highest);
    if (content_.clipped && content_.kind == PlotKind::Loss) {
        // A run that comes apart must not flatten the rest.
        double begin = 0;
        for (const PlotSeries& series : content_.series) {
            const std::vector<double>& y = series.curve->raw().y();
            const auto first =
                std::ranges::find_if(y, [](double value) { return std::isfinite(value); });
            begin = first == y.end() ? begin : std::max(begin, *first);
        }
        if (begin > range.lower) {
            range.upper = std::min(range.upper, 2 * begin);
        }
    }
    // The interval of few seeds can be very wide: as far as it is not higher than all the rest.
    const double height = range.size();
    for (const std::vector<QCPGraph*>& band : bandGraphs_) {
        for (const QCPGraph* edge : {band[0], band[1]}) {
            for (const QCPGraphData& point : *edge->data()) {
                if (seen.contains(point.key) && std::isfinite(point.value)) {
                    const double low = content_.clipped ? lowest - height / 2 : point.value;
                    const double high = content_.clipped ? highest + height / 2 : point.value;
                    range.lower = std::min(range.lower, std::max(point.value, low));
                    range.upper = std::max(range.upper, std::min(point.value, high));
                }
            }
        }
    }
    const QCPRange measured = range;
    if (content_.logY) {
        const double ratio = std::max(std::pow(range.upper / range.lower, 0.05), 1.05);
        range = {range.lower / ratio, range.upper * ratio};
    } else {
        const double size = range.size() > 0 ? range.size() : std::max(std::abs(range.upper), 1.0);
        const double pad = size * (range.size() > 0 ? 0.06 : 0.1);
        range = {range.lower - pad, range.upper + pad};
        // The picture ends where the values must.
        range.lower =
            measured.lower >= content_.floor ? std::max(range.lower, content_.floor) : range.lower;
        range.upper = measured.upper <= content_.ceiling
                          ? std::min(range.upper, content_.ceiling + pad / 3)
                          : range.upper;
    }
    const QCPRange shown = ownY_ ? *ownY_ : range;
    yAxis->setRange(shown);
    clipped_ = 0;
    if (!ownY_ && (lowest < shown.lower || highest > shown.upper)) {
        countClipped(shown);
    }
    note_->setText(note());
    note_->setVisible(clipped_ > 0 && !isCompact_); // it would lie over the curves
}

void PlotView::countClipped(const QCPRange& shown) {
    for (const PlotSeries& series : content_.series) {
        const CurvePyramid& raw = series.curve->raw();
        const auto begin =
            std::ranges::lower_bound(raw.x(), series.axis->step(xAxis->range().lower));
        const auto end = std::ranges::upper_bound(raw.x(), series.axis->step(xAxis->range().upper));
        for (auto at = begin; at < end; ++at) {
            const double y = raw.y()[static_cast<std::size_t>(at - raw.x().begin())];
            clipped_ += std::isfinite(y) && (!content_.logY || y > 0) && !shown.contains(y) ? 1 : 0;
        }
    }
}

QString PlotView::note() const {
    if (clipped_ == 0) {
        return {};
    }
    return tr("%Ln value(s) outside %1 to %2 not shown", nullptr, static_cast<int>(clipped_))
        .arg(valueText(yAxis->range().lower, 3), valueText(yAxis->range().upper, 3));
}

void PlotView::fillMarks() {
    for (const auto& [kind, graph] : markGraphs_) {
        removeGraph(graph);
    }
    markGraphs_.clear();
    const QCPRange y = yAxis->range();
    const double edge =
        content_.logY ? y.lower * std::pow(y.upper / y.lower, 0.025) : y.lower + 0.025 * y.size();
    for (const PlotMark& mark : content_.marks) {
        QCPScatterStyle style;
        const QPen outline(theme_.surface, 1);
        using Shape = QCPScatterStyle::ScatterShape;
        switch (mark.kind) {
        case PlotMark::Kind::Best:
            style = {Shape::ssCircle, QPen(mark.color, 1.5), Qt::NoBrush, 12};
            break;
        case PlotMark::Kind::Evaluation:
            style = {Shape::ssDiamond, outline, mark.color, 9};
            break;
        case PlotMark::Kind::LearningRate:
            style = {Shape::ssTriangleInverted, outline, mark.color, 12};
            break;
        case PlotMark::Kind::Resume:
            style = {Shape::ssTriangle, outline, mark.color, 11};
            break;
        case PlotMark::Kind::Branch:
            style = {Shape::ssPlusCircle, QPen(mark.color, 1.5), theme_.surface, 11};
            break;
        case PlotMark::Kind::Settings:
            style = {Shape::ssDiamond, outline, mark.color, 10};
            break;
        case PlotMark::Kind::Checkpoint:
            style = {Shape::ssSquare, outline, mark.color, 7};
            break;
        case PlotMark::Kind::NotFinite:
            style = {Shape::ssCross, QPen(mark.color, 2.5), Qt::NoBrush, 10};
            break;
        }
        QCPGraph* graph = newGraph(Qt::NoPen);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(style);
        graph->addData(mark.x, std::isfinite(mark.y) ? std::clamp(mark.y, y.lower, y.upper) : edge);
        markGraphs_.emplace_back(mark.kind, graph);
    }
}

void PlotView::fillPoints() {
    if (content_.x) {
        return;
    }
    clearGraphs();
    markGraphs_.clear();
    QCPGraph* front = newGraph(QPen(theme_.muted, 1, Qt::DashLine));
    for (const QPointF& point : content_.front) {
        front->addData(point.x(), point.y());
    }
    for (const PlotPoint& point : content_.points) {
        if (std::isfinite(point.low)) {
            QCPGraph* interval = newGraph(QPen(point.style.color, 1.5));
            interval->data()->set({{point.at.x(), point.low}, {point.at.x(), point.high}}, true);
        }
        QCPGraph* dot = newGraph(Qt::NoPen);
        dot->setLineStyle(QCPGraph::lsNone);
        dot->setScatterStyle(
            scatterOf(point.style.marker.value_or(RunStyle::Marker::Disc), point.style.color, 9));
        dot->setName(point.label);
        dot->addData(point.at.x(), point.at.y());
    }
    pointLabels_->place(content_, font(), theme_);
}

// As many numbers as stand apart from one another.
void PlotView::setTickers() {
    const QFontMetrics metrics(xAxis->tickLabelFont());
    const auto x = tickerOf(content_, xAxis->range());
    x->setTickCount(std::clamp(
        axisRect()->width() / (2 * metrics.horizontalAdvance(QStringLiteral("0,000.0"))), 2, 7));
    xAxis->setTicker(x);
    const QSharedPointer<QCPAxisTicker> y =
        content_.logY ? QSharedPointer<QCPAxisTicker>(new MinusTicker<QCPAxisTickerLog>)
                      : QSharedPointer<QCPAxisTicker>(new MinusTicker<QCPAxisTicker>);
    y->setTickCount(std::clamp(axisRect()->height() / (3 * metrics.height()), 2, 6));
    yAxis->setTicker(y);
}

std::vector<PlotReading> PlotView::readingsAt(double x) const {
    std::vector<PlotReading> found;
    const double near = std::abs(xAxis->pixelToCoord(kReach) - xAxis->pixelToCoord(0));
    for (const PlotBand& band : content_.bands) {
        if (band.x.empty() || x < band.x.front() - near || x > band.x.back() + near) {
            continue;
        }
        auto at = static_cast<std::size_t>(std::ranges::lower_bound(band.x, x) - band.x.begin());
        if (at == band.x.size() || (at > 0 && x - band.x[at - 1] <= band.x[at] - x)) {
            --at;
        }
        found.push_back({0, band.label, band.style.color, band.x[at], band.mean[at], kNoValue,
                         band.high[at] - band.mean[at]});
    }
    const bool severalRuns = std::ranges::any_of(content_.series, [this](const PlotSeries& series) {
        return series.run != content_.series.front().run;
    });
    for (const PlotSeries& series : content_.series) {
        const CurvePyramid& raw = series.curve->raw();
        const double first = series.axis->x(raw.x().front());
        const double last = series.axis->x(raw.x().back());
        // A point stands for the distance to its neighbor, so that one is read at all places.
        const double reach = std::max(
            near, raw.size() > 1 ? (last - first) / static_cast<double>(raw.size() - 1) / 2 : near);
        if (series.isMember || x < first - reach || x > last + reach) {
            continue;
        }
        std::size_t at = series.curve->near(series.axis->step(x));
        PlotReading reading;
        reading.run = series.run;
        reading.label = !severalRuns            ? series.part
                        : series.part.isEmpty() ? series.label
                                                : tr("%1 · %2").arg(series.label, series.part);
        if (reading.label.isEmpty()) {
            reading.label = content_.title;
        }
        reading.color = series.style.color;
        reading.x = series.axis->x(raw.x()[at]);
        reading.value = raw.y()[at];
        reading.smooth = series.curve->isSmoothed() ? series.curve->smooth().y()[at] : kNoValue;
        reading.spread = kNoValue;
        found.push_back(reading);
    }
    std::ranges::stable_sort(found, [](const PlotReading& a, const PlotReading& b) {
        return a.value > b.value || (std::isfinite(a.value) && !std::isfinite(b.value));
    });
    return found;
}

// Where the box has no room for all, those next to the pointer come before the rest.
void PlotView::nearestFirst(std::vector<PlotReading>& readings, double pixelY) const {
    const auto room = static_cast<std::size_t>(cursorBox_->room());
    if (readings.size() <= room) {
        return;
    }
    const auto away = [&](const PlotReading& reading) {
        const double y = std::isfinite(reading.smooth) ? reading.smooth : reading.value;
        return std::isfinite(y) ? std::abs(yAxis->coordToPixel(y) - pixelY)
                                : std::numeric_limits<double>::max();
    };
    std::vector<double> distances;
    std::ranges::transform(readings, std::back_inserter(distances), away);
    const auto last = distances.begin() + static_cast<std::ptrdiff_t>(room) - 1;
    std::ranges::nth_element(distances, last);
    std::ranges::stable_partition(
        readings, [&](const PlotReading& reading) { return away(reading) <= *last; });
}

std::vector<QString> PlotView::marksNear(double x) const {
    std::vector<QString> texts;
    for (const PlotMark& mark : content_.marks) {
        if (std::abs(xAxis->coordToPixel(mark.x) - xAxis->coordToPixel(x)) <= kReach) {
            texts.push_back(mark.text);
        }
    }
    return texts;
}

void PlotView::showCursor(std::optional<double> x, std::optional<QPointF> pixel) {
    cursorX_ = x;
    cursor_->setVisible(x && content_.x);
    cursorBox_->hide();
    if (x) {
        cursor_->point1->setCoords(*x, yAxis->range().lower);
        cursor_->point2->setCoords(*x, yAxis->range().upper);
    }
    if (x && pixel) {
        std::vector<BoxRow> rows;
        bool isSmoothed = false;
        double at = *x;
        if (content_.x) {
            std::vector<PlotReading> readings = readingsAt(*x);
            nearestFirst(readings, pixel->y());
            for (const PlotReading& reading : readings) {
                QStringList values{readingText(content_.kind, reading.value)};
                if (std::isfinite(reading.spread)) {
                    values = {tr("%1 ± %2").arg(values.front(),
                                                readingText(content_.kind, reading.spread))};
                }
                if (std::isfinite(reading.smooth)) {
                    values.append(readingText(content_.kind, reading.smooth));
                    isSmoothed = true;
                }
                rows.push_back({reading.color, reading.label, values});
            }
            if (!readings.empty()) {
                const auto next = std::ranges::min_element(
                    readings, {}, [&](const PlotReading& r) { return std::abs(r.x - *x); });
                at = next->x;
            }
            for (BoxRow& row : rows) { // one column each
                row.values.resize(isSmoothed ? 2 : 1);
            }
            for (const QString& text : marksNear(*x)) {
                rows.push_back({{}, text, {}});
            }
        } else {
            for (const PlotPoint& point : content_.points) {
                const QPointF there(xAxis->coordToPixel(point.at.x()),
                                    yAxis->coordToPixel(point.at.y()));
                if (QLineF(there, *pixel).length() <= 1.5 * kReach) {
                    rows.push_back(
                        {point.style.color, tr("%1: %2").arg(point.label, point.text), {}});
                }
            }
        }
        QString title = xText(content_, at);
        cursorBox_->showAt({xAxis->coordToPixel(*x), pixel->y()},
                           isSmoothed ? tr("%1 · value, smoothed").arg(title) : title,
                           std::move(rows));
    }
    layer(QStringLiteral("cursor"))->replot();
}

void PlotView::showMarks(std::optional<double> a, std::optional<double> b) {
    a_ = a;
    b_ = b;
    const auto place = [this](QCPItemStraightLine* line, std::optional<double> x) {
        line->setVisible(x && content_.x);
        if (x) {
            line->point1->setCoords(*x, 0);
            line->point2->setCoords(*x, 1);
        }
    };
    place(markA_, a);
    place(markB_, b);
    std::vector<BoxRow> rows;
    if (isCompact_) {
        marksBox_->hide(); // there is no room; the large plot has it
    } else if (a && b && content_.x) {
        const std::vector<PlotReading> atB = readingsAt(*b);
        for (const PlotReading& reading : readingsAt(*a)) {
            const auto other = std::ranges::find_if(atB, [&](const PlotReading& r) {
                return r.run == reading.run && r.label == reading.label;
            });
            if (other != atB.end()) {
                const double change = other->value - reading.value;
                rows.push_back({reading.color,
                                reading.label,
                                {readingText(content_.kind, reading.value),
                                 readingText(content_.kind, other->value),
                                 (change < 0 ? QString() : QStringLiteral("+")) +
                                     readingText(content_.kind, change)}});
            }
        }
        marksBox_->showInCorner(
            tr("A %1, B %2, difference").arg(xText(content_, *a), xText(content_, *b)),
            std::move(rows));
    } else if ((a || b) && content_.x) {
        marksBox_->showInCorner(a ? tr("A %1 · press B at another place").arg(xText(content_, *a))
                                  : tr("B %1 · press A at another place").arg(xText(content_, *b)),
                                {BoxRow{}});
    } else {
        marksBox_->hide();
    }
    layer(QStringLiteral("cursor"))->replot();
}

namespace {

QStringList textsOf(const PlotBox& box) {
    QStringList texts;
    if (box.rows().empty()) {
        return texts;
    }
    texts << box.title();
    for (const BoxRow& row : box.rows()) {
        texts << (QStringList{row.label} + row.values).join(QLatin1String(" | "));
    }
    return texts;
}

} // namespace

QStringList PlotView::cursorTexts() const {
    return textsOf(*cursorBox_);
}

QStringList PlotView::markTexts() const {
    return textsOf(*marksBox_);
}

QSize PlotView::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6};
}

QSize PlotView::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 14};
}

void PlotView::resizeEvent(QResizeEvent* event) {
    stale_ = true;
    QCustomPlot::resizeEvent(event);
    replot(rpQueuedReplot); // the width of the axes is known only behind the first
    stale_ = true;
}

void PlotView::zoomX(double factor, double aboutPixel) {
    const double left = xAxis->coordToPixel(xAxis->range().lower);
    const double right = xAxis->coordToPixel(xAxis->range().upper);
    emit xRangeWanted(QCPRange(xAxis->pixelToCoord(aboutPixel + (left - aboutPixel) * factor),
                               xAxis->pixelToCoord(aboutPixel + (right - aboutPixel) * factor)));
}

void PlotView::zoomY(double factor, double aboutPixel) {
    const double bottom = yAxis->coordToPixel(yAxis->range().lower);
    const double top = yAxis->coordToPixel(yAxis->range().upper);
    setYRange(QCPRange(yAxis->pixelToCoord(aboutPixel + (bottom - aboutPixel) * factor),
                       yAxis->pixelToCoord(aboutPixel + (top - aboutPixel) * factor)));
}

void PlotView::panBy(double dx, double dy) {
    // By pixels, so that it is right on a logarithmic axis, too.
    const auto moved = [](const QCPAxis* axis, double by) {
        const QCPRange range = axis->range();
        return QCPRange(axis->pixelToCoord(axis->coordToPixel(range.lower) + by),
                        axis->pixelToCoord(axis->coordToPixel(range.upper) + by));
    };
    if (dx != 0) {
        emit xRangeWanted(moved(xAxis, dx));
    }
    if (dy != 0) {
        setYRange(moved(yAxis, dy));
    }
}

void PlotView::zoomInto(const QRect& box) {
    const QRect inside = box.intersected(axisRect()->rect());
    if (box.height() > kFlat && inside.height() > 1) {
        setYRange(
            QCPRange(yAxis->pixelToCoord(inside.bottom()), yAxis->pixelToCoord(inside.top())));
    }
    if (box.width() > kFlat && inside.width() > 1) {
        emit xRangeWanted(
            QCPRange(xAxis->pixelToCoord(inside.left()), xAxis->pixelToCoord(inside.right())));
    }
}

void PlotView::wheelEvent(QWheelEvent* event) {
    event->accept();
    const QPointF at = event->position();
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier) || turned.y() == 0) {
        const int delta = turned.x() != 0 ? turned.x() : turned.y();
        panBy(-delta / 120.0 * kPanStep * axisRect()->width(), 0);
        return;
    }
    const double factor = std::pow(kZoomStep, turned.y() / 120.0);
    const QRect area = axisRect()->rect();
    if (event->modifiers().testFlag(Qt::ControlModifier) || at.x() < area.left()) {
        zoomY(factor, std::clamp<double>(at.y(), area.top(), area.bottom()));
    } else {
        zoomX(factor, std::clamp<double>(at.x(), area.left(), area.right()));
    }
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    button_ = event->button();
    pressed_ = panned_ = event->pos();
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    const bool isDrag =
        (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (button_ == Qt::LeftButton && isDrag) {
        QRect box = QRect(pressed_, event->pos()).normalized();
        const QRect area = axisRect()->rect();
        if (box.height() <= kFlat) { // in x alone
            box.setTop(area.top());
            box.setBottom(area.bottom());
        } else if (box.width() <= kFlat) {
            box.setLeft(area.left());
            box.setRight(area.right());
        }
        band_->setGeometry(box.intersected(area));
        band_->show();
        return;
    }
    if ((button_ == Qt::RightButton || button_ == Qt::MiddleButton) && isDrag) {
        const QPoint moved = panned_ - event->pos();
        panned_ = event->pos();
        panBy(moved.x(), ownY_ ? moved.y() : 0);
        return;
    }
    const bool inside = axisRect()->rect().contains(event->pos());
    const std::optional<double> x = inside && content_.emptyText.isEmpty()
                                        ? std::optional(xAxis->pixelToCoord(event->position().x()))
                                        : std::nullopt;
    emit cursorMoved(x, event->position());
    const qint64 run = inside ? runAt(event->position()) : header_->runAt(event->position());
    setCursor(!inside && run != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (run != pointedAt_) {
        pointedAt_ = run;
        emit runPointedAt(run);
    }
}

// The run whose curve is next to the pixel.
qint64 PlotView::runAt(const QPointF& pixel) const {
    qint64 run = 0;
    double least = kReach;
    if (!content_.x) {
        for (const PlotPoint& point : content_.points) {
            const QPointF at(xAxis->coordToPixel(point.at.x()), yAxis->coordToPixel(point.at.y()));
            if (const double far = QLineF(at, pixel).length(); far < least) {
                least = far;
                run = point.run;
            }
        }
        return run;
    }
    for (const PlotReading& reading : readingsAt(xAxis->pixelToCoord(pixel.x()))) {
        const double y = std::isfinite(reading.smooth) ? reading.smooth : reading.value;
        const double far = std::abs(yAxis->coordToPixel(y) - pixel.y());
        if (far < least) {
            least = far;
            run = reading.run;
        }
    }
    return run;
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    const bool isClick =
        (event->pos() - pressed_).manhattanLength() < QApplication::startDragDistance();
    const Qt::MouseButton button = std::exchange(button_, Qt::NoButton);
    band_->hide();
    if (button == Qt::LeftButton && !isClick) {
        zoomInto(QRect(pressed_, event->pos()).normalized());
        emit cursorMoved(std::nullopt, {}); // it would stand at another place now
    } else if (isClick && !axisRect()->rect().contains(event->pos()) &&
               header_->runAt(event->position()) != 0) {
        emit runStyleWanted(header_->runAt(event->position()), event->globalPosition().toPoint());
    } else if (button == Qt::RightButton && isClick) {
        emit menuWanted(event->globalPosition().toPoint());
    } else if (button == Qt::LeftButton && axisRect()->rect().contains(event->pos()) &&
               content_.emptyText.isEmpty()) {
        emit placeClicked(xAxis->pixelToCoord(event->position().x()));
    }
}

void PlotView::mouseDoubleClickEvent(QMouseEvent*) {
    button_ = Qt::NoButton;
    ownY_.reset();
    emit fitWanted();
}

// To the next measured point of the first curve, or of the band.
void PlotView::moveCursor(int points) {
    const QRect area = axisRect()->rect();
    if (!content_.x || content_.series.empty()) {
        return;
    }
    const PlotSeries& series = content_.series.front();
    const std::vector<double>& steps = series.curve->raw().x();
    const double from = cursorX_ ? *cursorX_ : xAxis->pixelToCoord(area.center().x());
    const auto at = static_cast<std::ptrdiff_t>(series.curve->near(series.axis->step(from)));
    const auto next =
        std::clamp<std::ptrdiff_t>(at + (cursorX_ ? points : 0), 0, std::ssize(steps) - 1);
    emit cursorMoved(series.axis->x(steps[static_cast<std::size_t>(next)]), area.center());
    announce(this, cursorTexts().join(QLatin1String("; ")));
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const QRect area = axisRect()->rect();
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool isOther = (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier)) != 0;
    switch (isOther ? 0 : event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return control ? zoomY(kZoomStep, area.center().y()) : zoomX(kZoomStep, area.center().x());
    case Qt::Key_Minus:
        return control ? zoomY(1 / kZoomStep, area.center().y())
                       : zoomX(1 / kZoomStep, area.center().x());
    case Qt::Key_0:
    case Qt::Key_Home:
        ownY_.reset();
        emit fitWanted();
        return;
    case Qt::Key_Left:
        return control ? moveCursor(-1) : panBy(-kPanStep * area.width(), 0);
    case Qt::Key_Right:
        return control ? moveCursor(1) : panBy(kPanStep * area.width(), 0);
    case Qt::Key_Up:
        return panBy(0, -kPanStep * area.height());
    case Qt::Key_Down:
        return panBy(0, kPanStep * area.height());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (cursorX_) {
            emit placeClicked(*cursorX_);
            return;
        }
        break;
    case Qt::Key_A:
        emit marksWanted(cursorX_, b_);
        return;
    case Qt::Key_B:
        emit marksWanted(a_, cursorX_);
        return;
    case Qt::Key_Escape:
        if (a_ || b_) {
            emit marksWanted(std::nullopt, std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QCustomPlot::keyPressEvent(event);
}

void PlotView::leaveEvent(QEvent* event) {
    QCustomPlot::leaveEvent(event);
    emit cursorMoved(std::nullopt, {});
    if (pointedAt_ != 0) {
        pointedAt_ = 0;
        emit runPointedAt(0);
    }
}

void PlotView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        emit menuWanted(mapToGlobal(rect().center()));
    }
}

void PlotView::focusInEvent(QFocusEvent* event) {
    QCustomPlot::focusInEvent(event);
    updateFrame();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    QCustomPlot::focusOutEvent(event);
    updateFrame();
}

} // namespace sharesnet
