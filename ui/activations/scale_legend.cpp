#include "ui/activations/scale_legend.h"

#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"

#include <QPainter>

#include <numeric>

namespace sharesnet {

ScaleLegend::ScaleLegend(QWidget* parent) : QWidget(parent) {
    FeatureMap ramp{.channels = 1, .height = 1, .width = 256, .valuesChw = std::vector<float>(256)};
    std::iota(ramp.valuesChw.begin(), ramp.valuesChw.end(), 0.0f);
    ramp_ = toQImage(planeImage(ramp, 0, {0, 255}));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setScale(std::nullopt);
}

void ScaleLegend::setScale(std::optional<ValueScale> scale) {
    scale_ = scale;
    setAccessibleName(tr("Color scale from %1 to %2").arg(lowText(), highText()));
    setToolTip(scale_ ? tr("The values that the colors stand for, the same in every use. Magenta "
                           "marks NaN and infinite values.")
                      : tr("Each use has its own scale, shown in its header. Magenta marks NaN and "
                           "infinite values."));
    updateGeometry();
    update();
}

QString ScaleLegend::lowText() const {
    return scale_ ? valueText(scale_->low) : tr("min");
}

QString ScaleLegend::highText() const {
    return scale_ ? valueText(scale_->high) : tr("max");
}

QSize ScaleLegend::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(lowText()) + metrics.horizontalAdvance(highText()) +
                metrics.averageCharWidth() * 22,
            metrics.height() + 2};
}

void ScaleLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    const QFontMetrics metrics(font());
    const int pad = metrics.averageCharWidth();
    const QRect bar = rect().adjusted(metrics.horizontalAdvance(lowText()) + pad, 2,
                                      -metrics.horizontalAdvance(highText()) - pad, -2);
    painter.setPen(theme.text);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, lowText());
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, highText());
    painter.drawImage(bar, ramp_);
    painter.setPen(QPen(theme.line, 0));
    painter.drawRect(bar);
}

} // namespace sharesnet
