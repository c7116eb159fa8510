#include "ui/plots/plot_points.h"

#include "core/statistics/means.h"
#include "core/statistics/pareto.h"
#include "ui/base/number_text.h"
#include "ui/plots/plot_parts.h"
#include "ui/runs/run_text.h"

#include <QCoreApplication>

#include <limits>
#include <optional>

namespace sharesnet {

namespace {

constexpr double kNoInterval = std::numeric_limits<double>::quiet_NaN();
constexpr int kPointDecimals = 2; // of percents

struct PointText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotContent)
};

struct BestTests {
    std::vector<double> percents;
    std::vector<qint64> runs;
    std::vector<TestedRun> tested;
    int epoch = 0; // of the first
};

BestTests bestTestsOf(const std::vector<const ShownRun*>& runs) {
    BestTests best;
    for (const ShownRun* run : runs) {
        // one in its first epochs would pull the mean down
        const bool counts = runs.size() == 1 || run->run->record().state == RunState::Finished;
        if (const auto top = run->run->bestEpoch(); top && counts) {
            best.percents.push_back(100 * top->testTop1);
            best.epoch = best.runs.empty() ? top->epoch : best.epoch;
            best.runs.push_back(run->id);
            best.tested.push_back({run->id, run->label, testImagesText(run->run->record())});
        }
    }
    return best;
}

// Of runs with the same parameters; nothing: none of them has a test accuracy yet.
std::optional<PlotPoint> pointOf(const std::vector<const ShownRun*>& runs, const QString& label,
                                 const Theme& theme) {
    const BestTests best = bestTestsOf(runs);
    const ShownRun& first = *runs.front();
    const std::int64_t parameters = first.run->record().parameters;
    if (best.runs.empty() || parameters <= 0) {
        return std::nullopt;
    }
    const MeanEstimate mean = meanOf(best.percents);
    const QColor color = first.style.in(theme);
    PlotPoint point;
    point.run = runs.size() == 1 ? first.id : 0;
    point.runs = best.runs;
    point.at = {asReal(parameters) / 1e6, mean.mean};
    point.cost = asReal(parameters);
    point.low = mean.interval ? mean.interval->low : kNoInterval;
    point.high = mean.interval ? mean.interval->high : kNoInterval;
    point.style = {first.isMuted ? faded(color, kMutedAlpha) : color, 2, Qt::SolidLine,
                   first.style.marker};
    point.label = label;
    point.text = best.runs.size() == 1
                     ? PointText::tr("%1 parameters, best test %2, epoch %3")
                           .arg(grouped(parameters), percentText(mean.mean / 100, kPointDecimals))
                           .arg(best.epoch)
                     : PointText::tr("%1 parameters, best test %2 ± %3 (n = %4)")
                           .arg(grouped(parameters), percentText(mean.mean / 100, kPointDecimals),
                                fixedText(point.high - mean.mean, kPointDecimals))
                           .arg(best.runs.size());
    point.testImages = testImagesTexts(best.tested);
    return point;
}

} // namespace

void addPoints(PlotContent& content, const std::vector<ShownRun>& runs,
               const std::vector<ShownGroup>& groups, const PlotSettings& settings,
               const Theme& theme) {
    content.xLabel = PointText::tr("Parameters (M)");
    const auto add = [&](const std::vector<const ShownRun*>& of, const QString& label) {
        const std::optional<PlotPoint> point = pointOf(of, label, theme);
        if (point) {
            content.points.push_back(*point);
        }
        if (point && runs.size() > 1) {
            content.legend.push_back(
                {point->run, label, {point->style.color, 0, Qt::NoPen, point->style.marker}});
        }
    };
    if (settings.grouped) {
        for (const ShownGroup& group : groups) {
            add(group.runs, group.label);
        }
    } else {
        for (const ShownRun& run : runs) {
            add({&run}, run.label);
        }
    }
    std::vector<CostAndGain> all;
    for (const PlotPoint& point : content.points) {
        all.push_back({point.at.x(), point.at.y()});
    }
    for (const std::size_t place : paretoFront(all)) {
        content.front.push_back(content.points[place].at);
    }
}

} // namespace sharesnet
