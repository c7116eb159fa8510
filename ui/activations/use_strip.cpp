#include "ui/activations/use_strip.h"

#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
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

int UseStrip::uses() const {
    return maps_ ? static_cast<int>(maps_->uses.size()) : 0;
}

int UseStrip::columnOf(int use) const {
    const auto found = std::ranges::find_if(columns_, [use](const Column& column) {
        return column.kind == Kind::Use && column.use == use;
    });
    return static_cast<int>(found - columns_.begin());
}

int UseStrip::rowOf(int channel) const {
    return static_cast<int>(std::ranges::find(rows_, channel) - rows_.begin());
}

int UseStrip::gap() const {
    return std::max(fontMetrics().height() / 3, 4);
}

int UseStrip::labelWidth() const {
    const int number = fontMetrics().horizontalAdvance(tr("ch %1").arg(channels()));
    const QFontMetrics small(smallFont(font()));
    const int measure =
        order_ == ChannelMeasure::Number ? 0 : small.horizontalAdvance(valueText(-0.01234, 3));
    return std::max(number, measure) + 2 * gap();
}

int UseStrip::headerHeight() const {
    return QFontMetrics(smallFont(font())).height() * 3 + gap();
}

int UseStrip::wordWidth() const {
    const QFontMetrics small(smallFont(font()));
    const int block = uses() > 0 ? maps_->uses.back().block : 1;
    int word =
        QFontMetrics(strongFont(smallFont(font()))).horizontalAdvance(tr("Use %1").arg(block));
    word = std::max(word, small.horizontalAdvance(tr("block %1").arg(block)));
    if (!common_) {
        word = std::max(word, small.horizontalAdvance(QStringLiteral("±0.000")));
    }
    return word;
}

int UseStrip::cellWidth() const {
    if (cellWidth_ || columns_.empty()) {
        return cellWidth_.value_or(kLargestFit);
    }
    const int fitting = (viewport()->width() - labelWidth()) / columns() - gap();
    return std::clamp(fitting, kSmallestFit, kLargestFit);
}

int UseStrip::imageWidth() const {
    if (!enlarged_ || columns_.empty()) {
        return cellWidth();
    }
    const FeatureMap& map = maps_->uses.front();
    const int wide = (viewport()->width() - labelWidth()) / columns() - gap();
    const int tall =
        (viewport()->height() - headerHeight() - gap()) * map.width / std::max(map.height, 1);
    return std::clamp(std::min(wide, tall), cellWidth() * 3 / 2, 4 * kLargestCell);
}

int UseStrip::imageHeight() const {
    if (uses() == 0) {
        return cellWidth();
    }
    const FeatureMap& map = maps_->uses.front();
    return std::max(1, imageWidth() * map.height / std::max(map.width, 1));
}

int UseStrip::columnWidth() const {
    return std::max(imageWidth(), wordWidth()) + gap();
}

int UseStrip::rowHeight() const {
    return std::max(imageHeight(), fontMetrics().height()) + gap();
}

void UseStrip::layOut() {
    const int rows = enlarged_ ? 1 : channels();
    const int wide = labelWidth() + columns() * columnWidth();
    const int tall = headerHeight() + rows * rowHeight();
    horizontalScrollBar()->setRange(0, std::max(0, wide - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(columnWidth());
    verticalScrollBar()->setRange(0, std::max(0, tall - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - headerHeight()));
    verticalScrollBar()->setSingleStep(rowHeight() / 2);
    viewport()->update();
}

// What goes into the first use is shown where its channels are those of the uses.
void UseStrip::makeColumns() {
    columns_.clear();
    changes_.clear();
    pictures_.clear();
    if (!maps_) {
        return;
    }
    const std::vector<FeatureMap>& all = maps_->uses;
    if (differences_) {
        for (std::size_t use = 1; use < all.size(); ++use) {
            changes_.push_back(differenceOf(all[use], all[use - 1]));
        }
    }
    if (maps_->query.point != TapPoint::Input && !maps_->inputs.empty() && !all.empty() &&
        maps_->inputs.front().channels == all.front().channels) {
        columns_.push_back({Kind::Input, 0, &maps_->inputs.front(), 0});
    }
    for (std::size_t use = 0; use < all.size(); ++use) {
        columns_.push_back({Kind::Use, static_cast<int>(use), &all[use], 0});
        if (use > 0 && differences_ && changes_[use - 1].channels > 0) {
            columns_.push_back({Kind::Difference, static_cast<int>(use), &changes_[use - 1], 0});
        }
    }
    for (Column& column : columns_) {
        column.notFinite = column.map->notFinite();
    }
}

void UseStrip::makeRows() {
    rows_ = maps_ ? channelOrder(maps_->uses, order_) : std::vector<int>();
    measures_.clear();
    for (const int channel : rows_) {
        measures_.push_back(channelMeasure(maps_->uses, channel, order_));
    }
}

void UseStrip::setMaps(std::shared_ptr<const FeatureMaps> maps) {
    maps_ = std::move(maps);
    scales_.clear();
    if (maps_) {
        for (const FeatureMap& map : maps_->uses) {
            scales_.push_back(scaleOf(map));
        }
        together_ = sharesnet::commonScale(scales_);
    }
    makeColumns();
    makeRows();
    use_ = std::clamp(use_, 0, std::max(0, uses() - 1));
    channel_ = std::clamp(channel_, 0, std::max(0, channels() - 1));
    if (enlarged_ && *enlarged_ >= channels()) {
        enlarge(std::nullopt);
    }
    setAccessibleDescription(tr("%1 uses, %2 channels").arg(uses()).arg(channels()));
    layOut();
    tellFit();
}

void UseStrip::changeCells() {
    pictures_.clear();
    layOut();
}

void UseStrip::setCommonScale(bool common) {
    common_ = common;
    changeCells();
}

void UseStrip::setOrder(ChannelMeasure order) {
    order_ = order;
    makeRows();
    layOut();
    if (channels() > 0) {
        select(use_, channelAt(0)); // what one orders them for
    }
}

void UseStrip::setDifferences(bool shown) {
    differences_ = shown;
    makeColumns();
    layOut();
    tellFit();
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
    if (channels() == 0) {
        return;
    }
    use = std::clamp(use, 0, uses() - 1);
    channel = std::clamp(channel, 0, channels() - 1);
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
    if (channels() == 0) {
        return;
    }
    const QRect cell = cellAt(columnOf(use_), rowOf(channel_));
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
    return cellAt(columnOf(use), rowOf(channel));
}

QString UseStrip::headerText(int use) const {
    const FeatureMap& map = maps_->uses.at(static_cast<std::size_t>(use));
    return maps_->shared ? tr("Use %1 · block %2").arg(map.use).arg(map.block)
                         : tr("Block %1").arg(map.block);
}

QString UseStrip::columnText(const Column& column) const {
    switch (column.kind) {
    case Kind::Input:
        return tr("Input");
    case Kind::Use:
        return headerText(column.use);
    case Kind::Difference:
        break;
    }
    const auto number = [this](int use) {
        const FeatureMap& map = maps_->uses[static_cast<std::size_t>(use)];
        return maps_->shared ? map.use : map.block;
    };
    return tr("Difference %1 − %2").arg(number(column.use)).arg(number(column.use - 1));
}

QStringList UseStrip::columnTexts() const {
    QStringList texts;
    for (const Column& column : columns_) {
        texts << columnText(column);
    }
    return texts;
}

// What stands in one line where it fits, else in two.
QStringList UseStrip::headerLines(const Column& column) const {
    const QString whole = columnText(column);
    const QFontMetrics metrics(strongFont(smallFont(font())));
    if (metrics.horizontalAdvance(whole) <= columnWidth() - gap()) {
        return {whole};
    }
    const FeatureMap& map = *column.map;
    if (column.kind == Kind::Difference) {
        return {tr("Change"), whole.section(QLatin1Char(' '), 1)};
    }
    return maps_->shared && column.kind == Kind::Use
               ? QStringList{tr("Use %1").arg(map.use), tr("block %1").arg(map.block)}
               : QStringList{whole};
}

std::optional<UseStrip::Hit> UseStrip::hitAt(const QPoint& position) const {
    if (columns_.empty() || position.y() < headerHeight() || position.x() < labelWidth()) {
        return std::nullopt;
    }
    const int at = (position.x() - labelWidth() + horizontalScrollBar()->value()) / columnWidth();
    const int row = (position.y() - headerHeight() + verticalScrollBar()->value()) / rowHeight();
    if (at >= columns() || row >= (enlarged_ ? 1 : channels())) {
        return std::nullopt;
    }
    const int channel = enlarged_ ? *enlarged_ : channelAt(row);
    const Column& column = columns_[static_cast<std::size_t>(at)];
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
        .arg(columnText(*hit.column))
        .arg(at.channel + 1)
        .arg(at.x)
        .arg(at.y)
        .arg(valueText(static_cast<double>(value), 6));
}

QString UseStrip::textAt(const QPoint& position) const {
    const auto hit = hitAt(position);
    return hit ? placeText(*hit) : QString();
}

const QImage& UseStrip::picture(int column, int channel) {
    const quint64 key = static_cast<quint64>(column) << 32 | static_cast<quint64>(channel);
    if (const QImage* found = pictures_.object(key)) {
        return *found;
    }
    const Column& at = columns_[static_cast<std::size_t>(column)];
    const ZeroColor zero = Theme::of(palette()).dark ? ZeroColor::Black : ZeroColor::White;
    auto* image = new QImage(toQImage(planeImage(*at.map, channel, scale(at.use), zero))
                                 .convertToFormat(QImage::Format_RGB32));
    const auto bytes = static_cast<qsizetype>(image->sizeInBytes());
    // One of more than the whole cache would be deleted at once.
    pictures_.insert(key, image, std::min<qsizetype>(bytes, kCachedBytes));
    return *image;
}

void UseStrip::paintHeader(QPainter& painter, int column) {
    const Theme theme = Theme::of(palette());
    const Column& at = columns_[static_cast<std::size_t>(column)];
    const bool selected = at.kind == Kind::Use && at.use == use_;
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    QStringList lines = headerLines(at);
    if (!common_ && at.kind == Kind::Use) {
        lines << tr("±%1").arg(valueText(static_cast<double>(scale(at.use).limit()), 3));
    }
    QRect area(cellAt(column, 0).x(), 0, columnWidth() - gap(), metrics.height());
    area.moveBottom(headerHeight() - gap() / 2);
    if (at.notFinite > 0) {
        painter.setFont(small);
        painter.setPen(theme.bad);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(tr("%1 NaN").arg(grouped(at.notFinite)), Qt::ElideRight,
                                            area.width()));
        area.translate(0, -metrics.height());
    }
    for (qsizetype line = lines.size() - 1; line >= 0; --line) {
        const bool first = line == 0;
        painter.setFont(first && at.kind == Kind::Use ? strongFont(small) : small);
        painter.setPen(selected && first               ? theme.accentText
                       : first && at.kind == Kind::Use ? theme.text
                                                       : theme.muted);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, lines[line]);
        area.translate(0, -metrics.height());
    }
}

void UseStrip::paintLabel(QPainter& painter, int row, const QRect& cell) {
    const Theme theme = Theme::of(palette());
    const int channel = enlarged_ ? *enlarged_ : channelAt(row);
    painter.fillRect(0, cell.y() - gap(), labelWidth() - gap() / 2, cell.height() + 2 * gap(),
                     theme.surface);
    painter.setFont(font());
    painter.setPen(channel == channel_ ? theme.text : theme.muted);
    const int line = fontMetrics().height();
    QRect area(0, cell.y(), labelWidth() - gap(), line);
    const bool measured = order_ != ChannelMeasure::Number && cell.height() >= 2 * line;
    area.moveTop(cell.center().y() - (measured ? line : line / 2));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, tr("ch %1").arg(channel + 1));
    if (measured) {
        painter.setFont(smallFont(font()));
        painter.setPen(theme.muted);
        const double measure = measures_[static_cast<std::size_t>(rowOf(channel))];
        painter.drawText(area.translated(0, line), Qt::AlignRight | Qt::AlignVCenter,
                         std::isnan(measure) ? tr("NaN") : valueText(measure, 3));
    }
}

void UseStrip::paintCells(QPainter& painter, int left, int right) {
    const Theme theme = Theme::of(palette());
    const int first =
        enlarged_ ? 0 : std::min(verticalScrollBar()->value() / rowHeight(), channels() - 1);
    const int seen = (viewport()->height() - headerHeight()) / rowHeight() + 2;
    const int last = enlarged_ ? 0 : std::min(first + seen, channels() - 1);
    painter.setClipRect(0, headerHeight() - 2, viewport()->width(), viewport()->height());
    for (int row = first; row <= last; ++row) {
        const int channel = enlarged_ ? *enlarged_ : channelAt(row);
        for (int column = left; column <= right; ++column) {
            const Column& at = columns_[static_cast<std::size_t>(column)];
            if (channel >= at.map->channels) {
                continue;
            }
            const QRect cell = cellAt(column, row);
            painter.drawImage(cell, picture(column, channel));
            const bool selected = at.kind == Kind::Use && at.use == use_ && channel == channel_;
            painter.setPen(selected ? QPen(theme.accent, 2) : QPen(theme.line, 1));
            painter.drawRect(selected ? cell.adjusted(-1, -1, 1, 1) : cell.adjusted(-1, -1, 0, 0));
        }
        paintLabel(painter, row, cellAt(0, row));
    }
    painter.setClipping(false);
}

void UseStrip::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const Theme theme = Theme::of(palette());
    painter.fillRect(event->rect(), theme.surface);
    if (columns_.empty() || channels() == 0) {
        return;
    }
    const int left = horizontalScrollBar()->value() / columnWidth();
    const int right = std::min(left + viewport()->width() / columnWidth() + 1, columns() - 1);
    paintCells(painter, left, right);
    painter.setClipRect(labelWidth() - gap() / 2, 0, viewport()->width(), headerHeight());
    for (int column = left; column <= right; ++column) {
        paintHeader(painter, column);
    }
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
    select(hit->place.use, hit->place.channel);
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
        if (channels() > 0) {
            select(use_, channelAt(std::clamp(rowOf(channel_) + rows, 0, channels() - 1)));
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
        return go(-channels());
    case Qt::Key_End:
        return go(channels());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (channels() > 0) {
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
