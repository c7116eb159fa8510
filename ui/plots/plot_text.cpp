#include "ui/plots/plot_text.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kAccuracyDecimals = 2; // of percents

struct PlotText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotContent)
};

} // namespace

QString readingText(PlotKind kind, double value) {
    if (!std::isfinite(value)) {
        return std::isnan(value) ? PlotText::tr("NaN") : PlotText::tr("infinite");
    }
    const bool isAccuracy = kind == PlotKind::Accuracy || kind == PlotKind::Parameters;
    return isAccuracy ? fixedText(value, kAccuracyDecimals) : valueText(value, 6);
}

QString xText(const PlotContent& content, double x) {
    if (!content.x) {
        return content.pointAxis.text.arg(valueText(x, 4));
    }
    switch (*content.x) {
    case XAxis::Steps:
        return PlotText::tr("step %1").arg(grouped(std::llround(x)));
    case XAxis::Epochs:
        return PlotText::tr("epoch %1").arg(valueText(std::round(x * 100) / 100, 6));
    case XAxis::Relative: {
        const std::int64_t seconds = std::llround(x);
        return QStringLiteral("%1:%2:%3")
            .arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    case XAxis::WallTime:
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(std::llround(x)),
                                  QLocale::ShortFormat);
    }
    return {};
}

QString xLabelOf(XAxis x) {
    switch (x) {
    case XAxis::Steps:
        return PlotText::tr("Step");
    case XAxis::Epochs:
        return PlotText::tr("Epoch");
    case XAxis::Relative:
        return PlotText::tr("Time since the first step (h:mm:ss)");
    case XAxis::WallTime:
        return PlotText::tr("Time of day");
    }
    return {};
}

QString plotTitle(PlotKind kind) {
    switch (kind) {
    case PlotKind::Accuracy:
        return PlotText::tr("Accuracy (%)");
    case PlotKind::Loss:
        return PlotText::tr("Loss");
    case PlotKind::LearningRate:
        return PlotText::tr("Learning rate");
    case PlotKind::Throughput:
        return PlotText::tr("Throughput (images/s)");
    case PlotKind::GradientNorm:
        return PlotText::tr("Gradient norm");
    case PlotKind::UpdateRatio:
        return PlotText::tr("Update ratio: norm of a step's change / norm of the weights");
    case PlotKind::Memory:
        return PlotText::tr("Memory (MiB)");
    case PlotKind::Parameters:
        return PlotText::tr("Test accuracy (%) vs. parameters");
    }
    return {};
}

QString plotTitle(PlotKind kind, bool isTest) {
    switch (kind) {
    case PlotKind::Accuracy:
        return isTest ? PlotText::tr("Test accuracy (%)") : PlotText::tr("Train accuracy (%)");
    case PlotKind::Loss:
        return isTest ? PlotText::tr("Test loss") : PlotText::tr("Train loss");
    default:
        return plotTitle(kind);
    }
}

QString emptyPlotText(const PlotContent& content, const std::vector<ShownRun>& runs,
                      const PlotSettings& settings) {
    const bool isMeasuredSeldom =
        content.kind == PlotKind::UpdateRatio || content.kind == PlotKind::Memory;
    const bool isMarked = std::ranges::any_of(content.marks, [](const PlotMark& mark) {
        return mark.kind != PlotMark::Kind::Branch && mark.kind != PlotMark::Kind::Checkpoint;
    });
    if (!content.series.empty() || !content.points.empty() || (isMarked && !isMeasuredSeldom)) {
        return {};
    }
    if (runs.empty()) {
        return PlotText::tr("Press Train (F5),\nor tick a run in the list");
    }
    if (std::ranges::all_of(runs, [](const ShownRun& r) {
            const RunRecord& record = r.run->record();
            return isEnded(record.state) && record.steps <= record.parentStep &&
                   r.run->steps().empty() && r.run->epochs().empty();
        })) {
        return PlotText::tr("No step was trained here:\nthere are no curves");
    }
    switch (content.kind) {
    case PlotKind::Accuracy:
        return settings.test || settings.train ? PlotText::tr("Available after\nthe first epoch")
                                               : PlotText::tr("Neither test nor train is shown");
    case PlotKind::Parameters:
        return settings.grouped ? PlotText::tr("One point per group of runs\nonce one is finished")
                                : PlotText::tr("One point per run\nafter its first evaluation");
    case PlotKind::UpdateRatio:
    case PlotKind::Memory:
        return std::ranges::any_of(runs, [](const ShownRun& r) { return !r.run->steps().empty(); })
                   ? PlotText::tr("Not measured:\ntrained with an earlier version")
                   : PlotText::tr("Waiting for the first step");
    default:
        return PlotText::tr("Waiting for the first step");
    }
}

} // namespace sharesnet
