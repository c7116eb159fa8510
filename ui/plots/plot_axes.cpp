#include "ui/plots/plot_axes.h"

#include "ui/plots/minus_ticker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sharesnet {

namespace {

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

} // namespace

std::optional<QCPRange> xOfData(const PlotContent& content) {
    bool found = false;
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    const auto add = [&](double x) {
        if (std::isfinite(x) && (!content.logX || x > 0)) {
            low = std::min(low, x);
            high = std::max(high, x);
            found = true;
        }
    };
    for (const PlotSeries& series : content.series) {
        const std::vector<double>& steps = series.curve->raw().x();
        add(series.axis->x(steps.front()));
        add(series.axis->x(steps.back()));
        if (content.logX && steps.size() > 1) {
            add(series.axis->x(steps[1])); // where the first is at 0
        }
    }
    for (const PlotMark& mark : content.marks) {
        add(mark.x);
    }
    for (const PlotPoint& point : content.points) {
        add(point.at.x());
    }
    return found ? std::optional(QCPRange(low, high)) : std::nullopt;
}

QCPRange paddedX(const QCPRange& data, const PlotContent& content) {
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

void prepareAxes(QCustomPlot& plot) {
    plot.xAxis->grid()->setVisible(false);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setNumberFormat(QStringLiteral("g")); // '1e6' as a product looks unlike the rest
        axis->setNumberPrecision(8);
        axis->setSubTicks(false);
        axis->setTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setTickLabelPadding(6);
    }
    plot.yAxis->setBasePen(Qt::NoPen);
}

void styleAxes(QCustomPlot& plot, const QFont& font, const Theme& theme) {
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelColor(theme.muted);
        axis->setLabelColor(theme.muted);
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setPen(QPen(theme.groove, 0));
        axis->grid()->setZeroLinePen(QPen(theme.groove, 0));
    }
}

void setAxes(QCustomPlot& plot, const PlotContent& content, bool compact) {
    const auto scale = [](bool isLog) {
        return isLog ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    };
    const bool isEmpty = !content.emptyText.isEmpty();
    plot.xAxis->setLabel(compact || isEmpty ? QString() : content.xLabel);
    plot.xAxis->setScaleType(scale(content.logX));
    plot.yAxis->setScaleType(scale(content.logY));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) { // numbers of nothing are noise
        axis->setTickLabels(!isEmpty);
        axis->grid()->setVisible(!isEmpty && axis == plot.yAxis);
    }
}

void setTickers(QCustomPlot& plot, const PlotContent& content) {
    const QFontMetrics metrics(plot.xAxis->tickLabelFont());
    const QCPAxisRect& area = *plot.axisRect();
    const auto x = tickerOf(content, plot.xAxis->range());
    x->setTickCount(std::clamp(
        area.width() / (2 * metrics.horizontalAdvance(QStringLiteral("0,000.0"))), 2, 7));
    plot.xAxis->setTicker(x);
    const QSharedPointer<QCPAxisTicker> y =
        content.logY ? QSharedPointer<QCPAxisTicker>(new MinusTicker<QCPAxisTickerLog>)
                     : QSharedPointer<QCPAxisTicker>(new MinusTicker<QCPAxisTicker>);
    y->setTickCount(std::clamp(area.height() / (3 * metrics.height()), 2, 6));
    plot.yAxis->setTicker(y);
}

} // namespace sharesnet
