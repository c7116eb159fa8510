#include "ui/activations/use_strip.h"

#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kCachedPictures = 4096;
constexpr double kZoomStep = 1.25;

} // namespace

UseStrip::UseStrip(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Activations: one column per use, one row per channel"));
    setFrameShape(QFrame::NoFrame);
}

int UseStrip::uses() const {
    return maps_ ? static_cast<int>(maps_->uses.size()) : 0;
}

int UseStrip::channels() const {
    int most = 0;
    for (int use = 0; use < uses(); ++use) {
        most = std::max(most, maps_->uses[static_cast<std::size_t>(use)].channels);
    }
    return most;
}

int UseStrip::gap() const {
    return std::max(fontMetrics().height() / 3, 4);
}

int UseStrip::labelWidth() const {
    const int number = fontMetrics().horizontalAdvance(QString::number(channels()));
    return std::max(number, fontMetrics().horizontalAdvance(tr("Channel"))) + 2 * gap();
}

int UseStrip::headerHeight() const {
    return fontMetrics().height() * (common_ ? 2 : 3) + gap();
}

int UseStrip::imageWidth() const {
    if (!enlarged_ || uses() == 0) {
        return cellWidth_;
    }
    const FeatureMap& map = maps_->uses.front();
    const int wide = (viewport()->width() - labelWidth()) / uses() - gap();
    const int tall =
        (viewport()->height() - headerHeight() - gap()) * map.width / std::max(map.height, 1);
    return std::clamp(std::min(wide, tall), cellWidth_ * 3 / 2, 4 * kLargestCell);
}

int UseStrip::imageHeight() const {
    if (uses() == 0) {
        return cellWidth_;
    }
    const FeatureMap& map = maps_->uses.front();
    return std::max(1, imageWidth() * map.height / std::max(map.width, 1));
}

int UseStrip::columnWidth() const {
    const int word =
        std::max(fontMetrics().horizontalAdvance(tr("Block %1").arg(188)),
                 common_ ? 0 : fontMetrics().horizontalAdvance(QStringLiteral("-0.000…0.000")));
    return std::max(imageWidth(), word) + gap();
}

int UseStrip::rowHeight() const {
    return std::max(imageHeight(), fontMetrics().height()) + gap();
}

void UseStrip::layOut() {
    const int rows = enlarged_ ? 1 : channels();
    const int wide = labelWidth() + uses() * columnWidth();
    const int tall = headerHeight() + rows * rowHeight();
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(columnWidth());
    verticalScrollBar()->setRange(0, std::max(0, tall - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - headerHeight()));
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    viewport()->update();
}

void UseStrip::setMaps(std::shared_ptr<const FeatureMaps> maps) {
    maps_ = std::move(maps);
    pictures_.clear();
    scales_.clear();
    if (maps_) {
        for (const FeatureMap& map : maps_->uses) {
            scales_.push_back(scaleOf(map));
        }
        together_ = sharesnet::commonScale(maps_->uses);
    }
    current_ = std::clamp(current_, 0, std::max(0, channels() - 1));
    if (enlarged_ && *enlarged_ >= channels()) {
        enlarge(std::nullopt);
    }
    setAccessibleDescription(tr("%1 uses, %2 channels").arg(uses()).arg(channels()));
    layOut();
}

void UseStrip::setCommonScale(bool common) {
    common_ = common;
    pictures_.clear();
    layOut();
}

ValueScale UseStrip::scale(int use) const {
    return common_ ? together_ : scales_.at(static_cast<std::size_t>(use));
}

void UseStrip::setCellWidth(int width) {
    width = std::clamp(width, kSmallestCell, kLargestCell);
    if (width == cellWidth_) {
        return;
    }
    // The channel at the top stays there.
    const double top = static_cast<double>(verticalScrollBar()->value()) / rowHeight();
    cellWidth_ = width;
    layOut();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top * rowHeight())));
    emit cellWidthChanged(width);
}

void UseStrip::enlarge(std::optional<int> channel) {
    if (channel == enlarged_) {
        return;
    }
    enlarged_ = channel;
    current_ = channel.value_or(current_);
    layOut();
    if (!channel) {
        moveTo(current_);
    }
    emit enlargedChanged(enlarged_);
}

void UseStrip::moveTo(int channel) {
    if (channels() == 0) {
        return;
    }
    current_ = std::clamp(channel, 0, channels() - 1);
    if (enlarged_) {
        return enlarge(current_);
    }
    const int top = current_ * rowHeight();
    const int seen = viewport()->height() - headerHeight();
    auto* bar = verticalScrollBar();
    bar->setValue(std::clamp(bar->value(), std::min(top + rowHeight() - seen, top), top));
    viewport()->update();
}

QRect UseStrip::cellRect(int use, int channel) const {
    const int row = enlarged_ ? 0 : channel;
    return {labelWidth() + use * columnWidth() - horizontalScrollBar()->value(),
            headerHeight() + row * rowHeight() - verticalScrollBar()->value(), imageWidth(),
            imageHeight()};
}

QString UseStrip::headerText(int use) const {
    const FeatureMap& map = maps_->uses.at(static_cast<std::size_t>(use));
    return maps_->shared ? tr("Use %1 (block %2)").arg(map.use).arg(map.block)
                         : tr("Block %1").arg(map.block);
}

QString UseStrip::rangeText(int use) const {
    const ValueScale& own = scales_[static_cast<std::size_t>(use)];
    return tr("%1…%2").arg(valueText(own.low, 3), valueText(own.high, 3));
}

std::optional<UseStrip::Hit> UseStrip::hitAt(const QPoint& position) const {
    if (uses() == 0 || position.y() < headerHeight() || position.x() < labelWidth()) {
        return std::nullopt;
    }
    const int use = (position.x() - labelWidth() + horizontalScrollBar()->value()) / columnWidth();
    const int row = (position.y() - headerHeight() + verticalScrollBar()->value()) / rowHeight();
    const int channel = enlarged_.value_or(row);
    if (use >= uses() || (enlarged_ && row > 0)) {
        return std::nullopt;
    }
    const FeatureMap& map = maps_->uses[static_cast<std::size_t>(use)];
    const QRect cell = cellRect(use, channel);
    if (channel >= map.channels || !cell.contains(position)) {
        return std::nullopt;
    }
    return Hit{use, channel, (position.x() - cell.x()) * map.width / cell.width(),
               (position.y() - cell.y()) * map.height / cell.height()};
}

QString UseStrip::textAt(const QPoint& position) const {
    const auto hit = hitAt(position);
    if (!hit) {
        return {};
    }
    const FeatureMap& map = maps_->uses[static_cast<std::size_t>(hit->use)];
    const float value = map.plane(hit->channel)[std::int64_t{hit->y} * map.width + hit->x];
    return tr("%1 · channel %2 · x %3, y %4 · %5")
        .arg(headerText(hit->use))
        .arg(hit->channel + 1)
        .arg(hit->x)
        .arg(hit->y)
        .arg(valueText(static_cast<double>(value), 6));
}

const QImage& UseStrip::picture(int use, int channel) {
    const quint64 key = static_cast<quint64>(use) << 32 | static_cast<quint64>(channel);
    const auto found = pictures_.constFind(key);
    if (found != pictures_.constEnd()) {
        return *found;
    }
    if (pictures_.size() >= kCachedPictures) {
        pictures_.clear();
    }
    const FeatureMap& map = maps_->uses[static_cast<std::size_t>(use)];
    return *pictures_.insert(key, toQImage(planeImage(map, channel, scale(use))));
}

void UseStrip::paintHeader(QPainter& painter, int use) {
    const Theme theme = Theme::of(palette());
    const int line = fontMetrics().height();
    QRect area(cellRect(use, 0).x(), gap() / 2, columnWidth() - gap(), line);
    const FeatureMap& map = maps_->uses[static_cast<std::size_t>(use)];
    QStringList lines{headerText(use)};
    if (maps_->shared && fontMetrics().horizontalAdvance(lines.first()) > area.width()) {
        lines = QStringList{tr("Use %1").arg(map.use), tr("Block %1").arg(map.block)};
    } else {
        area.translate(0, line / 2);
    }
    painter.setPen(theme.text);
    for (const QString& text : lines) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
        area.translate(0, line);
        painter.setPen(theme.muted);
    }
    if (common_) {
        return;
    }
    painter.drawText(QRect(area.x(), gap() / 2 + 2 * line, area.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, rangeText(use));
}

void UseStrip::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme theme = Theme::of(palette());
    painter.fillRect(event->rect(), theme.window);
    if (uses() == 0) {
        return;
    }
    const int first = enlarged_
                          ? *enlarged_
                          : std::min(verticalScrollBar()->value() / rowHeight(), channels() - 1);
    const int seen = (viewport()->height() - headerHeight()) / rowHeight() + 2;
    const int last = enlarged_ ? first : std::min(first + seen, channels() - 1);
    const int left = horizontalScrollBar()->value() / columnWidth();
    const int right = std::min(left + viewport()->width() / columnWidth() + 1, uses() - 1);

    painter.save();
    painter.setClipRect(0, headerHeight(), viewport()->width(), viewport()->height());
    for (int channel = first; channel <= last; ++channel) {
        const QRect row = cellRect(0, channel);
        for (int use = left; use <= right; ++use) {
            if (channel < maps_->uses[static_cast<std::size_t>(use)].channels) {
                painter.drawImage(cellRect(use, channel), picture(use, channel));
            }
        }
        painter.fillRect(0, row.y() - gap(), labelWidth(), row.height() + 2 * gap(), theme.window);
        const bool marked = channel == current_ && hasFocus();
        painter.setPen(marked ? theme.text : theme.muted);
        painter.drawText(QRect(0, row.y(), labelWidth() - gap(), row.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(channel + 1));
        if (marked) {
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRect(
                QRect(gap() / 2, row.y() - 1, viewport()->width() - gap(), row.height() + 2));
        }
    }
    painter.restore();
    painter.setClipRect(labelWidth(), 0, viewport()->width() - labelWidth(), headerHeight());
    for (int use = left; use <= right; ++use) {
        paintHeader(painter, use);
    }
    painter.setClipping(false);
    painter.setPen(theme.muted);
    painter.drawText(QRect(0, 0, labelWidth() - gap(), headerHeight()),
                     Qt::AlignRight | Qt::AlignVCenter, tr("Channel"));
}

void UseStrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void UseStrip::mouseMoveEvent(QMouseEvent* event) {
    emit hovered(textAt(event->position().toPoint()));
    viewport()->setCursor(hitAt(event->position().toPoint()) ? Qt::PointingHandCursor
                                                             : Qt::ArrowCursor);
}

bool UseStrip::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        emit hovered({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void UseStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const auto hit = hitAt(event->position().toPoint());
    if (enlarged_) {
        enlarge(std::nullopt);
    } else if (hit) {
        enlarge(hit->channel);
    }
}

void UseStrip::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        return QAbstractScrollArea::wheelEvent(event);
    }
    const double steps = event->angleDelta().y() / 120.0;
    setCellWidth(static_cast<int>(std::lround(cellWidth_ * std::pow(kZoomStep, steps))));
    event->accept();
}

void UseStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setCellWidth(static_cast<int>(std::lround(cellWidth_ * kZoomStep)));
    case Qt::Key_Minus:
        return setCellWidth(static_cast<int>(std::lround(cellWidth_ / kZoomStep)));
    case Qt::Key_Up:
        return moveTo(current_ - 1);
    case Qt::Key_Down:
        return moveTo(current_ + 1);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(channels() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (channels() > 0) {
            enlarge(enlarged_ ? std::nullopt : std::optional(current_));
        }
        return;
    case Qt::Key_Escape:
        if (enlarged_) {
            return enlarge(std::nullopt);
        }
        [[fallthrough]];
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void UseStrip::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
    viewport()->update();
}

} // namespace sharesnet
