#include "ui/strip/channel_view.h"

#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/strip/kernel_terms.h"
#include "ui/strip/plane_histogram.h"
#include "ui/strip/plane_view.h"

#include <QLabel>
#include <QVBoxLayout>

#include <cmath>
#include <span>

namespace sharesnet {

namespace {

QLabel* mutedLabel() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QString useName(const FeatureMaps& maps, const FeatureMap& map) {
    return maps.shared ? ChannelView::tr("use %1").arg(map.use)
                       : ChannelView::tr("block %1").arg(map.block);
}

// "−1.2 to 3.4 · mean 0.1 · 12 NaN"
QString spreadText(const FeatureMap& map, int channel) {
    const std::int64_t count = std::int64_t{map.height} * map.width;
    const float* values = map.plane(channel);
    const FeatureMap plane{map.block,  map.use,   1,
                           map.height, map.width, std::vector<float>(values, values + count)};
    const ValueRange range = rangeOf(plane);
    QString text =
        ChannelView::tr("%1 to %2 · mean %3")
            .arg(valueText(static_cast<double>(range.low), 3))
            .arg(valueText(static_cast<double>(range.high), 3))
            .arg(valueText(channelMeasure(std::span(&plane, 1), 0, ChannelMeasure::Mean), 3));
    if (const std::int64_t nan = plane.notFinite(); nan > 0) {
        text += ChannelView::tr(" · %1 NaN or infinite").arg(grouped(nan));
    }
    return text;
}

} // namespace

QString fieldText(const ReceptiveField& field, int x, int y) {
    return ChannelView::tr("%1 × %1 pixels, from (%2, %3)")
        .arg(field.size)
        .arg(field.firstOf(x))
        .arg(field.firstOf(y));
}

ChannelView::ChannelView(QWidget* parent)
    : QScrollArea(parent),
      title_(new QLabel),
      value_(new QLabel),
      plane_(new PlaneView),
      field_(mutedLabel()),
      kernelTitle_(new QLabel),
      kernels_(new KernelTerms),
      spread_(mutedLabel()),
      histogram_(new PlaneHistogram) {
    title_->setObjectName(QStringLiteral("channelTitle"));
    value_->setObjectName(QStringLiteral("channelValue"));
    field_->setObjectName(QStringLiteral("receptiveField"));
    spread_->setObjectName(QStringLiteral("channelSpread"));
    title_->setFont(strongFont(font()));
    kernelTitle_->setFont(strongFont(font()));
    for (QLabel* label : {title_, value_, kernelTitle_}) {
        label->setWordWrap(true); // other languages are longer
    }
    for (QLabel* label : {title_, value_}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::kBar);
    column->setSpacing(space::kTight);
    for (QWidget* part : std::initializer_list<QWidget*>{title_, value_, plane_, field_}) {
        column->addWidget(part);
    }
    column->addSpacing(space::kGap);
    column->addWidget(kernelTitle_);
    column->addWidget(kernels_);
    column->addSpacing(space::kGap);
    column->addWidget(spread_);
    column->addWidget(histogram_);
    column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    connect(plane_, &PlaneView::pointed, this, &ChannelView::pointed);
    connect(plane_, &PlaneView::chosen, this, &ChannelView::chosen);
}

void ChannelView::show(const Shown& shown) {
    const bool there =
        shown.maps && shown.use < std::ssize(shown.maps->uses) &&
        shown.channel < shown.maps->uses[static_cast<std::size_t>(shown.use)].channels;
    widget()->setVisible(there);
    if (!there) {
        plane_->setPlane(nullptr, 0, 0, {});
        return;
    }
    const FeatureMap& map = shown.maps->uses[static_cast<std::size_t>(shown.use)];
    plane_->setPlane(shown.maps, shown.use, shown.channel, shown.scale);
    plane_->setPlace(shown.place);
    histogram_->setPlane(&map, shown.channel, shown.scale);
    spread_->setText(spreadText(map, shown.channel));
    showTexts(shown, map);
    showKernels(shown);
}

QString ChannelView::text() const {
    return widget()->isHidden() ? QString()
                                : QStringLiteral("%1: %2").arg(title_->text(), spread_->text());
}

void ChannelView::showTexts(const Shown& shown, const FeatureMap& map) {
    title_->setText(tr("Channel %1 at %2").arg(shown.channel + 1).arg(useName(*shown.maps, map)));
    if (!shown.place) {
        value_->setText(tr("Point at a value"));
        field_->setText(shown.field ? tr("Each value sees %1 × %1 pixels").arg(shown.field->size)
                                    : QString());
        return;
    }
    const float value =
        map.plane(shown.channel)[std::int64_t{shown.place->y} * map.width + shown.place->x];
    value_->setText(tr("%1 at (%2, %3)")
                        .arg(valueText(static_cast<double>(value), 6))
                        .arg(shown.place->x)
                        .arg(shown.place->y));
    plane_->setAccessibleDescription(value_->text());
    field_->setText(shown.field
                        ? tr("Sees %1").arg(fieldText(*shown.field, shown.place->x, shown.place->y))
                        : QString());
}

void ChannelView::showKernels(const Shown& shown) {
    const FeatureMaps& maps = *shown.maps;
    const auto use = static_cast<std::size_t>(shown.use);
    const bool known = maps.query.kernelChannel == shown.channel && use < maps.kernels.size() &&
                       use < maps.inputs.size();
    const bool wanted =
        maps.query.point == TapPoint::Output || maps.query.point == TapPoint::AfterNorm;
    kernelTitle_->setVisible(wanted);
    kernels_->setVisible(wanted);
    if (!known) {
        kernelTitle_->setText(tr("Kernels"));
        kernels_->setKernel(nullptr, nullptr, std::nullopt);
        return;
    }
    kernelTitle_->setText(!shown.place ? tr("Kernels that weigh most")
                          : maps.query.point == TapPoint::Output
                              ? tr("Kernel × input = value")
                              : tr("Kernel × input = value before the norm"));
    kernels_->setKernel(&maps.kernels[use], &maps.inputs[use],
                        shown.place
                            ? std::optional(KernelTerms::Place{shown.place->x, shown.place->y})
                            : std::nullopt);
}

} // namespace sharesnet
