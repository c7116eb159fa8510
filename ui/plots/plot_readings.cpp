#include "ui/plots/plot_readings.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace sharesnet {

namespace {

constexpr double kNoReading = std::numeric_limits<double>::quiet_NaN();

struct ReadingText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotView)
};

double shownValue(const PlotReading& reading) {
    return std::isfinite(reading.smooth) ? reading.smooth : reading.value;
}

double distanceTo(const PlotPoint& point, const QCustomPlot& plot, const QPointF& pixel) {
    const QPointF at(plot.xAxis->coordToPixel(point.at.x()),
                     plot.yAxis->coordToPixel(point.at.y()));
    return QLineF(at, pixel).length();
}

void readBands(const PlotContent& content, double x, double near, std::vector<PlotReading>& found) {
    for (const PlotBand& band : content.bands) {
        if (band.x.empty() || x < band.x.front() - near || x > band.x.back() + near) {
            continue;
        }
        auto at = static_cast<std::size_t>(std::ranges::lower_bound(band.x, x) - band.x.begin());
        if (at == band.x.size() || (at > 0 && x - band.x[at - 1] <= band.x[at] - x)) {
            --at;
        }
        found.push_back({0, band.label, band.style.color, band.x[at], band.mean[at], kNoReading,
                         band.high[at] - band.mean[at]});
    }
}

QString readingLabel(const PlotContent& content, const PlotSeries& series, bool severalRuns) {
    const QString label = !severalRuns ? series.part
                          : series.part.isEmpty()
                              ? series.label
                              : ReadingText::tr("%1 · %2").arg(series.label, series.part);
    return label.isEmpty() ? content.title : label;
}

void readSeries(const PlotContent& content, double x, double near,
                std::vector<PlotReading>& found) {
    const bool severalRuns = std::ranges::any_of(content.series, [&](const PlotSeries& series) {
        return series.run != content.series.front().run;
    });
    for (const PlotSeries& series : content.series) {
        const CurvePyramid& raw = series.curve->raw();
        const double first = series.axis->x(raw.x().front());
        const double last = series.axis->x(raw.x().back());
        // A point stands for the distance to its neighbor, so that one is read at all places.
        const double reach = std::max(
            near, raw.size() > 1 ? (last - first) / static_cast<double>(raw.size() - 1) / 2 : near);
        if (series.isMember || x < first - reach || x > last + reach) {
            continue;
        }
        const std::size_t at = series.curve->near(series.axis->step(x));
        found.push_back({series.run, readingLabel(content, series, severalRuns), series.style.color,
                         series.axis->x(raw.x()[at]), raw.y()[at],
                         series.curve->isSmoothed() ? series.curve->smooth().y()[at] : kNoReading,
                         kNoReading});
    }
}

} // namespace

std::vector<PlotReading> readingsAt(const PlotContent& content, const QCPAxis& xAxis, double x) {
    const double near = std::abs(xAxis.pixelToCoord(kPointerReach) - xAxis.pixelToCoord(0));
    std::vector<PlotReading> found;
    readBands(content, x, near, found);
    readSeries(content, x, near, found);
    std::ranges::stable_sort(found, [](const PlotReading& a, const PlotReading& b) {
        return a.value > b.value || (std::isfinite(a.value) && !std::isfinite(b.value));
    });
    return found;
}

void putNearestFirst(std::vector<PlotReading>& readings, std::size_t room, const QCPAxis& yAxis,
                     double pixelY) {
    if (readings.size() <= room) {
        return;
    }
    const auto away = [&](const PlotReading& reading) {
        const double y = shownValue(reading);
        return std::isfinite(y) ? std::abs(yAxis.coordToPixel(y) - pixelY)
                                : std::numeric_limits<double>::max();
    };
    std::vector<double> distances;
    std::ranges::transform(readings, std::back_inserter(distances), away);
    const auto last = distances.begin() + static_cast<std::ptrdiff_t>(room) - 1;
    std::ranges::nth_element(distances, last);
    std::ranges::stable_partition(
        readings, [&](const PlotReading& reading) { return away(reading) <= *last; });
}

std::vector<QString> marksNear(const PlotContent& content, const QCPAxis& xAxis, double x) {
    std::vector<QString> texts;
    for (const PlotMark& mark : content.marks) {
        if (std::abs(xAxis.coordToPixel(mark.x) - xAxis.coordToPixel(x)) <= kPointerReach) {
            texts.push_back(mark.text);
        }
    }
    return texts;
}

std::vector<const PlotPoint*> pointsNear(const PlotContent& content, const QCustomPlot& plot,
                                         const QPointF& pixel, double reach) {
    std::vector<const PlotPoint*> near;
    for (const PlotPoint& point : content.points) {
        if (distanceTo(point, plot, pixel) <= reach) {
            near.push_back(&point);
        }
    }
    return near;
}

qint64 runNear(const PlotContent& content, const QCustomPlot& plot, const QPointF& pixel) {
    qint64 run = 0;
    double least = kPointerReach;
    const auto take = [&](qint64 of, double distance) {
        if (distance < least) {
            least = distance;
            run = of;
        }
    };
    if (!content.x) {
        for (const PlotPoint& point : content.points) {
            take(point.run, distanceTo(point, plot, pixel));
        }
        return run;
    }
    const double x = plot.xAxis->pixelToCoord(pixel.x());
    for (const PlotReading& reading : readingsAt(content, *plot.xAxis, x)) {
        take(reading.run, std::abs(plot.yAxis->coordToPixel(shownValue(reading)) - pixel.y()));
    }
    return run;
}

} // namespace sharesnet
