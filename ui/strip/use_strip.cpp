#include "ui/strip/use_strip.h"

#include "ui/base/number_text.h"
#include "ui/base/type_scale.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr int kCachedBytes = 32'000'000;
constexpr double kZoomStep = 1.25;
constexpr int kSmallestFit = 40; // pixels, of a cell that fits
constexpr int kLargestFit = 128;

} // namespace

UseStrip::UseStrip(QWidget* parent) : QAbstractScrollArea(parent), pictures_(kCachedBytes) {
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Activations: one column per use, one row per channel"));
    setFrameShape(QFrame::NoFrame);
}

int UseStrip::gap() const {
    return std::max(fontMetrics().height() / 3, 4);
}

int UseStrip::labelWidth() const {
    const int number = fontMetrics().horizontalAdvance(tr("ch %1").arg(content_.channels()));
    const QFontMetrics small(smallFont(font()));
    const int measure = content_.order() == ChannelMeasure::Number
                            ? 0
                            : small.horizontalAdvance(valueText(-0.01234, 3));
    return std::max(number, measure) + 2 * gap();
}

int UseStrip::headerHeight() const {
    return QFontMetrics(smallFont(font())).height() * 3 + gap();
}

int UseStrip::wordWidth() const {
    const QFontMetrics small(smallFont(font()));
    const QFontMetrics strong(strongFont(smallFont(font())));
    const int block = content_.uses() > 0 ? content_.maps()->uses.back().block : 1;
    const bool shared = content_.maps() && content_.maps()->shared;
    int word =
        strong.horizontalAdvance(shared ? tr("Use %1").arg(block) : tr("Block %1").arg(block));
    word = std::max(word, small.horizontalAdvance(tr("block %1").arg(block)));
    if (content_.hasOther()) { // its label ends in an ellipsis where it is longer
        word = std::max(word, small.horizontalAdvance(tr("Difference")));
    }
    if (!content_.commonScale()) {
        word = std::max(word, small.horizontalAdvance(QStringLiteral("±0.000")));
    }
    return word;
}

int UseStrip::cellWidth() const {
    if (cellWidth_ || content_.columns() == 0) {
        return cellWidth_.value_or(kLargestFit);
    }
    const int fitting = (viewport()->width() - labelWidth()) / content_.columns() - gap();
    return std::clamp(fitting, kSmallestFit, kLargestFit);
}

int UseStrip::imageWidth() const {
    if (!enlarged_ || content_.columns() == 0) {
        return cellWidth();
    }
    const FeatureMap& map = content_.maps()->uses.front();
    const int wide = (viewport()->width() - labelWidth()) / content_.columns() - gap();
    const int tall =
        (viewport()->height() - headerHeight() - gap()) * map.width / std::max(map.height, 1);
    return std::clamp(std::min(wide, tall), cellWidth() * 3 / 2, 4 * kLargestCell);
}

int UseStrip::imageHeight() const {
    if (content_.uses() == 0) {
        return cellWidth();
    }
    const FeatureMap& map = content_.maps()->uses.front();
    return std::max(1, imageWidth() * map.height / std::max(map.width, 1));
}

int UseStrip::columnWidth() const {
    return std::max(imageWidth(), wordWidth()) + gap();
}

int UseStrip::rowHeight() const {
    return std::max(imageHeight(), fontMetrics().height()) + gap();
}

QSize UseStrip::wholeSize() const {
    const int rows = enlarged_ ? 1 : content_.channels();
    return {labelWidth() + content_.columns() * columnWidth(), headerHeight() + rows * rowHeight()};
}

void UseStrip::layOut() {
    const int wide = wholeSize().width();
    const int tall = wholeSize().height();
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(columnWidth());
    verticalScrollBar()->setRange(0, std::max(0, tall - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - headerHeight()));
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    viewport()->update();
}

void UseStrip::setMaps(std::shared_ptr<const FeatureMaps> maps) {
    content_.setMaps(std::move(maps));
    pictures_.clear();
    use_ = std::clamp(use_, 0, std::max(0, content_.uses() - 1));
    channel_ = std::clamp(channel_, 0, std::max(0, content_.channels() - 1));
    if (enlarged_ && *enlarged_ >= content_.channels()) {
        enlarge(std::nullopt);
    }
    setAccessibleDescription(
        tr("%1 uses, %2 channels").arg(content_.uses()).arg(content_.channels()));
    layOut();
    tellFit();
}

void UseStrip::setOther(std::shared_ptr<const FeatureMaps> other, const QString& label) {
    content_.setOther(std::move(other), label);
    changeCells();
    tellFit();
}

void UseStrip::changeCells() {
    pictures_.clear();
    layOut();
}

void UseStrip::setCommonScale(bool common) {
    content_.setCommonScale(common);
    changeCells();
}

void UseStrip::setOrder(ChannelMeasure order) {
    content_.setOrder(order);
    layOut();
    if (content_.channels() > 0) {
        select(use_, content_.channelAt(0)); // what one orders them for
    }
}

void UseStrip::setDifferences(bool shown) {
    content_.setDifferences(shown);
    pictures_.clear();
    layOut();
    tellFit();
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

void UseStrip::fitWidth() {
    cellWidth_.reset();
    layOut();
    showSelected();
    tellFit();
}

void UseStrip::tellFit() {
    if (!cellWidth_) {
        emit cellWidthChanged(cellWidth());
    }
}

void UseStrip::enlarge(std::optional<int> channel) {
    if (channel == enlarged_) {
        return;
    }
    enlarged_ = channel;
    layOut();
    select(use_, channel.value_or(channel_));
    emit enlargedChanged(enlarged_);
}

void UseStrip::select(int use, int channel) {
    if (content_.channels() == 0) {
        return;
    }
    use = std::clamp(use, 0, content_.uses() - 1);
    channel = std::clamp(channel, 0, content_.channels() - 1);
    const bool other = use != use_ || channel != channel_;
    use_ = use;
    channel_ = channel;
    if (enlarged_ && *enlarged_ != channel) {
        return enlarge(channel);
    }
    showSelected();
    if (other) {
        emit selectionChanged(use_, channel_);
    }
}

void UseStrip::showSelected() {
    if (content_.channels() == 0) {
        return;
    }
    const QRect cell = cellAt(content_.columnOf(use_), content_.rowOf(channel_));
    const auto bring = [](QScrollBar* bar, int first, int last, int from, int to) {
        if (first < from) {
            bar->setValue(bar->value() + first - from);
        } else if (last > to) {
            bar->setValue(bar->value() + std::min(last - to, first - from));
        }
    };
    bring(verticalScrollBar(), cell.top(), cell.bottom() + gap(), headerHeight(),
          viewport()->height());
    bring(horizontalScrollBar(), cell.left(), cell.right() + gap(), labelWidth(),
          viewport()->width());
    viewport()->update();
}

QRect UseStrip::cellAt(int column, int row) const {
    return {labelWidth() + column * columnWidth() - horizontalScrollBar()->value(),
            headerHeight() + (enlarged_ ? 0 : row) * rowHeight() - verticalScrollBar()->value(),
            imageWidth(), imageHeight()};
}

QRect UseStrip::cellRect(int use, int channel) const {
    return cellAt(content_.columnOf(use), content_.rowOf(channel));
}

std::optional<int> UseStrip::useOf(const StripColumn& column) const {
    if (column.kind != Kind::Other) {
        return column.use;
    }
    const std::vector<FeatureMap>& own = content_.maps()->uses;
    const auto same = std::ranges::find(own, column.map->block, &FeatureMap::block);
    return same == own.end() ? std::nullopt : std::optional(static_cast<int>(same - own.begin()));
}

std::optional<UseStrip::Hit> UseStrip::hitAt(const QPoint& position) const {
    if (content_.columns() == 0 || position.y() < headerHeight() || position.x() < labelWidth()) {
        return std::nullopt;
    }
    const int at = (position.x() - labelWidth() + horizontalScrollBar()->value()) / columnWidth();
    const int row = (position.y() - headerHeight() + verticalScrollBar()->value()) / rowHeight();
    if (at >= content_.columns() || row >= (enlarged_ ? 1 : content_.channels())) {
        return std::nullopt;
    }
    const int channel = enlarged_ ? *enlarged_ : content_.channelAt(row);
    const StripColumn& column = content_.column(at);
    const QRect cell = cellAt(at, row);
    if (channel >= column.map->channels || !cell.contains(position)) {
        return std::nullopt;
    }
    return Hit{&column,
               {column.use, channel, (position.x() - cell.x()) * column.map->width / cell.width(),
                (position.y() - cell.y()) * column.map->height / cell.height()}};
}

std::optional<StripPlace> UseStrip::placeAt(const QPoint& position) const {
    const auto hit = hitAt(position);
    return hit && hit->column->kind == Kind::Use ? std::optional(hit->place) : std::nullopt;
}

QString UseStrip::placeText(const Hit& hit) const {
    const StripPlace& at = hit.place;
    const FeatureMap& map = *hit.column->map;
    const float value = map.plane(at.channel)[std::int64_t{at.y} * map.width + at.x];
    return tr("%1 · channel %2 · x %3, y %4 · %5")
        .arg(content_.columnText(*hit.column))
        .arg(at.channel + 1)
        .arg(at.x)
        .arg(at.y)
        .arg(valueText(static_cast<double>(value), 6));
}

QString UseStrip::textAt(const QPoint& position) const {
    const auto hit = hitAt(position);
    return hit ? placeText(*hit) : QString();
}

void UseStrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    tellFit();
}

void UseStrip::mouseMoveEvent(QMouseEvent* event) {
    const QPoint position = event->position().toPoint();
    emit hovered(textAt(position));
    emit pointed(placeAt(position));
}

bool UseStrip::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        emit hovered({});
        emit pointed(std::nullopt);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void UseStrip::mouseReleaseEvent(QMouseEvent* event) {
    const auto hit = hitAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !hit) {
        return;
    }
    select(useOf(*hit->column).value_or(use_), hit->place.channel);
    if (hit->column->kind == Kind::Use) {
        emit clicked(hit->place);
    }
}

void UseStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto hit = hitAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit) {
        enlarge(enlarged_ ? std::nullopt : std::optional(hit->place.channel));
    }
}

void UseStrip::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        return QAbstractScrollArea::wheelEvent(event);
    }
    const double steps = event->angleDelta().y() / 120.0;
    setCellWidth(static_cast<int>(std::lround(cellWidth() * std::pow(kZoomStep, steps))));
    event->accept();
}

void UseStrip::keyPressEvent(QKeyEvent* event) {
    const auto go = [this](int rows) {
        if (content_.channels() > 0) {
            select(use_, content_.channelAt(std::clamp(content_.rowOf(channel_) + rows, 0,
                                                       content_.channels() - 1)));
        }
    };
    const int page = std::max(1, (viewport()->height() - headerHeight()) / rowHeight());
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setCellWidth(static_cast<int>(std::lround(cellWidth() * kZoomStep)));
    case Qt::Key_Minus:
        return setCellWidth(static_cast<int>(std::lround(cellWidth() / kZoomStep)));
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_Left:
        return select(use_ - 1, channel_);
    case Qt::Key_Right:
        return select(use_ + 1, channel_);
    case Qt::Key_Up:
        return go(-1);
    case Qt::Key_Down:
        return go(1);
    case Qt::Key_PageUp:
        return go(-page);
    case Qt::Key_PageDown:
        return go(page);
    case Qt::Key_Home:
        return go(-content_.channels());
    case Qt::Key_End:
        return go(content_.channels());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (content_.channels() > 0) {
            enlarge(enlarged_ ? std::nullopt : std::optional(channel_));
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        changeCells();
    }
    viewport()->update();
}

} // namespace sharesnet
