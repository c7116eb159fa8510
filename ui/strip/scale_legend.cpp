#include "ui/strip/scale_legend.h"

#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kSteps = 128;

QImage rampOf(ValueScale scale, bool dark) {
    FeatureMap ramp{0, 0, 1, 1, kSteps, {}};
    for (int step = 0; step < kSteps; ++step) {
        const float part = static_cast<float>(step) / (kSteps - 1);
        ramp.valuesChw.push_back(scale.low + part * (scale.high - scale.low));
    }
    return toQImage(planeImage(ramp, 0, scale, dark ? ZeroColor::Black : ZeroColor::White));
}

} // namespace

ScaleLegend::ScaleLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setScale(std::nullopt);
}

void ScaleLegend::setScale(std::optional<ValueScale> scale) {
    scale_ = scale;
    setAccessibleName(tr("Color scale from %1 to %2").arg(lowText(), highText()));
    setToolTip(scale_ ? tr("The values that the colors stand for, the same in every use. Magenta "
                           "marks NaN and infinite values.")
                      : tr("Each use has its own scale, whose limit its header shows. Magenta "
                           "marks NaN and infinite values."));
    updateGeometry();
    update();
}

QString ScaleLegend::lowText() const {
    return scale_ ? valueText(static_cast<double>(scale_->low), 3) : tr("−limit");
}

QString ScaleLegend::highText() const {
    return scale_ ? valueText(static_cast<double>(scale_->high), 3) : tr("limit");
}

QSize ScaleLegend::sizeHint() const {
    const QFontMetrics metrics(smallFont(font()));
    return {metrics.horizontalAdvance(lowText()) + metrics.horizontalAdvance(highText()) +
                metrics.averageCharWidth() * 22,
            metrics.height() * 2};
}

// The numbers stand at the ends, and zero below its color.
void ScaleLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics(smallFont(font()));
    const ValueScale scale = scale_.value_or(ValueScale{-1, 1});
    const QRect bar(0, 2, width() - 1, metrics.height() - 4);
    painter.drawImage(bar, rampOf(scale, theme.dark));
    painter.setPen(theme.line);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    const QRect numbers(0, metrics.height(), width(), metrics.height());
    painter.setFont(smallFont(font()));
    painter.setPen(theme.muted);
    painter.drawText(numbers, Qt::AlignLeft | Qt::AlignVCenter, lowText());
    painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, highText());
    if (scale.low < 0 && scale.high > 0) {
        painter.drawText(numbers, Qt::AlignHCenter | Qt::AlignVCenter, QStringLiteral("0"));
    }
}

} // namespace sharesnet
