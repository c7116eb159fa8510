#include "ui/compare/trade_off_content.h"

#include "ui/base/core_text.h"
#include "ui/base/languages.h"
#include "ui/base/number_text.h"
#include "ui/runs/run_style.h"
#include "ui/runs/run_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <vector>

namespace sharesnet {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct TradeOffText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::TradeOffContent)
};

struct Unit {
    double size = 1;
    QString name; // "M", "min"; may be empty
};

// So that the largest value has up to four figures before the point.
Unit unitFor(const RunColumn& cost, double largest) {
    if (cost.kind == ColumnKind::Duration) {
        return largest < 180        ? Unit{1, TradeOffText::tr("s")}
               : largest < 3 * 3600 ? Unit{60, TradeOffText::tr("min")}
                                    : Unit{3600, TradeOffText::tr("h")};
    }
    if (cost.unit == "B") {
        return largest < 4e9 ? Unit{1024.0 * 1024, TradeOffText::tr("MiB")}
                             : Unit{1024.0 * 1024 * 1024, TradeOffText::tr("GiB")};
    }
    return largest < 1e4    ? Unit{1, {}}
           : largest < 1e6  ? Unit{1e3, TradeOffText::tr("k")}
           : largest < 1e10 ? Unit{1e6, TradeOffText::tr("M")}
                            : Unit{1e9, TradeOffText::tr("G")};
}

QString accuracyText(const MeanEstimate& accuracy) {
    const QString mean = percentText(accuracy.mean, 2);
    if (!accuracy.interval) {
        return mean;
    }
    return TradeOffText::tr("%1 ± %2").arg(
        mean, fixedText(100 * (accuracy.interval->high - accuracy.mean), 2));
}

using RecordsById = std::unordered_map<std::int64_t, const RunRecord*>;

QStringList testImagesOf(const TradeOffPoint& point, const RecordsById& records) {
    std::vector<TestedRun> tested;
    for (const std::int64_t id : point.runs) {
        if (const auto found = records.find(id); found != records.end()) {
            tested.push_back({id, runText(*found->second), testImagesText(*found->second)});
        }
    }
    return testImagesTexts(tested);
}

} // namespace

std::vector<const RunColumn*> costColumns(const RunColumns& columns) {
    std::vector<const RunColumn*> found;
    for (const char* key : {"params", "macs", "duration", "memory"}) {
        if (const RunColumn* column = columns.find(key)) {
            found.push_back(column);
        }
    }
    return found;
}

QString costTitle(const RunColumn& cost) {
    return cost.key == "duration" ? TradeOffText::tr("Training time") : coreText(cost.title);
}

PlotContent tradeOffContent(const TradeOff& tradeOff, const TradeOffLook& look,
                            const Theme& theme) {
    PlotContent content;
    content.kind = PlotKind::Parameters;
    content.floor = 0;
    content.ceiling = 100;
    content.clipped = false;
    content.logX = look.logX;
    content.labelsPoints = true;
    double largest = 0;
    bool hasIntervals = false;
    for (const TradeOffPoint& point : tradeOff.points) {
        largest = std::max(largest, point.cost);
        hasIntervals = hasIntervals || point.accuracy.interval;
    }
    const Unit unit = unitFor(*look.cost, largest);
    const QString title = costTitle(*look.cost);
    const QString inUnit =
        unit.name.isEmpty() ? title : TradeOffText::tr("%1 (%2)").arg(title, unit.name);
    content.xLabel = inUnit;
    content.title = TradeOffText::tr("%1 (%) vs. %2").arg(look.accuracyTitle, midSentence(title));
    if (look.cost->key == "macs") {
        content.title = TradeOffText::tr("%1 (%) vs. MACs").arg(look.accuracyTitle);
    }
    if (hasIntervals) {
        content.title =
            TradeOffText::tr("%1, mean over seeds with 95 % interval").arg(content.title);
    }
    content.pointAxis = {QString::fromStdString(look.cost->key),
                         QStringLiteral("%1: %2").arg(inUnit, QStringLiteral("%1"))};
    RecordsById records;
    for (const RunPtr& run : look.runs) {
        records.emplace(run->id, run.get());
    }
    for (const TradeOffPoint& from : tradeOff.points) {
        PlotPoint point;
        point.runs.assign(from.runs.begin(), from.runs.end());
        point.run = point.runs.size() == 1 ? point.runs.front() : 0;
        point.at = {from.cost / unit.size, 100 * from.accuracy.mean};
        point.cost = from.cost;
        point.low = from.accuracy.interval ? 100 * from.accuracy.interval->low : kNaN;
        point.high = from.accuracy.interval ? 100 * from.accuracy.interval->high : kNaN;
        point.onFront = from.onFront;
        const RunStyle style = styleOfRun(point.runs.front());
        point.style = {from.onFront ? style.in(theme) : theme.faint, 2, Qt::SolidLine,
                       style.marker};
        const QString label = coreText(from.label);
        point.label = from.accuracy.count > 1
                          ? TradeOffText::tr("%1 (n = %2)").arg(label).arg(from.accuracy.count)
                          : label;
        point.text =
            TradeOffText::tr("%1, %2")
                .arg(accuracyText(from.accuracy),
                     QStringLiteral("%1 %2").arg(
                         valueText(*look.cost, ColumnValue(from.cost)),
                         look.cost->kind == ColumnKind::Count ? midSentence(title) : QString()))
                .trimmed();
        point.testImages = testImagesOf(from, records);
        content.points.push_back(std::move(point));
    }
    for (const std::size_t place : tradeOff.front) {
        content.front.push_back(content.points[place].at);
    }
    return content;
}

} // namespace sharesnet
