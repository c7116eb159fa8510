#include "ui/explain/attribution_grid.h"

#include "core/flow/attribution_export.h"
#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/base/type_scale.h"

#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kGridSide = 160; // of a picture
constexpr int kGridGap = 12;
constexpr int kGridFrame = 2; // room for the frame of the first one

} // namespace

AttributionGrid::AttributionGrid(QWidget* parent) : CellWidget(parent), opacity_(kHeatOpacity) {
    setObjectName(QStringLiteral("attributionGrid"));
    setAccessibleName(tr("Where in the image the class comes from, at each use"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AttributionGrid::setFound(const AttributionsPtr& found) {
    found_ = found;
    makeItems();
    current_ = std::clamp(current_, 0, std::max(0, count() - 1));
    setAccessibleDescription(count() > 0 ? textOf(current_) : QString());
    updateGeometry();
    update();
}

void AttributionGrid::setOpacity(double opacity) {
    opacity_ = opacity;
    makePictures();
    update();
}

void AttributionGrid::setCommonScale(bool common) {
    common_ = common;
    makePictures();
    update();
}

void AttributionGrid::makeItems() {
    items_.clear();
    if (!found_ || found_->uses.empty()) {
        return;
    }
    const auto captionOf = [](const FeatureMap& map) {
        QString text = largestOf(map) > 0
                           ? tr("largest %1").arg(valueText(static_cast<double>(largestOf(map)), 3))
                           : tr("zero everywhere");
        if (const std::int64_t none = map.notFinite(); none > 0) {
            text = tr("%1 NaN or infinite").arg(grouped(none));
        }
        return text;
    };
    items_.push_back({tr("Image"), tr("as the network sees it"), nullptr, {}});
    for (const UseAttribution& use : found_->uses) {
        items_.push_back({found_->shared
                              ? tr("Use %1 · block %2").arg(use.raw.use).arg(use.raw.block)
                              : tr("Block %1").arg(use.raw.block),
                          captionOf(use.onImage),
                          &use.onImage,
                          {}});
    }
    if (!found_->byImage.valuesChw.empty()) {
        items_.push_back({tr("Whole network"), captionOf(found_->byImage), &found_->byImage, {}});
    }
    makePictures();
}

// The gradient by the image has another unit than those by activations: its scale is its own.
void AttributionGrid::makePictures() {
    if (!found_ || found_->uses.empty()) {
        return;
    }
    const RgbImage seen = seenImage(found_->query.image, found_->uses.front().onImage);
    const float together = commonLimit(*found_);
    for (Item& item : items_) {
        if (item.map == nullptr) {
            item.picture = toQImage(seen);
            continue;
        }
        const bool own = !common_ || item.map == &found_->byImage;
        item.picture =
            toQImage(heatImage(seen, *item.map, own ? largestOf(*item.map) : together, opacity_));
    }
}

QSize AttributionGrid::itemSize() const {
    const int lines =
        QFontMetrics(strongFont(font())).height() + QFontMetrics(smallFont(font())).height();
    return {kGridSide + kGridGap, kGridSide + lines + 4 + kGridGap};
}

int AttributionGrid::columnsIn(int width) const {
    return std::clamp((width - kGridFrame) / itemSize().width(), 1, std::max(1, count()));
}

QSize AttributionGrid::sizeHint() const {
    const int columns = std::min(3, std::max(1, count()));
    const int width = kGridFrame + columns * itemSize().width();
    return {width, heightForWidth(width)};
}

QSize AttributionGrid::minimumSizeHint() const {
    return itemSize();
}

int AttributionGrid::heightForWidth(int width) const {
    const int columns = columnsIn(width);
    return kGridFrame + (count() + columns - 1) / columns * itemSize().height();
}

QRect AttributionGrid::pictureRect(int index) const {
    const int columns = columnsIn(width());
    const QSize item = itemSize();
    const int top = QFontMetrics(strongFont(font())).height() + 2;
    return {kGridFrame + index % columns * item.width(), index / columns * item.height() + top,
            kGridSide, kGridSide};
}

QString AttributionGrid::textOf(int index) const {
    const Item& item = items_.at(static_cast<std::size_t>(index));
    return tr("%1: %2").arg(item.title, item.caption);
}

QString AttributionGrid::textAt(const QPoint& position) const {
    for (int index = 0; index < count(); ++index) {
        const QRect area = pictureRect(index);
        if (!area.contains(position)) {
            continue;
        }
        const Item& item = items_[static_cast<std::size_t>(index)];
        if (item.map == nullptr) {
            return textOf(index);
        }
        const int x = (position.x() - area.x()) * item.map->width / area.width();
        const int y = (position.y() - area.y()) * item.map->height / area.height();
        const float value = item.map->plane(0)[std::int64_t{y} * item.map->width + x];
        return tr("%1: %2 at (%3, %4), %5")
            .arg(item.title, valueText(static_cast<double>(value), 4))
            .arg(x)
            .arg(y)
            .arg(item.caption);
    }
    return {};
}

void AttributionGrid::paint(QPainter& painter, const Theme& theme) const {
    const QFont strong = strongFont(font());
    const QFont small = smallFont(font());
    for (int index = 0; index < count(); ++index) {
        const Item& item = items_[static_cast<std::size_t>(index)];
        const QRect area = pictureRect(index);
        const int head = QFontMetrics(strong).height();
        painter.setFont(strong);
        painter.setPen(theme.text);
        painter.drawText(QRect(area.left(), area.top() - head - 2, kGridSide, head),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(strong).elidedText(item.title, Qt::ElideRight, kGridSide));
        painter.setRenderHint(QPainter::SmoothPixmapTransform, item.picture.width() > kGridSide);
        painter.drawImage(area, item.picture);
        painter.setFont(small);
        painter.setPen(theme.muted);
        painter.drawText(
            QRect(area.left(), area.bottom() + 3, kGridSide, QFontMetrics(small).height()),
            Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(small).elidedText(item.caption, Qt::ElideRight, kGridSide));
    }
}

void AttributionGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    paint(painter, theme);
    if (hasFocus() && current_ < count()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(pictureRect(current_).adjusted(-1, -1, 1, 1));
    }
}

void AttributionGrid::walk(int rows, int columns) {
    current_ = std::clamp(current_ + rows * columnsIn(width()) + columns, 0, count() - 1);
    const QString text = textOf(current_);
    describeCurrent(this, text);
    QToolTip::showText(mapToGlobal(pictureRect(current_).bottomRight()), text, this);
    emit walked(pictureRect(current_));
    update();
}

} // namespace sharesnet
