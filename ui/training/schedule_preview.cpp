#include "ui/training/schedule_preview.h"

#include "core/config/schedule.h"
#include "ui/base/number_input.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace sharesnet {

namespace {

// fine enough for the picture; the shape does not depend on it
constexpr std::int64_t kStepsPerEpoch = 100;

QString shortText(double rate) { // three figures
    return realText(QString::number(rate, 'g', 3).toDouble());
}

} // namespace

SchedulePreview::SchedulePreview(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Learning-rate schedule"));
    setConfig({});
}

void SchedulePreview::setConfig(const TrainConfig& config) {
    config_ = config;
    const auto last = std::max<std::int64_t>(0, config.epochs * kStepsPerEpoch - 1);
    setToolTip(tr("Learning rate: %1 at the start, at most %2, %3 at the end of epoch %4")
                   .arg(shortText(learningRateAt(config, 0, kStepsPerEpoch)),
                        shortText(config.learningRate),
                        shortText(learningRateAt(config, last, kStepsPerEpoch)))
                   .arg(config.epochs));
    update();
}

void SchedulePreview::paintEvent(QPaintEvent*) {
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = smallFont(font());
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    const QString peak = shortText(config_.learningRate);
    const qreal left =
        std::max(metrics.horizontalAdvance(peak), metrics.horizontalAdvance(QStringLiteral("0"))) +
        6;
    const QRectF plot(left, metrics.height() / 2, width() - left - 8,
                      height() - metrics.height() * 1.6 - 4);
    if (plot.width() < 10 || plot.height() < 10) {
        return;
    }
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.surface);
    painter.drawRect(plot);
    painter.setPen(theme.muted);
    const auto label = [&](qreal y, const QString& text) {
        painter.drawText(QRectF(0, y - metrics.height() / 2, left - 4, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    };
    label(plot.top(), peak);
    label(plot.bottom(), QStringLiteral("0"));
    const QRectF below(plot.left(), plot.bottom() + 2, plot.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft, QStringLiteral("0"));
    painter.drawText(below, Qt::AlignHCenter, tr("Learning rate by epoch"));
    painter.drawText(below, Qt::AlignRight, QString::number(config_.epochs));

    const std::int64_t steps = config_.epochs * kStepsPerEpoch;
    const int points = std::max(2, static_cast<int>(plot.width()));
    const double top = std::max(config_.learningRate, 1e-300);
    QPainterPath curve;
    for (int i = 0; i < points; ++i) {
        const double part = static_cast<double>(i) / (points - 1);
        const auto step =
            std::min<std::int64_t>(static_cast<std::int64_t>(part * static_cast<double>(steps)),
                                   std::max<std::int64_t>(0, steps - 1));
        const double rate =
            std::clamp(learningRateAt(config_, step, kStepsPerEpoch) / top, 0.0, 1.0);
        const QPointF at(plot.left() + part * plot.width(), plot.bottom() - rate * plot.height());
        i == 0 ? curve.moveTo(at) : curve.lineTo(at);
    }
    QPainterPath area = curve;
    area.lineTo(plot.bottomRight());
    area.lineTo(plot.bottomLeft());
    area.closeSubpath();
    QColor fill = theme.accent;
    fill.setAlpha(40);
    painter.fillPath(area, fill);
    painter.setPen(QPen(theme.accent, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve);
}

} // namespace sharesnet
