#include "ui/plots/plot_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace sharesnet {

namespace {

struct PartText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotContent)
};

} // namespace

std::vector<PlotPart> partsOf(PlotKind kind, const PlotSettings& settings, int stages) {
    std::vector<PlotPart> parts;
    const auto both = [&](Metric test, Metric train) {
        if (settings.train) {
            parts.push_back({train, PartText::tr("train"), false});
        }
        if (settings.test) {
            parts.push_back({test, PartText::tr("test"), true});
        }
    };
    switch (kind) {
    case PlotKind::Accuracy:
        both(Metric::TestAccuracy, Metric::TrainAccuracy);
        break;
    case PlotKind::Loss:
        both(Metric::TestLoss, Metric::TrainLoss);
        break;
    case PlotKind::LearningRate:
        parts.push_back({Metric::LearningRate, {}, true});
        break;
    case PlotKind::Throughput:
        parts.push_back({Metric::Throughput, {}, true});
        break;
    case PlotKind::GradientNorm:
        parts.push_back({Metric::GradientNorm, {}, true});
        break;
    case PlotKind::UpdateRatio:
        for (int stage = 1; stage <= stages; ++stage) {
            parts.push_back(
                {Metric::UpdateRatio, PartText::tr("stage %1").arg(stage), true, stage});
        }
        break;
    case PlotKind::Memory:
        parts.push_back({Metric::Memory, {}, true});
        break;
    case PlotKind::Parameters:
        break;
    }
    return parts;
}

LineStyle styleOf(PlotKind kind, const PlotPart& part, const RunStyle& run, const QColor& color) {
    LineStyle style{color, 2, run.dash, run.marker};
    if (part.stage > 0) {
        const auto place = static_cast<std::size_t>(part.stage - 1);
        style.width = 1.5;
        style.dash = RunStyle::kDashes[place % RunStyle::kDashes.size()];
    }
    if (!part.isTest) {
        style.width = 1.25;
        style.marker.reset();
        if (kind == PlotKind::Accuracy) {
            style.dash = run.dash == Qt::SolidLine ? Qt::DashLine : Qt::DotLine;
        }
    }
    return style;
}

Qt::PenStyle bandDash(const PlotPart& part, const RunStyle& style) {
    const auto place = static_cast<std::size_t>(std::max(part.stage - 1, 0));
    return part.stage > 0 ? RunStyle::kDashes[place % RunStyle::kDashes.size()] : style.dash;
}

QColor faded(QColor color, float alpha) {
    color.setAlphaF(alpha * static_cast<float>(color.alphaF()));
    return color;
}

} // namespace sharesnet
