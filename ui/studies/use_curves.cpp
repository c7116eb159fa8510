#include "ui/studies/use_curves.h"

#include "ui/plots/plot_text.h"
#include "ui/studies/use_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace sharesnet {

namespace {

constexpr std::size_t kMostMarked = 12; // checkpoints that are marked as points
constexpr std::size_t kFewCurves = 4;   // with lines of full width

// A checkpoint within an epoch has more steps for its finished epochs than one at the end of it:
// the largest of the ratios is that of the run.
double epochsPerStep(const ShownHistory& shown) {
    double most = 0;
    const auto add = [&most](int epoch, std::int64_t step) {
        most = std::max(most, step > 0 ? epoch / static_cast<double>(step) : 0);
    };
    for (const UseMoment& moment : shown.history->moments) {
        add(moment.epoch, moment.step);
    }
    for (const StoredCheckpoint& stored : shown.checkpoints) {
        add(stored.checkpoint.epoch, stored.checkpoint.step);
    }
    return most > 0 ? most : 1;
}

// "use 2"; of what is not shared "block 3".
QString nameOf(const UseStudy& study, std::size_t use) {
    const UseNumbers& numbers = study.uses.at(use);
    return study.shared ? QCoreApplication::translate("UseCurves", "use %1").arg(numbers.use)
                        : QCoreApplication::translate("UseCurves", "block %1").arg(numbers.block);
}

} // namespace

QColor useColor(const Theme& theme, std::size_t use, std::size_t uses) {
    const double part = uses < 2 ? 0 : static_cast<double>(use) / static_cast<double>(uses - 1);
    return mixed(theme.shared(0), theme.shared(1), part);
}

PlotContent useCurves(const ShownHistory& shown, const UseQuantity& quantity, const Theme& theme) {
    const UseHistory& history = *shown.history;
    const double scale = isAccuracy(quantity) ? 100 : 1;
    const auto axis = std::make_shared<const StepAxis>(epochsPerStep(shown));
    const UseStudy& first = *history.moments.at(0).study;
    PlotContent content;
    content.kind = isAccuracy(quantity) ? PlotKind::Accuracy : PlotKind::GradientNorm;
    content.x = XAxis::Epochs;
    content.xLabel = xLabelOf(XAxis::Epochs);
    content.title = isAccuracy(quantity)
                        ? QCoreApplication::translate("UseCurves", "%1 (%)").arg(titleOf(quantity))
                        : titleOf(quantity);
    content.clipped = false;
    content.floor = content.ceiling = std::numeric_limits<double>::quiet_NaN();
    if (shown.step) {
        content.chosen = axis->x(static_cast<double>(*shown.step));
    }
    const std::vector<UseCurve> curves = curvesOf(history, quantity);
    for (std::size_t use = 0; use < curves.size(); ++use) {
        auto curve = std::make_shared<PlottedCurve>();
        for (std::size_t i = 0; i < history.moments.size(); ++i) {
            curve->append(static_cast<double>(history.moments[i].step),
                          scale * curves[use].values[i]);
        }
        PlotSeries series;
        series.run = shown.run;
        series.label = content.title;
        series.part = nameOf(first, use);
        series.curve = std::move(curve);
        series.axis = axis;
        series.style.color = useColor(theme, use, curves.size());
        series.style.width = curves.size() <= kFewCurves ? 2 : 1.25;
        if (history.moments.size() <= kMostMarked) {
            series.style.marker = RunStyle::Marker::Disc;
        }
        if (std::ranges::any_of(curves[use].values,
                                [](double value) { return std::isfinite(value); })) {
            content.legend.push_back({shown.run, series.part, series.style});
            content.series.push_back(std::move(series));
        }
    }
    if (content.series.empty()) {
        content.emptyText = QCoreApplication::translate("UseCurves", "Not defined\nfor these uses");
    }
    return content;
}

} // namespace sharesnet
