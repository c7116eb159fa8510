#include "ui/plots/plot_description.h"

#include "ui/plots/plot_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <optional>

namespace sharesnet {

namespace {

constexpr qsizetype kMostDescribed = 12; // curves or points that are told one by one

struct DescriptionText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotDescription)
};

QString nameOf(const PlotSeries& series) {
    return series.part.isEmpty() ? series.label
                                 : DescriptionText::tr("%1, %2").arg(series.label, series.part);
}

// The place of the highest accuracy or the lowest loss; nothing where no value is best.
std::optional<std::size_t> bestOf(PlotKind kind, const std::vector<double>& values) {
    if (kind != PlotKind::Accuracy && kind != PlotKind::Loss) {
        return std::nullopt;
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isBetter = !best || (kind == PlotKind::Accuracy ? values[i] > values[*best]
                                                                   : values[i] < values[*best]);
        if (std::isfinite(values[i]) && isBetter) {
            best = i;
        }
    }
    return best;
}

QString valuesText(const PlotContent& content, const QString& name, const std::vector<double>& x,
                   const std::vector<double>& y) {
    QString text = DescriptionText::tr("%1: last %2 at %3")
                       .arg(name, readingText(content.kind, y.back()), xText(content, x.back()));
    if (const auto best = bestOf(content.kind, y); best && *best + 1 < y.size()) {
        text += DescriptionText::tr(", best %1 at %2")
                    .arg(readingText(content.kind, y[*best]), xText(content, x[*best]));
    }
    return text;
}

QString seriesText(const PlotContent& content, const PlotSeries& series) {
    const CurvePyramid& raw = series.curve->raw();
    std::vector<double> x;
    std::ranges::transform(raw.x(), std::back_inserter(x),
                           [&](double step) { return series.axis->x(step); });
    return valuesText(content, nameOf(series), x, raw.y());
}

QString bandText(const PlotContent& content, const PlotBand& band) {
    return valuesText(
        content,
        DescriptionText::tr("%1, mean of %n run(s)", nullptr, static_cast<int>(band.runs))
            .arg(band.label),
        band.x, band.mean);
}

} // namespace

QString plotDescription(const PlotContent& content) {
    if (!content.emptyText.isEmpty()) {
        return QString(content.emptyText).replace(u'\n', u' ');
    }
    QStringList told;
    for (const PlotBand& band : content.bands) {
        if (!band.mean.empty()) {
            told << bandText(content, band);
        }
    }
    for (const PlotSeries& series : content.series) {
        if (!series.isMember && series.curve->raw().size() > 0) {
            told << seriesText(content, series);
        }
    }
    for (const PlotPoint& point : content.points) {
        told << DescriptionText::tr("%1: %2").arg(point.label, point.text);
    }
    if (const qsizetype more = told.size() - kMostDescribed; more > 0) {
        told.resize(kMostDescribed);
        told << DescriptionText::tr("%n more", nullptr, static_cast<int>(more));
    }
    return told.join(QStringLiteral("; "));
}

} // namespace sharesnet
