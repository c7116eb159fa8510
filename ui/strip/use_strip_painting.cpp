// How a UseStrip is painted.

#include "ui/base/image_convert.h"
#include "ui/base/number_text.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/strip/use_strip.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace sharesnet {

// What stands in one line where it fits, else in two.
QStringList UseStrip::headerLines(const StripColumn& column) const {
    const QString whole = content_.columnText(column);
    const QFontMetrics metrics(strongFont(smallFont(font())));
    if (metrics.horizontalAdvance(whole) <= columnWidth() - gap()) {
        return {whole};
    }
    const FeatureMap& map = *column.map;
    if (column.kind == Kind::Difference) {
        return {tr("Change"), whole.section(QLatin1Char(' '), 1)};
    }
    if (column.kind == Kind::Other) {
        return {content_.otherLabel(), tr("block %1").arg(map.block)};
    }
    if (column.kind == Kind::Against) {
        return {tr("Difference"), tr("block %1").arg(map.block)};
    }
    return content_.maps()->shared && column.kind == Kind::Use
               ? QStringList{tr("Use %1").arg(map.use), tr("block %1").arg(map.block)}
               : QStringList{whole};
}

const QImage& UseStrip::picture(int column, int channel) {
    const quint64 key = static_cast<quint64>(column) << 32 | static_cast<quint64>(channel);
    if (const QImage* found = pictures_.object(key)) {
        return *found;
    }
    const StripColumn& at = content_.column(column);
    const ZeroColor zero = Theme::of(palette()).dark ? ZeroColor::Black : ZeroColor::White;
    auto* image = new QImage(toQImage(planeImage(*at.map, channel, content_.scale(at), zero))
                                 .convertToFormat(QImage::Format_RGB32));
    const auto bytes = static_cast<qsizetype>(image->sizeInBytes());
    // One of more than the whole cache would be deleted at once.
    pictures_.insert(key, image, std::min(bytes, pictures_.maxCost()));
    return *image;
}

void UseStrip::paintHeader(QPainter& painter, int column) {
    const Theme theme = Theme::of(palette());
    const StripColumn& at = content_.column(column);
    const bool selected = at.kind == Kind::Use && at.use == use_;
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    QStringList lines = headerLines(at);
    if (!content_.commonScale() && (at.kind == Kind::Use || at.kind == Kind::Other)) {
        lines << tr("±%1").arg(valueText(static_cast<double>(content_.scale(at).limit()), 3));
    }
    QRect area(cellAt(column, 0).x(), 0, columnWidth() - gap(), metrics.height());
    area.moveBottom(headerHeight() - gap() / 2);
    if (content_.notFinite(column) > 0) {
        painter.setFont(small);
        painter.setPen(theme.bad);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(tr("%1 NaN").arg(grouped(content_.notFinite(column))),
                                            Qt::ElideRight, area.width()));
        area.translate(0, -metrics.height());
    }
    for (qsizetype line = lines.size() - 1; line >= 0; --line) {
        const bool first = line == 0;
        painter.setFont(first && at.kind == Kind::Use ? strongFont(small) : small);
        painter.setPen(selected && first               ? theme.accentText
                       : first && at.kind == Kind::Use ? theme.text
                                                       : theme.muted);
        painter.drawText(
            area, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(lines[line], Qt::ElideRight, area.width()));
        area.translate(0, -metrics.height());
    }
}

void UseStrip::paintLabel(QPainter& painter, int row, const QRect& cell) {
    const Theme theme = Theme::of(palette());
    const int channel = enlarged_ ? *enlarged_ : content_.channelAt(row);
    painter.fillRect(0, cell.y() - gap(), labelWidth() - gap() / 2, cell.height() + 2 * gap(),
                     theme.surface);
    painter.setFont(font());
    painter.setPen(channel == channel_ ? theme.text : theme.muted);
    const int line = fontMetrics().height();
    QRect area(0, cell.y(), labelWidth() - gap(), line);
    const bool measured = content_.order() != ChannelMeasure::Number && cell.height() >= 2 * line;
    area.moveTop(cell.center().y() - (measured ? line : line / 2));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, tr("ch %1").arg(channel + 1));
    if (measured) {
        painter.setFont(smallFont(font()));
        painter.setPen(theme.muted);
        const double measure = content_.measure(channel);
        painter.drawText(area.translated(0, line), Qt::AlignRight | Qt::AlignVCenter,
                         std::isnan(measure) ? tr("NaN") : valueText(measure, 3));
    }
}

void UseStrip::paintCells(QPainter& painter, int left, int right) {
    const Theme theme = Theme::of(palette());
    const int first =
        enlarged_ ? 0
                  : std::min(verticalScrollBar()->value() / rowHeight(), content_.channels() - 1);
    const int seen = (viewport()->height() - headerHeight()) / rowHeight() + 2;
    const int last = enlarged_ ? 0 : std::min(first + seen, content_.channels() - 1);
    painter.setClipRect(0, headerHeight() - 2, viewport()->width(), viewport()->height());
    for (int row = first; row <= last; ++row) {
        const int channel = enlarged_ ? *enlarged_ : content_.channelAt(row);
        for (int column = left; column <= right; ++column) {
            const StripColumn& at = content_.column(column);
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
    if (content_.columns() == 0 || content_.channels() == 0) {
        return;
    }
    const int left = horizontalScrollBar()->value() / columnWidth();
    const int right =
        std::min(left + viewport()->width() / columnWidth() + 1, content_.columns() - 1);
    paintCells(painter, left, right);
    painter.setClipRect(labelWidth() - gap() / 2, 0, viewport()->width(), headerHeight());
    for (int column = left; column <= right; ++column) {
        paintHeader(painter, column);
    }
}

QImage UseStrip::wholePicture() const {
    constexpr int kScale = 2;
    constexpr std::int64_t kMost = 100'000'000;
    const QSize size = wholeSize();
    if (std::int64_t{size.width()} * size.height() * kScale * kScale > kMost || size.isEmpty()) {
        return {};
    }
    UseStrip whole;
    whole.setFont(font());
    whole.setPalette(Theme::of(false).palette());
    whole.content_ = content_;
    whole.cellWidth_ = imageWidth();
    whole.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    whole.use_ = -1; // nothing is selected
    whole.channel_ = -1;
    whole.resize(whole.wholeSize());
    QImage image(whole.size() * kScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    whole.render(&image);
    return image;
}

} // namespace sharesnet
