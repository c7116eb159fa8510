#include "ui/strip/plane_histogram.h"

#include "core/inspect/channel_order.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kBins = 41; // odd, so that zero has one of its own
constexpr int kBarHeight = 40;

} // namespace

PlaneHistogram::PlaneHistogram(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Histogram of the channel's values"));
    setToolTip(tr("How many values of the channel lie where on the color scale; the outermost bars "
                  "also hold those beyond it"));
}

void PlaneHistogram::setPlane(const FeatureMap* map, int channel, ValueScale scale) {
    scale_ = scale;
    counts_ = map != nullptr ? planeHistogram(*map, channel, -scale.limit(), scale.limit(), kBins)
                             : std::vector<std::int64_t>();
    update();
}

QSize PlaneHistogram::sizeHint() const {
    return {kBins * 4, kBarHeight + QFontMetrics(smallFont(font())).height()};
}

void PlaneHistogram::paintEvent(QPaintEvent*) {
    if (counts_.empty()) {
        return;
    }
    QPainter painter(this);
    const Theme theme = Theme::of(palette());
    const std::int64_t most = std::max<std::int64_t>(1, *std::ranges::max_element(counts_));
    const ZeroColor zero = theme.dark ? ZeroColor::Black : ZeroColor::White;
    const double bar = static_cast<double>(width()) / kBins;
    for (int bin = 0; bin < kBins; ++bin) {
        const FeatureMap shade{0, 0, 1,
                               1, 1, {2.0F * (static_cast<float>(bin) + 0.5F) / kBins - 1.0F}};
        const RgbImage pixel = planeImage(shade, 0, {-1, 1}, zero);
        const double high = static_cast<double>(kBarHeight - 1) *
                            static_cast<double>(counts_[static_cast<std::size_t>(bin)]) /
                            static_cast<double>(most);
        const QRectF area(bin * bar, kBarHeight - high, bar, high);
        painter.fillRect(area, QColor(pixel.pixelsHwc[0], pixel.pixelsHwc[1], pixel.pixelsHwc[2]));
        painter.setPen(theme.outline);
        painter.drawLine(area.topLeft(), area.topRight());
    }
    painter.drawLine(0, kBarHeight, width(), kBarHeight);
    painter.setFont(smallFont(font()));
    painter.setPen(theme.muted);
    const QRect foot(0, kBarHeight, width(), height() - kBarHeight);
    const auto limit = static_cast<double>(scale_.limit());
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, valueText(-limit, 3));
    painter.drawText(foot, Qt::AlignHCenter | Qt::AlignBottom, QStringLiteral("0"));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, valueText(limit, 3));
}

} // namespace sharesnet
