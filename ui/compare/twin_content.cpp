#include "ui/compare/twin_content.h"

#include "ui/base/core_text.h"
#include "ui/runs/run_style.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace sharesnet {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

struct TwinText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::TwinContent)
};

bool isAccuracy(TwinMetric metric) {
    return metric == TwinMetric::TestAccuracy || metric == TwinMetric::TrainAccuracy;
}

QColor faded(QColor color) {
    color.setAlphaF(0.45F);
    return color;
}

// A plot of curves over epochs or steps, still empty.
PlotContent plotOf(TwinMetric metric, TwinAxis axis) {
    PlotContent content;
    content.kind = isAccuracy(metric) ? PlotKind::Accuracy : PlotKind::Loss;
    content.x = axis == TwinAxis::Epochs ? XAxis::Epochs : XAxis::Steps;
    content.xLabel = axis == TwinAxis::Epochs ? TwinText::tr("Epoch") : TwinText::tr("Step");
    content.floor = 0;
    content.ceiling = isAccuracy(metric) ? 100 : kNoValue;
    return content;
}

PlotSeries seriesOf(const std::vector<double>& x, const std::vector<double>& y, qint64 run,
                    const QString& label, const LineStyle& style) {
    auto curve = std::make_shared<PlottedCurve>();
    for (std::size_t i = 0; i < x.size(); ++i) {
        curve->append(x[i], y[i]);
    }
    PlotSeries series;
    series.run = run;
    series.label = label;
    series.curve = std::move(curve);
    series.axis = std::make_shared<StepAxis>(); // x is counted as it is drawn already
    series.style = style;
    return series;
}

std::vector<double> scaled(const TwinCurve& curve, double scale) {
    std::vector<double> values;
    for (const MeanEstimate& mean : curve.means) {
        values.push_back(scale * mean.mean);
    }
    return values;
}

// The runs of a group thin, their mean with its interval over them.
void add(PlotContent& content, const TwinGroup& group, TwinMetric metric, TwinAxis axis,
         LineStyle style, qint64 marker) {
    const double scale = isAccuracy(metric) ? 100 : 1;
    const QString label = coreText(group.label);
    const TwinGroup counted = countedIn(group);
    const auto measured = static_cast<std::size_t>(std::ranges::count_if(
        counted.runs, [&](const TwinRun& run) { return !curveOf(run, metric, axis).x.empty(); }));
    for (const TwinRun& run : group.runs) {
        const TwinCurve curve = curveOf(run, metric, axis);
        if (curve.x.empty()) {
            continue;
        }
        PlotSeries series = seriesOf(curve.x, scaled(curve, scale), run.run, label, style);
        const bool counts =
            std::ranges::find(counted.runs, run.run, &TwinRun::run) != counted.runs.end();
        if (measured > 1 || !counts) {
            series.isMember = true;
            series.style = {faded(style.color), 0.8, Qt::SolidLine, std::nullopt};
        }
        content.series.push_back(std::move(series));
    }
    if (measured > 1) {
        const TwinCurve means = curveOf(group, metric, axis);
        PlotBand band{label, measured, style, means.x, scaled(means, scale), {}, {}};
        for (const MeanEstimate& mean : means.means) {
            band.low.push_back(mean.interval ? scale * mean.interval->low : kNoValue);
            band.high.push_back(mean.interval ? scale * mean.interval->high : kNoValue);
        }
        content.bands.push_back(std::move(band));
    }
    content.legend.push_back(
        {marker,
         measured > 1 ? TwinText::tr("%1 (n = %2)").arg(label).arg(measured) : label,
         {style.color, 2, style.dash, std::nullopt}});
}

LineStyle styleOf(const TwinGroup& group, const Theme& theme) {
    const RunStyle style = styleOfRun(group.runs.front().run);
    return {style.in(theme), 2, style.dash, std::nullopt};
}

PlotContent gapContent(const TwinGroup& first, const TwinGroup& second, TwinMetric metric,
                       TwinAxis axis, const Theme& theme) {
    const double scale = isAccuracy(metric) ? 100 : 1;
    PlotContent content = plotOf(metric, axis);
    content.clipped = false; // all of the interval is to be seen
    content.floor = content.ceiling = kNoValue;
    const TwinGap gap = gapOf(first, second, metric, axis);
    const QString what =
        isAccuracy(metric) ? TwinText::tr("%1 − %2 (points)") : TwinText::tr("%1 − %2");
    content.title = what.arg(coreText(second.label), coreText(first.label));
    const LineStyle style{theme.text, 2, Qt::SolidLine, std::nullopt};
    bool hasInterval = false;
    std::vector<double> values;
    PlotBand band{TwinText::tr("gap"),
                  std::max(countedIn(first).runs.size(), countedIn(second).runs.size()),
                  style,
                  gap.x,
                  {},
                  {},
                  {}};
    for (const MeanDifference& each : gap.gaps) {
        values.push_back(scale * each.difference);
        band.low.push_back(each.interval ? scale * each.interval->low : kNoValue);
        band.high.push_back(each.interval ? scale * each.interval->high : kNoValue);
        hasInterval = hasInterval || each.interval;
    }
    if (values.empty()) {
        content.emptyText = TwinText::tr("Nothing was measured at the same place in both");
        return content;
    }
    const qint64 run = first.runs.front().run;
    content.series.push_back(seriesOf(gap.x, values, run, TwinText::tr("gap"), style));
    PlotSeries zero =
        seriesOf(gap.x, std::vector<double>(gap.x.size()), run, TwinText::tr("no difference"),
                 {theme.muted, 1, Qt::DashLine, std::nullopt});
    zero.isMember = true; // nothing to read
    if (hasInterval) {
        content.series.back().isMember = true; // the band reads it
        band.mean = std::move(values);
        content.bands.push_back(std::move(band));
        content.title = (gap.paired ? TwinText::tr("%1, 95 % interval, paired by seed")
                                    : TwinText::tr("%1, 95 % interval"))
                            .arg(content.title);
    }
    content.series.push_back(std::move(zero));
    return content;
}

} // namespace

QString titleOf(TwinMetric metric) {
    switch (metric) {
    case TwinMetric::TestAccuracy:
        return TwinText::tr("Test accuracy");
    case TwinMetric::TestLoss:
        return TwinText::tr("Test loss");
    case TwinMetric::TrainAccuracy:
        return TwinText::tr("Train accuracy");
    case TwinMetric::TrainLoss:
        return TwinText::tr("Train loss");
    }
    return {};
}

TwinContent twinContent(const TwinGroup& first, const TwinGroup& second, TwinMetric metric,
                        TwinAxis axis, const Theme& theme) {
    TwinContent both{plotOf(metric, axis), gapContent(first, second, metric, axis, theme)};
    PlotContent& curves = both.curves;
    curves.title =
        isAccuracy(metric) ? TwinText::tr("%1 (%)").arg(titleOf(metric)) : titleOf(metric);
    LineStyle one = styleOf(first, theme);
    LineStyle other = styleOf(second, theme);
    if (other.color == one.color) {
        other.dash = one.dash == Qt::SolidLine ? Qt::DashLine : Qt::SolidLine;
    }
    add(curves, first, metric, axis, one, first.runs.front().run);
    add(curves, second, metric, axis, other, second.runs.front().run);
    if (!curves.bands.empty()) {
        curves.title = TwinText::tr("%1, mean over seeds with 95 % interval").arg(curves.title);
    }
    if (curves.series.empty()) {
        curves.emptyText = TwinText::tr("Available after\nthe first epoch");
    }
    return both;
}

} // namespace sharesnet
